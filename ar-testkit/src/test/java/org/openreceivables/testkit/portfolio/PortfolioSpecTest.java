package org.openreceivables.testkit.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;

class PortfolioSpecTest {
  private static PortfolioSpec.Builder spec() {
    PortfolioSpec.Builder spec = PortfolioSpec.builder();
    spec.items(100).asOf(LocalDate.of(2026, 3, 31));
    return spec;
  }

  @Test
  void aRateIsTheStandardUnlessItIsGiven() {
    PortfolioSpec spec = spec().putRate(Irregularity.DUPLICATE, 50).build();

    assertThat(spec.rate(Irregularity.DUPLICATE)).isEqualTo(50);
    assertThat(spec.rate(Irregularity.SHORT)).isEqualTo(25);
  }

  @Test
  void sizesBeyondTheBoundsAreRefused() {
    assertThat(spec().items(10_000_000).build().items()).isEqualTo(10_000_000);
    assertThatThrownBy(() -> spec().items(99).build())
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The items (99) of PortfolioSpec (seed 1) must be 100 to 10000000.");
    assertThatThrownBy(() -> spec().items(10_000_001).build()).hasMessageContaining("10000001");
  }

  @Test
  void monthsAndDaysBeyondTheBoundsAreRefused() {
    assertThat(spec().months(60).build().months()).isEqualTo(60);
    assertThatThrownBy(() -> spec().months(0).build()).hasMessageContaining("must be 1 to 60");
    assertThatThrownBy(() -> spec().months(61).build()).hasMessageContaining("must be 1 to 60");
    assertThatThrownBy(() -> spec().asOf(LocalDate.of(1899, 12, 31)).build())
        .hasMessageContaining("must be of the years 1900 to 2200");
  }

  @Test
  void mixesMustAddUp() {
    assertThatThrownBy(() -> spec().putCurrency(CurrencyUnit.EUR, 999).build())
        .hasMessageContaining("The currencies ({EUR=999})")
        .hasMessageContaining("must be none or 1000 per mille together");
    assertThatThrownBy(() -> spec()
            .behaviours(Map.of(PaymentBehaviour.PROMPT, 1100, PaymentBehaviour.SLOW, -100))
            .build())
        .hasMessageContaining("behaviours");
  }

  @Test
  void ratesOfOneConcernMustNotExceedTheWhole() {
    assertThatThrownBy(() -> spec().putRate(Irregularity.SHORT, 1001).build())
        .hasMessageContaining("The rate of SHORT (1001)")
        .hasMessageContaining("The rates of AMOUNT (");
    assertThatThrownBy(() -> spec().putRate(Irregularity.NO_NUMBER, -1).build())
        .hasMessageContaining("must be 0 to 1000 per mille");
    assertThatThrownBy(() -> spec().putRate(Irregularity.NO_NUMBER, 900).build())
        .hasMessageContaining("The rates of REFERENCE (1082)");
  }

  @Test
  void onlyWhatIsAskedForOccurs() {
    PortfolioSpec.Builder spec = PortfolioSpec.builder();
    spec.items(1_000).asOf(LocalDate.of(2026, 3, 31)).putCurrency(CurrencyUnit.JPY, 1000);
    spec.putBehaviour(PaymentBehaviour.PROMPT, 1000);
    for (Irregularity i : Irregularity.values()) {
      spec.putRate(i, 0);
    }

    Portfolios.of(spec.build()).forEach(book -> {
      assertThat(book.currency()).isEqualTo(CurrencyUnit.JPY);
      assertThat(book.behaviour()).isEqualTo(PaymentBehaviour.PROMPT);
      assertThat(book.creditNotes()).isEmpty();
      assertThat(book.disputes()).isEmpty();
      assertThat(book.irregularities()).isEmpty();
      assertThat(book.payments()).allMatch(p -> p.truth().irregularities().isEmpty());
    });
  }
}
