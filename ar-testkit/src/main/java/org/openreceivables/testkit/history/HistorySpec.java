package org.openreceivables.testkit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;

/**
 * What a random history is made of. Immutable and thread-safe.
 *
 * <p>{@code HistorySpec.twoYears().withSteps(2_000).withBackdated(80)}: as usual, but long, and four events in
 * five are posted on some earlier day.
 */
@Value.Immutable
public sealed interface HistorySpec extends WithHistorySpec permits ImmutableHistorySpec {

  /** {@return how many events are tried; some come out impossible; 30 unless said otherwise} */
  @Value.Default
  default int steps() {
    return 30;
  }

  /**
   * {@return of how many histories with customers of their own it is put together, each of so many steps; 1
   * unless said otherwise}
   *
   * <p>A long history of many parts is made much faster than one of as many steps: 100 parts of 120
   * steps in a second or so.
   */
  @Value.Default
  default int parts() {
    return 1;
  }

  /** {@return how many customers there are in each part; 3 unless said otherwise} */
  @Value.Default
  default int customers() {
    return 3;
  }

  /** {@return the currencies of documents and payments, the first in half of them; EUR, USD, JPY if empty} */
  List<CurrencyUnit> currencies();

  /** {@return the currencies of the books; most of what is in another is valued in them; may be empty} */
  List<CurrencyUnit> books();

  /** {@return the control accounts; one without a name if empty} */
  List<String> controlAccounts();

  /** {@return the first posting date; 2024-01-01 unless said otherwise} */
  @Value.Default
  default LocalDate firstDay() {
    return LocalDate.of(2024, 1, 1);
  }

  /** {@return how many days are posted on, the first one included; 731 unless said otherwise} */
  @Value.Default
  default int days() {
    return 731;
  }

  /** {@return of a hundred events, how many are posted on a day long before they are recorded; 35} */
  @Value.Default
  default int backdated() {
    return 35;
  }

  /**
   * {@return of a hundred events, how many are drafted to break one rule of the ledger, each time another
   * one; 8 unless said otherwise; a few more come out impossible by chance}
   */
  @Value.Default
  default int impossible() {
    return 8;
  }

  /** {@return of a hundred foreign amounts, how many are valued in each currency of the books; 85} */
  @Value.Default
  default int valued() {
    return 85;
  }

  /** {@return the last posting date} */
  default LocalDate lastDay() {
    return firstDay().plusDays(days() - 1L);
  }

  /**
   * {@return two years, 30 tries, three customers, three currencies, books in EUR and for the group in USD,
   * two control accounts}
   */
  static HistorySpec twoYears() {
    return builder()
        .addCurrencies(CurrencyUnit.EUR, CurrencyUnit.USD, CurrencyUnit.JPY)
        .addBooks(CurrencyUnit.EUR, CurrencyUnit.USD)
        .addControlAccounts("A", "B")
        .build();
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks the numbers; called by every build. */
  @Value.Check
  default void check() {
    List<Problem> broken = new ArrayList<>();
    require(broken, steps(), 0, 1_000_000, "steps");
    require(broken, parts(), 1, 1_000, "parts");
    require(broken, customers(), 1, 1_000_000, "customers");
    require(broken, days(), 1, 36_525, "days");
    require(broken, backdated(), 0, 100, "backdated");
    require(broken, impossible(), 0, 100, "impossible");
    require(broken, valued(), 0, 100, "valued");
    if (!broken.isEmpty()) {
      throw new InvalidValueException(broken);
    }
  }

  private static void require(List<Problem> broken, int value, int from, int to, String field) {
    if (value < from || value > to) {
      broken.add(new Problem(
          ProblemCodes.OUT_OF_RANGE,
          "HistorySpec",
          "history",
          field,
          String.valueOf(value),
          "must be " + from + " to " + to,
          "",
          List.of()));
    }
  }

  /** Builds a {@link HistorySpec}. */
  final class Builder extends ImmutableHistorySpec.Builder {
    Builder() {}
  }
}
