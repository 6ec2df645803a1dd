package org.openreceivables.testkit.allocation;

import static org.openreceivables.testkit.allocation.PolicySwitch.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.settlement.CreditedDiscount;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.CreditUse;
import org.openreceivables.matching.allocation.FullSettlement;
import org.openreceivables.matching.allocation.InAdvance;
import org.openreceivables.matching.allocation.Overpayment;
import org.openreceivables.matching.allocation.PartialPayment;
import org.openreceivables.matching.allocation.Processing;
import org.openreceivables.matching.allocation.ShortPayment;

/**
 * All allocation policies: every value of every switch with every value of every other.
 *
 * <p>They are numbered from 0, which has everything at its default; a smaller number differs from the default
 * in earlier switches only. Limits, rates and days, of which there is no end, are there with a few values each.
 *
 * <pre>{@code
 * for (long seed = 1; seed <= 1000; seed++) {
 *   PolicySpace.policy(PolicySpace.number(seed)).ifPresent(this::prove);
 * }
 * }</pre>
 */
public final class PolicySpace {
  /** One line a switch; the first value is its default. */
  static final List<PolicySwitch> SWITCHES = List.of(
      PolicySwitch.of("order", PolicyValues::order, PolicyValues.orders()),
      PolicySwitch.of("components", AllocationPolicy::withComponents, PolicyValues.components()),
      PolicySwitch.of("designations", PolicyValues::designate, PolicyValues.designations()),
      PolicySwitch.of("credits", AllocationPolicy::withCredits, CreditUse.values()),
      PolicySwitch.of("overpayment", AllocationPolicy::withOverpayment, Overpayment.values()),
      PolicySwitch.of("short payment", AllocationPolicy::withShortPayment, ShortPayment.values()),
      PolicySwitch.of(
          "full settlement",
          AllocationPolicy::withFullSettlement,
          FullSettlement.never(),
          FullSettlement.always()),
      PolicySwitch.of("partial payment", AllocationPolicy::withPartial, PartialPayment.values()),
      PolicySwitch.of("processing", AllocationPolicy::withProcessing, Processing.values()),
      PolicySwitch.of("in advance", AllocationPolicy::withInAdvance, InAdvance.values()),
      PolicySwitch.of(
          "foreign money", AllocationPolicy::withForeignMoney, PolicyValues.foreignMoney()),
      PolicySwitch.of("write-off limit", PolicyValues::writeOff, PolicyValues.limits()),
      PolicySwitch.of("books open from", PolicyValues::openFrom, "the first day", "2026-01-20"),
      settlement("underpayment", SettlementPolicy::withUnderpayment, PolicyValues.limits()),
      settlement("excess kept", SettlementPolicy::withOverpayment, PolicyValues.limits()),
      settlement(
          "discount adjustment", SettlementPolicy::withDiscountAdjustment, PolicyValues.limits()),
      settlement("tolerance pool", SettlementPolicy::withTolerancePool, TolerancePool.values()),
      settlement("part payment", SettlementPolicy::withPartialDiscount, PartialDiscount.values()),
      settlement("late discount", SettlementPolicy::withLateDiscount, LateDiscount.values()),
      settlement(
          "discount on excess", SettlementPolicy::withExcessDiscount, ExcessDiscount.values()),
      settlement(
          "discount after credit",
          SettlementPolicy::withCreditedDiscount,
          CreditedDiscount.values()));

  private PolicySpace() {}

  /** {@return how many combinations there are, those that contradict themselves among them} */
  public static long size() {
    long size = 1;
    for (PolicySwitch each : SWITCHES) {
      size = Math.multiplyExact(size, each.choices().size());
    }
    return size;
  }

  /**
   * {@return the number of a policy at random: of odd seeds each switch has any of its values, of even ones most
   * switches are at their default}
   *
   * @param seed any number
   */
  public static long number(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long number = 0;
    for (int i = SWITCHES.size() - 1; i >= 0; i--) {
      int choices = SWITCHES.get(i).choices().size();
      boolean any = seed % 2 != 0 || random.nextInt(5) == 0;
      number = number * choices + (any ? random.nextInt(choices) : 0);
    }
    return number;
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
      for (int i = digits.size() - 1; i >= 0; i--) {
        if (digits.get(i) > 0) {
          policy = SWITCHES.get(i).choices().get(digits.get(i)).change().apply(policy);
        }
      }
    } catch (InvalidValueException contradiction) {
      return Optional.empty();
    }
    return Optional.of(policy);
  }

  /**
   * {@return the policy in words: every switch that is not at its default, with its value}
   *
   * @param number from 0, less than {@link #size()}
   */
  public static String words(long number) {
    List<String> out = new ArrayList<>();
    List<Integer> digits = digits(number);
    for (int i = 0; i < digits.size(); i++) {
      PolicySwitch each = SWITCHES.get(i);
      if (digits.get(i) > 0) {
        out.add(each.name() + ": " + each.choices().get(digits.get(i)).name());
      }
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
}
