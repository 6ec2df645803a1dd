package org.openreceivables.testkit.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.settlement.BlankLimit;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.DesignationRight;
import org.openreceivables.matching.allocation.Designations;
import org.openreceivables.matching.allocation.ForeignMoney;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentGroup;
import org.openreceivables.matching.allocation.order.ComponentOrder;
import org.openreceivables.matching.allocation.order.ComponentOrders;
import org.openreceivables.matching.allocation.order.DueComponent;
import org.openreceivables.matching.allocation.order.DueState;

/** The values of switches that are no enums; the first of each is the default. */
final class PolicyValues {
  /** One and the same, so that orders with it are equal. */
  private static final Function<LocalDate, Predicate<OpenItem>> BARRED = PolicyValues::barred;

  private PolicyValues() {}

  private static Predicate<OpenItem> barred(LocalDate day) {
    return i -> i.legalTraits().timeBarredOn().filter(d -> !d.isAfter(day)).isPresent();
  }

  static Designations[] designations() {
    Designations followed = Designations.followed();
    return new Designations[] {
      followed,
      followed.withCreditor(DesignationRight.IF_AGREED).withDebtorPaysChargesFirst(true),
      followed
          .withDebtor(DesignationRight.UNLESS_OBJECTED)
          .withCreditor(DesignationRight.UNLESS_OBJECTED),
      followed.withDebtorPaysChargesFirst(true),
    };
  }

  /** Charges come first only where the order goes debt by debt, which it then does. */
  static AllocationPolicy designate(AllocationPolicy policy, Designations designations) {
    AllocationPolicy fit = designations.debtorPaysChargesFirst()
        ? policy.withOrder(policy.order().debtByDebt())
        : policy;
    return fit.withDesignations(designations);
  }

  static AllocationPolicy order(AllocationPolicy policy, AllocationOrder order) {
    return policy.withOrder(
        policy.designations().debtorPaysChargesFirst() ? order.debtByDebt() : order);
  }

  static AllocationOrder[] orders() {
    return new AllocationOrder[] {
      AllocationOrders.oldestDueFirst(),
      AllocationOrders.oldestIssuedFirst(),
      AllocationOrders.smallestFirst(),
      AllocationOrders.largestFirst(),
      AllocationOrders.proRata(),
      AllocationOrders.asInstructed(),
      AllocationOrders.pastDueFirst().then(AllocationOrders.oldestIssuedFirst()),
      AllocationOrders.dueFirst().then(AllocationOrders.largestFirst()),
      AllocationOrders.leastSecuredFirst(),
      AllocationOrders.mostBurdensomeFirst(),
      AllocationOrders.discountAboutToExpireFirst().then(AllocationOrders.oldestDueFirst()),
      AllocationOrders.byKind(OpenItemKind.CHARGE, OpenItemKind.INVOICE),
      AllocationOrder.by("due day", Comparator.comparing(OpenItem::effectiveDueDate))
          .proRataAmongEquals(),
      AllocationOrders.oldestDueFirst().debtByDebt(),
      AllocationOrders.dueFirst()
          .then(AllocationOrders.leastSecuredFirst())
          .then(AllocationOrders.mostBurdensomeFirst())
          .proRataAmongEquals()
          .debtByDebt()
          .leavingOut("time-barred", BARRED),
    };
  }

  static ComponentOrder[] components() {
    return new ComponentOrder[] {
      ComponentOrders.costsInterestPrincipal(),
      ComponentOrders.principalFirst(),
      ComponentOrders.taxFirst(),
      ComponentOrders.taxLast(),
      ComponentOrders.lineFirstTaxAfter(),
      ComponentOrders.proRata(),
      ComponentOrders.pastDueFirst(ComponentGroup.values()),
      ComponentOrder.byDueState(byGroup()),
    };
  }

  /** All penalties, whatever is due, then all fees, and so on: finished by component, not by item. */
  private static List<DueComponent> byGroup() {
    List<DueComponent> out = new ArrayList<>();
    for (ComponentGroup group : ComponentGroup.values()) {
      for (DueState state : DueState.values()) {
        out.add(new DueComponent(state, group));
      }
    }
    return out;
  }

  static ForeignMoney[] foreignMoney() {
    List<ExchangeRate> rates = new ArrayList<>();
    for (int day = 0; day < 70; day += 7) {
      LocalDate date = RandomBooks.FIRST.plusDays(day);
      rates.add(rate("EUR", "USD", "1.0837", date));
      rates.add(rate("USD", "EUR", "0.9228", date));
      rates.add(rate("JPY", "EUR", "0.006131", date));
      rates.add(rate("KWD", "USD", "3.2571", date));
      rates.add(rate("EUR", "KWD", "0.3347", date));
      rates.add(rate("KWD", "EUR", "2.9877", date));
      rates.add(rate("USD", "JPY", "149.59", date));
    }
    return new ForeignMoney[] {ForeignMoney.refused(), ForeignMoney.at(ExchangeRates.of(rates))};
  }

  private static ExchangeRate rate(String from, String to, String rate, LocalDate date) {
    return new ExchangeRate(
        CurrencyUnit.of(from), CurrencyUnit.of(to), new BigDecimal(rate), date, "made up");
  }

  static ToleranceLimit[] limits() {
    ToleranceLimit capped = ToleranceLimit.upTo(
        Money.ofMinor(CurrencyUnit.EUR, 500), Money.ofMinor(CurrencyUnit.JPY, 3));
    ToleranceLimit percent = ToleranceLimit.builder().percent(Percentage.of(1)).build();
    return new ToleranceLimit[] {
      ToleranceLimit.none(),
      capped,
      percent,
      capped.withPercent(Percentage.of(3)),
      capped.withPercent(Percentage.of(3)).withBlank(BlankLimit.ZERO),
    };
  }

  static AllocationPolicy writeOff(AllocationPolicy policy, ToleranceLimit limit) {
    return policy.withWriteOffLimit(limit);
  }

  static AllocationPolicy openFrom(AllocationPolicy policy, String day) {
    return policy.withBooksOpenFrom(Optional.of(LocalDate.parse(day)));
  }
}
