package org.openreceivables.testkit.portfolio;

import java.time.LocalDate;

/** Where portfolios come from. */
public final class Portfolios {
  private Portfolios() {}

  /**
   * {@return the portfolio of a spec}
   *
   * @param spec what it is made of
   */
  public static Portfolio of(PortfolioSpec spec) {
    return new Portfolio(spec);
  }

  /**
   * {@return a small portfolio to try things on: some hundred customers and 6,000 items, as of 2026-03-31}
   */
  public static Portfolio bundled() {
    return of(PortfolioSpec.builder()
        .seed(20260331)
        .items(6_000)
        .asOf(LocalDate.of(2026, 3, 31))
        .build());
  }
}
