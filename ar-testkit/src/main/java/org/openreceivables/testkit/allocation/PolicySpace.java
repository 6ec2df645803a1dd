package org.openreceivables.testkit.allocation;

import static org.openreceivables.testkit.allocation.PolicySwitch.of;
import static org.openreceivables.testkit.allocation.PolicySwitch.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.AllocationOrder;
import org.openreceivables.matching.allocation.AllocationOrders;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.CreditUse;

/**
 * All allocation policies: every value of every switch with every value of every other.
 *
 * <p>They are numbered from 0, which has everything at its default; a smaller number differs from the default
 * in earlier switches only. Limits and days, of which there is no end, are there with a few values each.
 *
 * <pre>{@code
 * for (long i = 0; i < PolicySpace.size(); i++) {
 *   PolicySpace.policy(i).ifPresent(this::prove);
 * }
 * }</pre>
 */
public final class PolicySpace {
  private static final ToleranceLimit CAPPED = ToleranceLimit.upTo(eur(500), jpy(3));
  private static final ToleranceLimit PERCENT =
      ToleranceLimit.builder().percent(Percentage.of(1)).build();

  /** One line a switch; the first value is its default. */
  static final List<PolicySwitch> SWITCHES = List.of(
      of("order", AllocationPolicy::withOrder, orders()),
      of("credits", AllocationPolicy::withCredits, CreditUse.values()),
      of("books open from", PolicySpace::openFrom, "the first day", "2026-01-20"),
      settlement(
          "underpayment",
          SettlementPolicy::withUnderpayment,
          ToleranceLimit.none(),
          CAPPED,
          PERCENT,
          CAPPED.withPercent(Percentage.of(3))),
      settlement(
          "part payment",
          SettlementPolicy::withPartialDiscount,
          PartialDiscount.GROSS_UP,
          PartialDiscount.FORFEIT),
      settlement("late discount", SettlementPolicy::withLateDiscount, LateDiscount.values()));

  private PolicySpace() {}

  /** {@return how many combinations there are, those that contradict themselves among them} */
  public static long size() {
    long size = 1;
    for (PolicySwitch each : SWITCHES) {
      size *= each.choices().size();
    }
    return size;
  }

  /**
   * {@return the policy with this number; empty where its switches contradict each other}
   *
   * @param number from 0, less than {@link #size()}
   */
  public static Optional<AllocationPolicy> policy(long number) {
    AllocationPolicy policy = AllocationPolicy.standard();
    List<Integer> digits = digits(number);
    try {
      for (int i = 0; i < digits.size(); i++) {
        policy = SWITCHES.get(i).choices().get(digits.get(i)).change().apply(policy);
      }
    } catch (InvalidValueException contradiction) {
      return Optional.empty();
    }
    return Optional.of(policy);
  }

  /**
   * {@return the policy in words: every switch with its value}
   *
   * @param number from 0, less than {@link #size()}
   */
  public static String words(long number) {
    List<String> out = new ArrayList<>();
    List<Integer> digits = digits(number);
    for (int i = 0; i < digits.size(); i++) {
      PolicySwitch each = SWITCHES.get(i);
      out.add(each.name() + ": " + each.choices().get(digits.get(i)).name());
    }
    return String.join("; ", out);
  }

  /** Which value of each switch, the first one running fastest. */
  static List<Integer> digits(long number) {
    if (number < 0 || number >= size()) {
      throw new IllegalArgumentException(
          "The number (" + number + ") of a policy must be 0 to " + (size() - 1));
    }
    List<Integer> digits = new ArrayList<>();
    long rest = number;
    for (PolicySwitch each : SWITCHES) {
      digits.add((int) (rest % each.choices().size()));
      rest /= each.choices().size();
    }
    return digits;
  }

  private static AllocationOrder[] orders() {
    return new AllocationOrder[] {
      AllocationOrders.oldestDueFirst(),
      AllocationOrders.proRata(),
      AllocationOrder.by("oldest due", Comparator.comparing(OpenItem::effectiveDueDate))
          .proRataAmongEquals(),
      AllocationOrder.by("smallest", Comparator.comparing(OpenItem::open)),
      AllocationOrder.by("largest", Comparator.comparing(OpenItem::open).reversed()),
    };
  }

  private static AllocationPolicy openFrom(AllocationPolicy policy, String day) {
    return day.startsWith("the")
        ? policy.withBooksOpenFrom(Optional.empty())
        : policy.withBooksOpenFrom(LocalDate.parse(day));
  }

  private static Money eur(long cents) {
    return Money.ofMinor(CurrencyUnit.EUR, cents);
  }

  private static Money jpy(long yen) {
    return Money.ofMinor(CurrencyUnit.JPY, yen);
  }
}
