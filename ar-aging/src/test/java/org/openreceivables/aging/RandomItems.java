package org.openreceivables.aging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.time.DateWindow;

/** Items of four customers in three currencies around {@link Ager#AS_OF}, and policies. */
final class RandomItems {
  private RandomItems() {}

  static Arbitrary<List<OpenItem>> items() {
    return item().withoutEdgeCases().list().ofMaxSize(14).map(RandomItems::numbered);
  }

  static Arbitrary<AgingPolicy> policies() {
    return Combinators.combine(
            Arbitraries.of(AgeFrom.class),
            Arbitraries.of(DueDay.class),
            Arbitraries.of(CreditTreatment.class),
            Arbitraries.of(AgingScheme.standard(), AgingScheme.of(), AgingScheme.of(1, 7, 45)))
        .as((from, day, credit, scheme) -> AgingPolicy.builder()
            .ageFrom(from)
            .dueDay(day)
            .creditTreatment(credit)
            .scheme(scheme)
            .build())
        .withoutEdgeCases();
  }

  private static List<OpenItem> numbered(List<OpenItem> items) {
    List<OpenItem> out = new ArrayList<>();
    for (OpenItem item : items) {
      out.add(item.withId(OpenItemId.of("I-" + out.size())));
    }
    return out;
  }

  private static Arbitrary<OpenItem> item() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.of(OpenItemKind.class),
            Arbitraries.of("EUR", "JPY", "KWD").map(CurrencyUnit::of),
            Arbitraries.longs().between(0, 50_000),
            Arbitraries.integers().between(-150, 5),
            Arbitraries.integers().between(0, 120).optional(0.8),
            Arbitraries.integers().between(-3, 3),
            hold().optional(0.3))
        .as(RandomItems::item);
  }

  private static OpenItem item(
      int customer,
      OpenItemKind kind,
      CurrencyUnit currency,
      long open,
      int issued,
      Optional<Integer> due,
      int posted,
      Optional<Hold> hold) {
    LocalDate issue = Ager.AS_OF.plusDays(issued);
    OpenItem.Builder item = OpenItem.builder();
    item.id(OpenItemId.of("I"))
        .customer(CustomerId.of("C-" + customer))
        .kind(kind)
        .document(DocumentId.of("D"))
        .issueDate(issue)
        .postingDate(issue.plusDays(posted))
        .dueDate(due.map(issue::plusDays))
        .original(Money.ofMinor(currency, open + 100))
        .open(Money.ofMinor(currency, open));
    hold.ifPresent(h -> item.addHold(
        h.withPart(h.part().map(part -> Money.ofMinor(currency, part.getAmountMinorLong())))));
    return item.build();
  }

  private static Arbitrary<Hold> hold() {
    return Combinators.combine(
            Arbitraries.of(HoldCause.class),
            Arbitraries.of(HoldEffect.class),
            Arbitraries.integers().between(-2, 2),
            Arbitraries.longs().between(1, 30_000).optional(0.7))
        .as((cause, effect, first, part) -> ItemTable.hold(
                cause, effect, DateWindow.from(Ager.AS_OF.plusDays(first)))
            .part(part.map(minor -> Money.ofMinor(CurrencyUnit.EUR, minor)))
            .build());
  }
}
