package org.openreceivables.policy.dunning;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.openreceivables.core.customer.CustomerStatus;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.openitem.OpenItemKind;

/**
 * The levels of dunning and every switch, checked as a whole when built.
 *
 * <p>{@code DunningPolicy.standard().withClock(DunningClock.LAST_NOTICE)}. A policy whose levels do not rise,
 * or of which one could never be reached, is refused. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface DunningPolicy extends WithDunningPolicy permits ImmutableDunningPolicy {

  /** {@return the levels, at least one, the first notice first} */
  List<DunningLevel> levels();

  /** {@return which level comes next; one up unless said otherwise: nobody's first notice is the last} */
  @Value.Default
  default LevelRise rise() {
    return LevelRise.ONE_UP;
  }

  /** {@return what decides when the next notice is due; arrears and interval unless said otherwise} */
  @Value.Default
  default DunningClock clock() {
    return DunningClock.ARREARS_AND_INTERVAL;
  }

  /**
   * {@return days past due during which no level is reached that waits for arrears; none unless said
   * otherwise}
   */
  @Value.Default
  default int graceDays() {
    return 0;
  }

  /**
   * {@return whether a run on due date plus grace counts as past it; it does not unless said otherwise, as in
   * Business Central, metasfresh and iDempiere: due on the day of the run is not late}
   */
  @Value.Default
  default Boundary graceBoundary() {
    return Boundary.STRICT;
  }

  /**
   * {@return whether a run on the very day of a level or interval has reached it; it has unless said otherwise,
   * as in SAP, Tryton and OCA: 14 days after 2026-03-01 is 2026-03-15}
   */
  @Value.Default
  default Boundary thresholdBoundary() {
    return Boundary.INCLUSIVE;
  }

  /** {@return how the last level is repeated, if it is; not at all unless said otherwise} */
  Optional<LevelRepeat> lastLevelRepeat();

  /** {@return the least worth a notice; none unless said otherwise} */
  @Value.Default
  default DunningMinimum minimum() {
    return DunningMinimum.none();
  }

  /** {@return what happens below the minimum; the level is held unless said otherwise} */
  @Value.Default
  default DunningMinimum.Missed belowMinimum() {
    return DunningMinimum.Missed.HOLD;
  }

  /** {@return what credits do; those that cover all that is overdue suppress it unless said otherwise} */
  @Value.Default
  default CreditTreatment credits() {
    return CreditTreatment.SUPPRESS;
  }

  /** {@return what becomes of partly held items; the rest is dunned unless said otherwise} */
  @Value.Default
  default HeldPart heldPart() {
    return HeldPart.REST_IS_DUNNED;
  }

  /** {@return what becomes of fee and interest items; they only accompany others unless said otherwise} */
  @Value.Default
  default ChargeTreatment charges() {
    return ChargeTreatment.ACCOMPANY;
  }

  /** {@return what is remembered of items that were settled in between; all unless said otherwise} */
  @Value.Default
  default LevelMemory memory() {
    return LevelMemory.KEPT;
  }

  /**
   * {@return for what a fee is charged once a level; each item unless said otherwise}
   *
   * <p>{@code NOTICE} charges it once a letter, as Dynamics 365 and Business Central do; {@code DOCUMENT} is
   * for compensation only.
   */
  @Value.Default
  default ChargeUnit feeUnit() {
    return ChargeUnit.ITEM;
  }

  /** {@return the lump sum claimed for recovery costs, if one is; none unless said otherwise} */
  Optional<Compensation> compensation();

  /** {@return which kinds are dunned; invoices, debit notes, deductions and charges unless said otherwise} */
  @Value.Default
  @Value.NaturalOrder
  default SortedSet<OpenItemKind> kinds() {
    return PolicyCheck.KINDS;
  }

  /** {@return customers that get no notice; insolvent ones unless said otherwise, since the law stops it} */
  @Value.Default
  @Value.NaturalOrder
  default SortedSet<CustomerStatus> silentStatuses() {
    return PolicyCheck.SILENT;
  }

  /** {@return how fees are rounded; half up to the minor unit unless said otherwise} */
  @Value.Default
  default Rounding rounding() {
    return Rounding.halfUp();
  }

  /**
   * {@return three levels, without fees}
   *
   * <ol>
   *   <li>"Payment reminder", 7 days past due: a week lets transfers and letters arrive that cross it;
   *   <li>"Demand", 21 days past due and 14 after the last notice: the 7 days that it allowed, and a week for
   *       the money to arrive and be booked;
   *   <li>"Final demand", 35 days past due and 14 after the last notice; what follows is for a person.
   * </ol>
   */
  static DunningPolicy standard() {
    return builder()
        .addLevels(
            DunningLevel.of("Payment reminder", 7),
            DunningLevel.of("Demand", 21).withInterval(14),
            DunningLevel.of("Final demand", 35).withInterval(14))
        .build();
  }

  /**
   * {@return every switch at its default, with these levels}
   *
   * @param levels the levels
   */
  static DunningPolicy of(DunningLevel... levels) {
    return builder().addLevels(levels).build();
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks that the policy is whole; called by every build. */
  @Value.Check
  default void check() {
    PolicyCheck.check(this);
  }

  /** What becomes of an item of which a part is on hold for reminders. */
  enum HeldPart {
    /** The held part is left out, the rest is dunned: EUR 800.00 of EUR 1,000.00 with EUR 200.00 disputed. */
    REST_IS_DUNNED,
    /** Nothing of it is dunned while any part is held: Business Central's "on hold" mark. */
    NOTHING_IS_DUNNED
  }

  /** What open credits of the customer, in the same currency, do to a notice. */
  enum CreditTreatment {
    /**
     * Credits that cover all that is overdue suppress it; smaller ones are shown on it and lower what counts for
     * the minimum: Tryton, Dynamics 365 when credits count.
     */
    SUPPRESS,
    /** They are shown on it and change nothing. */
    IGNORE
  }

  /** What becomes of items that are charges on others: of kind {@code CHARGE}, or accessory to an item. */
  enum ChargeTreatment {
    /** Overdue ones stand on a notice that other items start; they rise no level and start none by themselves. */
    ACCOMPANY,
    /** They are dunned like any item. */
    LIKE_OTHERS
  }

  /** What becomes of level and clock once an item was settled and is open again, as when a payment is returned. */
  enum LevelMemory {
    /** It goes on where it was: a returned direct debit does not start the reminders anew. */
    KEPT,
    /**
     * Notices up to the day on which it was last settled do not count: Lago. Fees stay charged once a level. The
     * history must know that day: {@link DunningHistory#of(org.openreceivables.core.ledger.ReceivablesLedger,
     * java.time.LocalDate)} or {@link DunningHistory#withSettled}.
     */
    RESET_WHEN_SETTLED
  }

  /** Builds a {@link DunningPolicy}. */
  final class Builder extends ImmutableDunningPolicy.Builder {
    Builder() {}
  }
}
