package org.openreceivables.testkit.allocation;

import static org.openreceivables.testkit.allocation.Exemption.BY_COMPONENT;
import static org.openreceivables.testkit.allocation.Exemption.CHARGES_AMID;
import static org.openreceivables.testkit.allocation.Exemption.DISCOUNT_ORDER;
import static org.openreceivables.testkit.allocation.Exemption.EXCESS_AGAINST_DISCOUNT;
import static org.openreceivables.testkit.allocation.Exemption.FOREIGN_MONEY;
import static org.openreceivables.testkit.allocation.Exemption.FORFEITURE;
import static org.openreceivables.testkit.allocation.Exemption.FULL_SETTLEMENT;
import static org.openreceivables.testkit.allocation.Exemption.IN_ADVANCE;
import static org.openreceivables.testkit.allocation.Exemption.LINKED_PART_PAYMENTS;
import static org.openreceivables.testkit.allocation.Exemption.OPEN_AMOUNT_ORDER;
import static org.openreceivables.testkit.allocation.Exemption.POOLED_TOLERANCE;
import static org.openreceivables.testkit.allocation.Exemption.PROPORTIONAL_DISCOUNT;
import static org.openreceivables.testkit.allocation.Exemption.PRO_RATA;
import static org.openreceivables.testkit.allocation.Exemption.REFUSED_OVERPAYMENT;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.openreceivables.matching.allocation.AllocationPolicy;

/**
 * What always holds when payments are allocated, judged by adding up, apart from any engine.
 *
 * <p>A law is asked with a policy, something that allocates by it, books, and a number from which is drawn what
 * else it needs: which payment gets more, where one is cut in two. {@link AllocationContract} asks all of them.
 */
public enum AllocationLaw {
  /** Each payment is allocated, unassigned or later, and once; no credit is used twice. */
  EVERY_PAYMENT_IS_SOMEWHERE_ONCE(SourceLaws::payments),
  /** Gross received = applied + on account + refunded + excess taken + transferred, source by source. */
  GROSS_RECEIVED_IS_APPLIED_OR_LEFT(SourceLaws::gross),
  /** In the journal, net at bank = gross on the customer's account − charges withheld. */
  NET_RECEIVED_IS_GROSS_LESS_CHARGES(LedgerLaws::net),
  /** Each item after is the item before less its lines, by effect, part and discount offer. */
  AN_ITEM_CHANGES_BY_ITS_LINES(ItemLaws::changes),
  /** No item changes sides or kind, falls below zero or is open with more than before. */
  NO_ITEM_CHANGES_SIDES(ItemLaws::sides),
  /** A source pays items of its own customer and currency. */
  CURRENCIES_AND_CUSTOMERS_ARE_KEPT_APART(SourceLaws::currencies),
  /** A discount is given up to its last day, with the grace that the policy grants, or because it was said. */
  A_DISCOUNT_COUNTS_TO_ITS_DAY(DifferenceLaws::discountDays),
  /** No offer gives more than its rate of its base; all tiers together no more than the best of them. */
  DISCOUNTS_STAY_WITHIN_THEIR_OFFER(DifferenceLaws::discountSums),
  /** Tolerated is at most the limit, once an item and posting date, where money came and closes the item; pooled, of all that was paid together. */
  TOLERANCE_STAYS_WITHIN_ITS_LIMIT_ONCE_A_DAY(DifferenceLaws::tolerance),
  /** Nothing is tolerated while money of that day stands on account. */
  NO_TOLERANCE_WITH_MONEY_AT_HAND(RestLaws::moneyAtHand),
  /** Nothing rests on account, unless it was said so, while the customer has an item that it may pay. */
  NO_REST_WHILE_SOMETHING_IS_PAYABLE(RestLaws::rests),
  /** An item on hold or reserved for another payment is settled only by who names it. */
  NOTHING_SET_ASIDE_IS_SETTLED_UNNAMED(RestLaws::setAside),
  /** Of items that the order ranks, none is paid while one before it stays open. */
  ITEMS_ARE_PAID_IN_THEIR_ORDER(
      RestLaws::order,
      OPEN_AMOUNT_ORDER,
      FULL_SETTLEMENT,
      LINKED_PART_PAYMENTS,
      BY_COMPONENT,
      IN_ADVANCE),
  /** Each settlement and each rest has reasons, and their figures are true. */
  EVERYTHING_HAS_A_REASON(ReasonLaws::reasons),
  /** What is written off was said, and stays within the policy's limit; what was said beyond it is a problem. */
  WRITE_OFFS_STAY_WITHIN_THEIR_LIMIT(SwitchLaws::writeOffs),
  /** What is paid whole or not at all is not paid in part, but where an amount names it or what it is a charge on, or a credit is linked. */
  WHAT_IS_PAID_WHOLE_IS_NOT_PAID_IN_PART(SwitchLaws::whole),
  /** An excess is kept within its limit, and only where nothing is open that it could pay. */
  AN_EXCESS_IS_KEPT_WITHIN_ITS_LIMIT(SwitchLaws::excess),
  /**
   * A choice that the policy does not count changes nothing, and is named; one that counts goes no further than the policy
   * lets it; what the order leaves out, nobody but a choice pays.
   */
  CHOICES_COUNT_AS_FAR_AS_THE_POLICY_SAYS(ChoiceLaws::choices),
  /**
   * Nothing waits for a document that is settled, or while all that waits closes the item that is to be paid first: what
   * is reserved for its payment, then what the order does not leave out.
   */
  WHAT_WAITS_IS_NOT_ENOUGH(LinkedLaws::waits),
  /** A person is asked of each late discount that waits, once, and of nothing else. */
  WHAT_IS_IN_QUESTION_IS_ASKED(QuestionLaws::asked),
  /** An answer ends the question: a No changes nothing else, a Yes gives no more than the offer. */
  AN_ANSWER_ENDS_THE_QUESTION(QuestionLaws::answered),

