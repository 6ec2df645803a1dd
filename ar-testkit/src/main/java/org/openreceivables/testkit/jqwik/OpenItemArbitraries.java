package org.openreceivables.testkit.jqwik;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;

/**
 * Random open items of the customers C-0, C-1 and C-2, issued in January 2026.
 *
 * <p>Of every kind, with and without parts, due date and discount; due and discount days lie around the
 * ends of months, where rules for days go wrong.
 */
public final class OpenItemArbitraries {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final List<ComponentKind> KINDS =
      List.of(ComponentKind.NET, ComponentKind.TAX, ComponentKind.FREIGHT);

  private OpenItemArbitraries() {}

  /**
   * {@return items, each wholly or partly open}
   *
   * @param id their key
   */
  public static Arbitrary<OpenItem> item(OpenItemId id) {
    return MoneyArbitraries.currencies().flatMap(currency -> item(id, currency));
  }

  /** {@return up to twelve items, I-0, I-1, …, each key once} */
  public static Arbitrary<OpenItems> openItems() {
    return Arbitraries.integers().between(0, 12).flatMap(count -> {
      List<Arbitrary<OpenItem>> all = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        all.add(item(OpenItemId.of("I-" + i)));
      }
      return Combinators.combine(all).as(OpenItems::of);
    });
  }

  private static Arbitrary<OpenItem> item(OpenItemId id, CurrencyUnit currency) {
    Arbitrary<List<Money>> parts =
        MoneyArbitraries.positive(currency).list().ofMinSize(1).ofMaxSize(3);
    return Combinators.combine(
            parts,
            Arbitraries.of(OpenItemKind.values()),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(0, 40).optional(0.8),
            Arbitraries.integers().between(0, 20).optional(0.4),
            Arbitraries.integers().between(0, 1000))
        .as((amounts, kind, customer, issued, due, discount, settled) -> {
          LocalDate day = FIRST.plusDays(issued);
          OpenItem.Builder item = OpenItem.builder();
          item.id(id)
              .customer(CustomerId.of("C-" + customer))
              .kind(kind)
              .document(DocumentId.of("D-" + id))
              .issueDate(day)
              .dueDate(due.map(day::plusDays));
          amounts(item, amounts, settled);
          discount
              .filter(days -> kind.side() == Side.DEBIT)
              .ifPresent(
                  days -> item.addDiscountOffer(offer(day.plusDays(days), Money.total(amounts))));
          return item.build();
        });
  }

  /** One amount is an item without parts, several are its parts; below 500 nothing was settled. */
  private static void amounts(OpenItem.Builder item, List<Money> amounts, int settled) {
    Money original = Money.total(amounts);
    Money gone = Money.zero(original.getCurrencyUnit());
    for (int i = 0; i < amounts.size(); i++) {
      Money amount = amounts.get(i);
      long minor = settled < 500 ? 0 : Amounts.minor(amount) / 1000 * (settled - 500);
      Money part = Money.ofMinor(amount.getCurrencyUnit(), minor);
      gone = gone.plus(part);
      if (amounts.size() > 1) {
        item.addComponent(
            new OpenComponent(new Component(KINDS.get(i), "", amount), amount.minus(part)));
      }
    }
    item.original(original).open(original.minus(gone));
  }

  private static DiscountOffer offer(LocalDate lastDay, Money base) {
    return DiscountOffer.of(lastDay, new DiscountRate.Percent(Percentage.of(2)), base);
  }
}
