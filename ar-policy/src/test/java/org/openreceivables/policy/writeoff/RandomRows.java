package org.openreceivables.policy.writeoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.customer.CustomerStatus;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.ItemStatus;
import org.openreceivables.core.openitem.LegalTraits;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.time.DateWindow;
import org.openreceivables.policy.writeoff.WriteOffLaws.Rows;

/** Items of three customers in two currencies, most of them eligible, and policies. */
final class RandomRows {
  private RandomRows() {}

  static Arbitrary<Rows> rows() {
    return Arbitraries.longs().map(seed -> rows(new Random(seed))).withoutEdgeCases();
  }

  static Arbitrary<WriteOffPolicy> policies() {
    return Arbitraries.longs().map(seed -> policy(new Random(seed))).withoutEdgeCases();
  }

  private static WriteOffPolicy policy(Random random) {
    SmallBalanceLimit limit = SmallBalanceLimit.of(Given.eur(random.nextInt(1, 30) + ".00"));
    if (random.nextBoolean()) {
      limit = Given.small();
    }
    WriteOffCriteria small = WriteOffRules.smallBalance(limit);
    List<WriteOffRule> all = List.of(
        small,
        WriteOffRules.aged(random.nextInt(30, 120)),
        WriteOffRules.insolvent(),
        WriteOffRules.timeBarred());
    return Given.policy(small)
        .withRules(all.subList(0, random.nextInt(1, 5)))
        .withCreditCheck(pick(random, WriteOffPolicy.CreditCheck.values()))
        .withAccessories(pick(random, WriteOffPolicy.Accessories.values()));
  }

  private static Rows rows(Random random) {
    List<OpenItem> items = new ArrayList<>();
    int size = random.nextInt(13);
    for (int i = 0; i < size; i++) {
      items.add(item(random, i));
    }
    List<Customer> customers = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      Customer customer = Given.customer("C-" + i)
          .withStatus(random.nextInt(4) == 0 ? CustomerStatus.INSOLVENT : CustomerStatus.ACTIVE);
      customers.add(random.nextInt(8) == 0 ? customer.withHolds(hold(random)) : customer);
    }
    return new Rows(items, customers);
  }

  private static OpenItem item(Random random, int number) {
    String currency = random.nextInt(5) == 0 ? "USD " : "EUR ";
    long open = random.nextBoolean() ? random.nextInt(700) : random.nextInt(700_000);
    Money zero = Money.parse(currency + "0.00");
    Money original = zero.plusMinor(open + random.nextInt(100_000));
    OpenItem item = Given.item(
            "I-" + number,
            random.nextInt(-10, 150),
            original.toString(),
            zero.plusMinor(open).toString())
        .withCustomer(CustomerId.of("C-" + random.nextInt(1, 4)))
        .withKind(
            random.nextInt(4) == 0 ? pick(random, OpenItemKind.values()) : OpenItemKind.INVOICE)
        .withPostingDate(Given.AS_OF.plusDays(random.nextInt(10) == 0 ? 1 : 0));
    if (random.nextInt(4) == 0) {
      item = item.withHolds(hold(random));
    }
    if (random.nextInt(4) == 0 && number > 0) {
      item = item.withAccessoryTo(OpenItemId.of("I-" + random.nextInt(number)));
    }
    if (random.nextInt(12) == 0) {
      item = item.withReservedFor(PaymentId.of("P-1"));
    }
    if (random.nextInt(12) == 0) {
      item = item.withStatus(pick(random, ItemStatus.values()));
    }
    if (random.nextInt(6) == 0) {
      LegalTraits.Builder traits = LegalTraits.builder();
      item = item.withLegalTraits(
          traits.timeBarredOn(Given.AS_OF.plusDays(random.nextInt(-2, 3))).build());
    }
    return random.nextBoolean() ? taxed(item, random) : item;
  }

  private static OpenItem taxed(OpenItem item, Random random) {
    long open = item.open().getAmountMinorLong();
    long taxOpen = open == 0 ? 0 : random.nextLong(open + 1);
    long paid = item.original().getAmountMinorLong() - open;
    Money zero = item.original().minus(item.original());
    OpenComponent net = new OpenComponent(
        Component.of(ComponentKind.NET, zero.plusMinor(open - taxOpen + paid)),
        zero.plusMinor(open - taxOpen));
    OpenComponent tax = OpenComponent.of(Component.tax("DE-19", zero.plusMinor(taxOpen)));
    return item.withComponents(net, tax);
  }

  private static Hold hold(Random random) {
    Hold.Builder hold = Hold.builder();
    hold.id("H-" + random.nextInt(100))
        .cause(random.nextBoolean() ? HoldCause.DISPUTE : pick(random, HoldCause.values()))
        .effects(new TreeSet<>(List.of(pick(random, HoldEffect.values()))))
        .window(new DateWindow(
            Given.AS_OF.plusDays(random.nextInt(-3, 2)),
            Given.AS_OF.plusDays(random.nextInt(1, 4))));
    return hold.build();
  }

  private static <T> T pick(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
