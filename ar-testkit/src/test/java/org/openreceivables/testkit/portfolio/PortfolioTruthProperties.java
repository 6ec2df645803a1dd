package org.openreceivables.testkit.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PortfolioTruthProperties {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  private static Portfolio portfolio(long seed, long items) {
    return Portfolios.of(
        PortfolioSpec.builder().seed(seed).items(items).asOf(AS_OF).build());
  }

  @Property
  void theTruthAddsUp(@ForAll long seed, @ForAll @LongRange(min = 100, max = 400) long items) {
    portfolio(seed, items).forEach(book -> TruthLaws.require(book, AS_OF));
  }

  @Property
  void sizesAreExactAndKnowTheirCustomers(
      @ForAll long seed, @ForAll @LongRange(min = 100, max = 10_000_000) long items) {
    Sizes sizes = new Sizes(items, seed);
    long last = sizes.customers() - 1;
    assertThat(sizes.before(last) + sizes.of(last)).isEqualTo(items);
    long some = Math.floorMod(seed, sizes.customers());
    assertThat(sizes.of(some)).isPositive();
    if (some > 0) {
      assertThat(sizes.before(some)).isEqualTo(sizes.before(some - 1) + sizes.of(some - 1));
    }
    assertThat(sizes.customerOf(sizes.before(some))).isEqualTo(some);
    assertThat(sizes.customerOf(sizes.before(some) + sizes.of(some) - 1)).isEqualTo(some);
  }
}