  /** Items, payments and instructions in any order give the same result. */
  THE_ORDER_OF_ROWS_DOES_NOT_MATTER(RunLaws::rows),
  /** The same books give the same result, any number of times. */
  EVERY_RUN_GIVES_THE_SAME(RunLaws::repeat),
  /** One allocator gives the same result on several threads at a time. */
  EVERY_THREAD_GIVES_THE_SAME(RunLaws::threads),
  /** Customer by customer gives what all at once gives. */
  CUSTOMERS_MAY_BE_TAKEN_ONE_BY_ONE(RunLaws::customers),

  /** Items read once and put in order give, run after run, what items read anew give. */
  PREPARED_ITEMS_GIVE_THE_SAME(ComparedLaws::prepared),
  /** The columns of a result are its lines. */
  COLUMNS_ARE_THE_LINES(ComparedLaws::columns),
  /** Two results differ nowhere exactly where they settle the same; their differences lead from one to the other. */
  DIFFERENCES_LEAD_FROM_ONE_TO_THE_OTHER(ComparedLaws::differences),

  /** More in one payment settles no less, a customer and currency. Asked of plain books. */
  MORE_CASH_NEVER_SETTLES_LESS(
      MonotoneLaws::cash,
      FORFEITURE,
      EXCESS_AGAINST_DISCOUNT,
      FULL_SETTLEMENT,
      REFUSED_OVERPAYMENT),
  /** A larger tolerance opens no item that was closed. Asked of plain books. */
  MORE_TOLERANCE_NEVER_OPENS(
      MonotoneLaws::tolerance,
      FULL_SETTLEMENT,
      LINKED_PART_PAYMENTS,
      POOLED_TOLERANCE,
      REFUSED_OVERPAYMENT),
  /** Two parts of a payment on the same day settle what it does, effect by effect. Asked of plain books. */
  A_PAYMENT_IS_ITS_PARTS(
      MonotoneLaws::parts,
      FORFEITURE,
      PROPORTIONAL_DISCOUNT,
      EXCESS_AGAINST_DISCOUNT,
      PRO_RATA,
      OPEN_AMOUNT_ORDER,
      DISCOUNT_ORDER,
      FULL_SETTLEMENT,
      POOLED_TOLERANCE,
      REFUSED_OVERPAYMENT,
      BY_COMPONENT,
      CHARGES_AMID,
      IN_ADVANCE,
      FOREIGN_MONEY),

