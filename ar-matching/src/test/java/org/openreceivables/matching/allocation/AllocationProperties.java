package org.openreceivables.matching.allocation;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.settlement.ToleranceLimit;

/** Random books; a failure is replayed with the seed that is printed. */
class AllocationProperties {
  private final EngineLaws laws = new EngineLaws(Books::allocate);

  @Property
  void every_law_of_one_result_holds(@ForAll long seed) {
    Books books = RandomBooks.any(seed);
    AllocationLaws.requireAll(books, books.allocate());
  }

  @Property
  void every_law_of_one_result_holds_for_plain_books(@ForAll long seed) {
    Books books = RandomBooks.plain(seed);
    AllocationLaws.requireAll(books, books.allocate());
  }

  @Property
  void order_does_not_matter(@ForAll long seed, @ForAll long shuffle) {
    laws.orderDoesNotMatter(RandomBooks.any(seed), shuffle);
  }

  @Property
  void customers_may_be_taken_one_by_one(@ForAll long seed) {
    laws.customersMayBeTakenOneByOne(RandomBooks.any(seed));
  }

  @Property
  void a_bad_row_stays_with_its_customer(@ForAll long seed) {
    laws.aBadRowStaysWithItsCustomer(RandomBooks.any(seed));
  }

  @Property
  void more_cash_never_settles_less(
      @ForAll long seed, @ForAll int which, @ForAll @LongRange(min = 1, max = 5_000) long more) {
    laws.moreCashNeverSettlesLess(RandomBooks.plain(seed), which, more);
  }

  @Property
  void more_tolerance_never_opens_a_closed_item(
      @ForAll long seed, @ForAll @LongRange(min = 1, max = 20) long more) {
    laws.moreToleranceNeverOpens(RandomBooks.plain(seed), limit -> larger(limit, more));
  }

  @Property
  void a_payment_is_its_parts(@ForAll long seed, @ForAll int which, @ForAll long first) {
    laws.aPaymentIsItsParts(RandomBooks.plain(seed), which, first);
  }

  @Property
  void the_ledger_takes_every_event_and_gives_every_item_back(@ForAll long seed) {
    Books books = RandomBooks.any(seed);
    LedgerLaws.theLedgerAgrees(books, books.allocate());
  }

  /** At most a percent more and a unit more, where there was a percent or a cap. */
  private static ToleranceLimit larger(ToleranceLimit limit, long more) {
    return ToleranceLimit.builder()
        .percent(limit.percent().map(p -> Percentage.of(p.value().longValue() + more)))
        .caps(
            limit.caps().isEmpty() && limit.percent().isEmpty()
                ? java.util.List.of(Money.ofMinor(CurrencyUnit.EUR, more))
                : limit.caps().stream()
                    .map(c -> c.plus(Money.ofMinor(c.getCurrencyUnit(), more)))
                    .toList())
        .build();
  }
}
