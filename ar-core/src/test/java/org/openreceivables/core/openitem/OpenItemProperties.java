package org.openreceivables.core.openitem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Samples;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;

class OpenItemProperties {
  private static final long MOST = 1_000_000_000_000L;

  @Property
  void reopeningUndoesSettling(
      @ForAll @LongRange(min = 1, max = MOST) long net,
      @ForAll @LongRange(min = 1, max = MOST) long tax,
      @ForAll @LongRange(min = 1, max = MOST) long first,
      @ForAll @LongRange(min = 1, max = MOST) long second,
      @ForAll("effects") Effect effect) {
    OpenItem item = item(net, tax);
    ComponentKey key = new ComponentKey(ComponentKind.TAX, "DE-19");
    Money one = Samples.cents(Math.min(first, net));
    Money two = Samples.cents(Math.min(second, tax));

    OpenItem settled = item.settle(effect, ComponentKey.WHOLE, one).settle(Effect.PAID, key, two);
    OpenItem back = settled
        .reopen(effect, ComponentKey.WHOLE, one, BookShare.none())
        .reopen(Effect.PAID, key, two, BookShare.none());

    assertThat(back).isEqualTo(item);
    assertThat(settled.open().getAmountMinorLong())
        .isEqualTo(net + tax - Math.min(first, net) - Math.min(second, tax));
    assertThat(settled.settledEarlier().isZero()).isTrue();
  }

  @Property
  void theOrderOfTheRowsDoesNotMatter(@ForAll("rows") List<OpenItem> rows, @ForAll Random random) {
    List<OpenItem> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);

    OpenItems.Collected a = OpenItems.collect(rows, List.of());
    OpenItems.Collected b = OpenItems.collect(shuffled, List.of());

    assertThat(a.items()).isEqualTo(b.items()).containsExactlyElementsOf(b.items());
    assertThat(a.items().incomplete()).isEqualTo(b.items().incomplete());
    assertThat(a.problems()).containsExactlyInAnyOrderElementsOf(b.problems());
    assertThat(a.items().size() + a.problems().size()).isEqualTo(rows.size());
  }

  @Provide
  Arbitrary<Effect> effects() {
    return Arbitraries.of(Effect.values()).filter(e -> e.side() == Side.DEBIT);
  }

  @Provide
  Arbitrary<List<OpenItem>> rows() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 12),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 5))
        .as((id, customer, due) -> Samples.item("I-" + id, "1.00")
            .customer(CustomerId.of("C-" + customer))
            .dueDate(Samples.JAN_10.plusDays(due))
            .build())
        .list()
        .ofMaxSize(12);
  }

  private static OpenItem item(long net, long tax) {
    return Samples.item("I-1", "0.00")
        .original(Samples.cents(net + tax))
        .open(Samples.cents(net + tax))
        .addComponents(
            OpenComponent.of(Component.of(ComponentKind.NET, Samples.cents(net))),
            OpenComponent.of(Component.tax("DE-19", Samples.cents(tax))))
        .build();
  }
}