  /** A ledger takes every event, once, and then has the items of the result; it reconciles. */
  THE_LEDGER_TAKES_EVERY_EVENT(LedgerLaws::takes),
  /** In batches, and payment by payment in any order, the ledger comes to the open items of the result. */
  THE_LEDGER_TAKES_EVENTS_IN_PARTS(BatchLaws::batches),
  /** Some taken out of the result, in any order, are free again, and nothing else changes; all: as before. */
  WHAT_IS_TAKEN_BACK_IS_FREE_AGAIN(TakeBackLaws::free),
  /** What was taken out and is added again: the open items are those of the result. */
  WHAT_IS_ADDED_AGAIN_STANDS_AS_AFTER(TakeBackLaws::added),
  /** All allocations undone in any order: items and payments stand as before. */
  WHAT_IS_UNDONE_STANDS_AS_BEFORE(UndoLaws::asBefore),
  /** An allocation undone and applied again: everything stands as after, but for the rounding of book values. */
  WHAT_IS_APPLIED_AGAIN_STANDS_AS_AFTER(UndoLaws::asAfter),

  /** A row that cannot be read and an id that stands twice change nothing of any other customer. */
  A_BAD_ROW_STAYS_WITH_ITS_CUSTOMER(BadRowLaws::stays),
  /** Every problem taints its customers, nothing else does, and their allocations say so. */
  A_PROBLEM_TAINTS_ITS_CUSTOMER(BadRowLaws::taints),
  /** All rows of an id that stands twice, and payments of nobody, are problems and stay unassigned. */
  CLASHING_ROWS_ARE_ALL_REFUSED(BadRowLaws::refused),
  /** Debt by debt, each charge is a problem at which the way from an open debt to its item ends, once; else none is. */
  A_CHARGE_WITHOUT_ITS_ITEM_IS_SAID(LooseChargeLaws::said),
  /** A customer whose amounts do not fit 64 bits is left alone with a problem, and no other changes. */
  AMOUNTS_TOO_LARGE_STAY_WITH_THEIR_CUSTOMER(TooLargeLaws::alone);

  @SuppressWarnings("ImmutableEnumChecker") // method references without state
  private final BiConsumer<Trial, Complaints> check;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set of enum constants
  private final Set<Exemption> exemptions;

  AllocationLaw(BiConsumer<Trial, Complaints> check, Exemption... exemptions) {
    this.check = check;
    this.exemptions = Set.of(exemptions);
  }

  /** {@return the rules of which this law is not asked} */
  public Set<Exemption> exemptions() {
    return exemptions;
  }

  /** {@return the law in words: {@code more cash never settles less}} */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * {@return what is wrong, in words; nothing where the law holds}
   *
   * <p>Whether the policy is {@linkplain #exemptions() exempt} is for the caller to say.
   *
   * @param policy the rules
   * @param allocators who allocates, by policy: {@code p -> AllocationEngine.of(p)::allocate}
   * @param books the books
   * @param seed for what the law draws
   */
  public List<String> violations(
      AllocationPolicy policy,
      Function<AllocationPolicy, Allocator> allocators,
      AllocationBooks books,
      long seed) {
    return violations(new Trial(policy, allocators, books, seed));
  }

  List<String> violations(Trial trial) {
    Complaints out = new Complaints();
    check.accept(trial, out);
    return Collections.unmodifiableList(out.found());
  }

  /** Whether it is asked of plain books only. */
  boolean isAskedOfPlainBooks() {
    return this == MORE_CASH_NEVER_SETTLES_LESS
        || this == MORE_TOLERANCE_NEVER_OPENS
        || this == A_PAYMENT_IS_ITS_PARTS;
  }
}
