package org.openreceivables.testkit.portfolio;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The rates of a spec, ready to draw from. Immutable. */
final class Chances {
  /** How many times their share some customers have of what is typical of them. */
  private static final int TYPICAL = 8;

  private final Map<PaymentBehaviour, Integer> behaviours = new EnumMap<>(PaymentBehaviour.class);
  private final SortedMap<CurrencyUnit, Integer> currencies;
  private final Map<Irregularity.Concern, List<Irregularity>> byConcern =
      new EnumMap<>(Irregularity.Concern.class);
  private final Map<Irregularity, Integer> rates = new EnumMap<>(Irregularity.class);

  Chances(PortfolioSpec spec) {
    for (PaymentBehaviour b : PaymentBehaviour.values()) {
      Integer own = spec.behaviours().get(b);
      int none = spec.behaviours().isEmpty() ? b.standardPerMille() : 0;
      behaviours.put(b, own == null ? none : own);
    }
    currencies = spec.currencies().isEmpty()
        ? new TreeMap<>(Map.of(CurrencyUnit.EUR, 800, CurrencyUnit.USD, 170, CurrencyUnit.JPY, 30))
        : spec.currencies();
    for (Irregularity.Concern concern : Irregularity.Concern.values()) {
      byConcern.put(
          concern,
          Arrays.stream(Irregularity.values())
              .filter(i -> i.concern() == concern)
              .toList());
    }
    for (Irregularity irregularity : Irregularity.values()) {
      rates.put(irregularity, spec.rate(irregularity));
    }
  }

  int rate(Irregularity irregularity) {
    return rates.getOrDefault(irregularity, 0);
  }

  /** How often it happens to customers that behave so; over all of them it comes to the rate. */
  int rate(Irregularity irregularity, PaymentBehaviour behaviour) {
    PaymentBehaviour typical = switch (irregularity) {
      case SHORT, DEDUCTION -> PaymentBehaviour.SHORT_PAYER;
      case DISPUTE -> PaymentBehaviour.DISPUTING;
      default -> null;
    };
    int rate = rate(irregularity);
    int share = typical == null ? 0 : behaviours.getOrDefault(typical, 0);
    if (typical == null || share * TYPICAL >= 1000) {
      return rate;
    }
    int often = Math.min(1000, rate * TYPICAL);
    return behaviour == typical
        ? often
        : Math.max(0, (rate * 1000 - often * share) / (1000 - share));
  }

  /** At most one irregularity of a concern. */
  @Nullable Irregularity draw(Irregularity.Concern concern, PaymentBehaviour behaviour, Dice dice) {
    int at = dice.below(1000);
    for (Irregularity irregularity : byConcern.getOrDefault(concern, List.of())) {
      at -= rate(irregularity, behaviour);
      if (at < 0) {
        return irregularity;
      }
    }
    return null;
  }

  PaymentBehaviour behaviour(Dice dice) {
    return weighted(behaviours, dice);
  }

  CurrencyUnit currency(Dice dice) {
    return weighted(currencies, dice);
  }

  private static <T> T weighted(Map<T, Integer> weights, Dice dice) {
    int at = dice.below(1000);
    for (Map.Entry<T, Integer> entry : weights.entrySet()) {
      at -= entry.getValue();
      if (at < 0) {
        return entry.getKey();
      }
    }
    throw new IllegalStateException("The weights (" + weights + ") must be 1000 together");
  }
}
