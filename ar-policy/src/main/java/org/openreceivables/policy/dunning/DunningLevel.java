package org.openreceivables.policy.dunning;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One level of a dunning policy; its number is its place in the policy, from 1.
 *
 * <p>Anchor {@code DUE_DATE} and 21 days, interval 14: an item due on 2026-01-10 reaches it on 2026-01-31, if its
 * last notice is from 2026-01-17 or before. Minus 3 days from the due date is a friendly reminder on 2026-01-07.
 * Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface DunningLevel extends WithDunningLevel permits ImmutableDunningLevel {

  /** {@return what people call it, for example {@code Final demand}} */
  String name();

  /** {@return from which day its days count; the due date unless said otherwise} */
  @Value.Default
  default Anchor anchor() {
    return Anchor.DUE_DATE;
  }

  /** {@return days from the anchor, negative for days before it} */
  int days();

  /** {@return least days since the last notice of the item; none unless said otherwise} */
  @Value.Default
  default int interval() {
    return 0;
  }

  /**
   * {@return whether it waits until the item is past due and its grace period is over}
   *
   * <p>Yes unless it is counted from the date of issue, or days before another anchor.
   */
  @Value.Default
  default boolean onlyOverdue() {
    return anchor() != Anchor.ISSUE_DATE && days() >= 0;
  }

  /** {@return conditions of the host, all of which must hold} */
  List<DunningCondition> conditions();

  /** {@return the least worth a notice at this level, where it differs from that of the policy} */
  Optional<DunningMinimum> minimum();

  /** {@return what a notice at this level costs; nothing unless said otherwise} */
  @Value.Default
  default DunningFee fee() {
    return DunningFee.none();
  }

  /**
   * {@return within how many days of the run a notice at this level asks to be paid}
   *
   * <p>7 unless said otherwise: a bank transfer takes a day or two, a letter as long. Legal minima for a last
   * notice before court or suspension, often 14 days, are for the host to set.
   */
  @Value.Default
  default int payWithin() {
    return 7;
  }

  /**
   * {@return a level counted from the due date}
   *
   * @param name what people call it
   * @param days days past due, negative for days before
   */
  static DunningLevel of(String name, int days) {
    return builder().name(name).days(days).build();
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks days and switches; called by every build. */
  @Value.Check
  default void check() {
    PolicyCheck.check(this);
  }

  /** From which day the days of a level are counted. */
  enum Anchor {
    /** The due date, or the date of issue where there is none: SAP, Business Central, Tryton. */
    DUE_DATE,
    /** The date on the document: Invoice Ninja. */
    ISSUE_DATE,
    /** The last day of the month in which due date plus days falls: OCA credit control. */
    END_OF_MONTH,
    /** The date of the last notice for the item, whatever its arrears: OCA credit control. */
    LAST_NOTICE
  }

  /** Builds a {@link DunningLevel}. */
  final class Builder extends ImmutableDunningLevel.Builder {
    Builder() {}
  }
}
