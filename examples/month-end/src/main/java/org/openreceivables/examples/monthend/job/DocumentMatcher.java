package org.openreceivables.examples.monthend.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.core.settlement.AllocationInstruction.Rest;
import org.openreceivables.core.settlement.ItemGroup;
import org.openreceivables.core.settlement.SettlementOption;
import org.openreceivables.core.settlement.SettlementPolicy;

/** Finds what payments are for: by document number, then by exact amount of a known payer. */
final class DocumentMatcher {
  private final OpenItems items;
  private final SettlementPolicy settlement;
  private final Map<String, CustomerId> accounts;
  private final Map<String, List<OpenItem>> byDocument = new HashMap<>();
  private final Set<OpenItemId> taken = new HashSet<>();

  DocumentMatcher(OpenItems items, SettlementPolicy settlement, Map<String, CustomerId> accounts) {
    this.items = items;
    this.settlement = settlement;
    this.accounts = accounts;
    for (OpenItem item : items) {
      if (item.side() == Side.DEBIT) {
        byDocument
            .computeIfAbsent(key(item.document().value()), k -> new ArrayList<>())
            .add(item);
        item.references()
            .forEach(
                r -> byDocument.computeIfAbsent(key(r), k -> new ArrayList<>()).add(item));
      }
    }
  }

  /** {@return one result a payment, by value date, then id; documents are looked at before amounts} */
  List<Matched> match(Collection<Payment> payments) {
    List<Payment> order = new ArrayList<>(payments);
    order.sort(Comparator.comparing(Payment::valueDate).thenComparing(Payment::id));
    Map<PaymentId, Matched> found = new TreeMap<>();
    order.forEach(p -> byDocument(p).ifPresent(m -> found.put(p.id(), m)));
    found.values().forEach(m -> taken.addAll(m.items()));
    return order.stream()
        .map(p -> Optional.ofNullable(found.get(p.id())).orElseGet(() -> byAmount(p)))
        .toList();
  }

  private Optional<Matched> byDocument(Payment payment) {
    Map<String, List<OpenItem>> named = new TreeMap<>();
    tokens(payment).forEach(token -> {
      List<OpenItem> open = byDocument.getOrDefault(token, List.of()).stream()
          .filter(i -> i.currency().equals(payment.currency()))
          .toList();
      if (!open.isEmpty()) {
        named.put(token, open);
      }
    });
    Set<CustomerId> customers = named.values().stream()
        .flatMap(List::stream)
        .map(OpenItem::customer)
        .collect(Collectors.toCollection(TreeSet::new));
    if (customers.isEmpty()) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>(List.of("names " + String.join(", ", named.keySet())));
    if (customers.size() > 1) {
      reasons.add("of customers " + customers);
      return Optional.of(
          new Matched(payment, Matched.Outcome.AMBIGUOUS, List.of(), Optional.empty(), reasons));
    }
    List<OpenItemId> ids = named.values().stream()
        .flatMap(List::stream)
        .map(OpenItem::id)
        .distinct()
        .toList();
    return Optional.of(matched(
        payment.withCustomer(customers.iterator().next()),
        Matched.Outcome.BY_DOCUMENT,
        Designation.DEBTOR,
        ids,
        reasons));
  }

  private Matched byAmount(Payment payment) {
    Optional<CustomerId> payer = payment
        .customer()
        .or(() -> Optional.ofNullable(accounts.get(payment.payer().account())));
    if (payer.isEmpty()) {
      return new Matched(
          payment,
          Matched.Outcome.UNIDENTIFIED,
          List.of(),
          Optional.empty(),
          List.of("names no open document, and no customer has its account"));
    }
    String known = payment.customer().isPresent()
        ? "customer " + payer.get() + " as given"
        : "customer " + payer.get() + " by bank account";
    List<OpenItem> exact = items.ofCustomer(payer.get()).stream()
        .filter(i -> !taken.contains(i.id()) && closes(payment, i))
        .toList();
    Payment ofPayer = payment.withCustomer(payer.get());
    if (exact.size() == 1) {
      OpenItem only = exact.get(0);
      taken.add(only.id());
      return matched(
          ofPayer,
          Matched.Outcome.BY_AMOUNT,
          Designation.CREDITOR,
          List.of(only.id()),
          List.of(known, "only open item that " + payment.amount() + " closes"));
    }
    String why = exact.isEmpty()
        ? "no open item that " + payment.amount() + " closes"
        : exact.size() + " open items that " + payment.amount() + " would close";
    return matched(
        ofPayer, Matched.Outcome.ON_ACCOUNT, Designation.CREDITOR, List.of(), List.of(known, why));
  }

  private boolean closes(Payment payment, OpenItem item) {
    Money amount = payment.amount();
    return item.side() == Side.DEBIT
        && item.currency().equals(payment.currency())
        && !item.postingDate().isAfter(payment.postingDate())
        && settlement.options(item, payment.valueDate()).options().stream()
            .map(SettlementOption::cash)
            .anyMatch(amount::equals);
  }

  private static Matched matched(
      Payment payment,
      Matched.Outcome outcome,
      Designation by,
      List<OpenItemId> ids,
      List<String> reasons) {
    AllocationInstruction.Builder instruction = AllocationInstruction.builder();
    instruction.payment(payment.id()).designatedBy(by).rest(Rest.ON_ACCOUNT);
    if (!ids.isEmpty()) {
      instruction.addGroup(new ItemGroup(ids));
    }
    return new Matched(payment, outcome, ids, Optional.of(instruction.build()), reasons);
  }

  private static Set<String> tokens(Payment payment) {
    Set<String> tokens = new TreeSet<>();
    String text = payment.remittance().text() + " "
        + String.join(" ", payment.remittance().references());
    for (String token : text.split("[\\s,;:+()]+", -1)) {
      if (token.length() >= 4) {
        tokens.add(key(token));
      }
    }
    return tokens;
  }

  private static String key(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
