package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.order.Debts;

/** Finds what one customer owes by key; made only where something is named, linked or reserved. */
final class AccountIndex {
  private final Account account;
  private final Map<OpenItemId, Integer> byId = new HashMap<>();
  private final Map<DocumentId, List<Integer>> byDocument = new HashMap<>();
  private final Map<PaymentId, List<Integer>> byPayment = new HashMap<>();
  private boolean made;
  private @Nullable Map<OpenItemId, List<Integer>> charges;

  AccountIndex(Account account) {
    this.account = account;
  }

  /** Begins with another customer. */
  void begin() {
    made = false;
    charges = null;
  }

  private void make() {
    if (made) {
      return;
    }
    byId.clear();
    byDocument.clear();
    byPayment.clear();
    for (int i = 0; i < account.size; i++) {
      int place = i;
      byId.put(account.items[i].id(), i);
      byDocument
          .computeIfAbsent(account.items[i].document(), d -> new ArrayList<>())
          .add(i);
      if ((account.traits[i] & AllocationBook.HELD) == 0) {
        account
            .items[i]
            .reservedFor()
            .ifPresent(p -> byPayment.computeIfAbsent(p, x -> new ArrayList<>()).add(place));
      }
    }
    made = true;
  }

  int find(OpenItemId id) {
    make();
    return byId.getOrDefault(id, -1);
  }

  int[] ofDocument(DocumentId document, CurrencyUnit currency) {
    make();
    return openOf(byDocument.getOrDefault(document, List.of()), currency);
  }

  int[] reservedFor(PaymentId payment, CurrencyUnit currency) {
    make();
    return openOf(byPayment.getOrDefault(payment, List.of()), currency);
  }

  /** The charges of a debt that are open and not on hold, whenever they were issued. */
  int[] chargesOf(OpenItem principal, Debts debts, CurrencyUnit currency) {
    Map<OpenItemId, List<Integer>> all = charges;
    if (all == null) {
      all = new HashMap<>();
      for (int i = 0; i < account.size; i++) {
        boolean held = (account.traits[i] & AllocationBook.HELD) != 0;
        if (account.items[i].accessoryTo().isPresent() && !held) {
          OpenItemId of = debts.principal(account.items[i], LocalDate.MAX).id();
          all.computeIfAbsent(of, x -> new ArrayList<>()).add(i);
        }
      }
      charges = all;
    }
    return openOf(all.getOrDefault(principal.id(), List.of()), currency);
  }

  private int[] openOf(List<Integer> places, CurrencyUnit currency) {
    return places.stream()
        .mapToInt(Integer::intValue)
        .filter(i -> account.open[i] > 0 && account.isOf(i, currency))
        .toArray();
  }
}
