package org.openreceivables.matching.allocation;

import org.openreceivables.core.settlement.BlankLimit;
import org.openreceivables.core.settlement.CreditedDiscount;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentOrder;

/**
 * Allocation as other systems do it, so that a host can move from one of them without changing a cent.
 *
 * <p>Each is a set of the switches of {@link AllocationPolicy} and nothing else: it can be printed, compared and changed
 * ({@code businessCentral().withOverpayment(…)}). Limits of tolerance are none everywhere: they are figures of the host,
 * as rates and holidays are. What each system does in the same way, what not, and why: {@code docs/migration}.
 */
public final class AllocationPolicies {
  private AllocationPolicies() {}

  /**
   * {@return allocation as Business Central does it, as it is shipped}
   *
   * <p>What differs from the default:
   *
   * <ul>
   *   <li>Money pays what it is applied to and nothing else ({@code Application Method} is {@code Manual}); of several
   *       entries the oldest due first. For customers with {@code Apply to Oldest}: {@code
   *       withOrder(AllocationOrders.oldestDueFirst())}, without tolerance.
   *   <li>A part payment in time earns nothing, the one that completes the rest earns the whole discount: EUR 500.00 on EUR
   *       1,000.00 at 2 % settle EUR 500.00, and EUR 480.00 in time close the rest.
   *   <li>A credit memo leaves the discount of the invoice alone ({@code Calc. Pmt. Disc. on Cr. Memos} is off): EUR 100.00
   *       less EUR 2.00, credit EUR 20.00, are closed by EUR 78.00. Where it is on: {@link CreditedDiscount#NET_OF_CREDIT}.
   *   <li>Entries that are applied to together share their tolerance: {@link TolerancePool#POOLED}.
   * </ul>
   *
   * <p>A late discount is granted within the grace days, since {@code Pmt. Disc. Tolerance Warning} is off; where it is on,
   * a person answers: {@code LateDiscount.ASK}. The limits, which work both ways: {@link
   * #businessCentral(ToleranceLimit)}. The three fields are so unless somebody changes them: their tables give no other
   * initial value. Source: "Work with Payment Tolerances and Payment Discount Tolerances"
   * (MicrosoftDocs/dynamics365smb-docs), codeunits 12 "Gen. Jnl.-Post Line" and 426 "Payment Tolerance
   * Management" (microsoft/BCApps).
   */
  public static AllocationPolicy businessCentral() {
    return businessCentral(ToleranceLimit.none());
  }

  /**
   * {@return {@link #businessCentral()} with a tolerance}
   *
   * <p>{@code Max. Payment Tolerance} EUR 5.00, a discount of EUR 20.00 on EUR 1,000.00: EUR 975.00 and EUR 985.00 in time
   * both close it, the one with EUR 5.00 tolerated, the other with EUR 5.00 kept; of EUR 985.01 EUR 5.01 stay open on the
   * payment. A percentage or amount that is zero is left out: the other alone counts.
   *
   * @param tolerance {@code Payment Tolerance %} and {@code Max. Payment Tolerance Amount}, a cap a currency
   */
  public static AllocationPolicy businessCentral(ToleranceLimit tolerance) {
    return AllocationPolicy.builder()
        .order(AllocationOrders.asInstructed().then(AllocationOrders.oldestDueFirst()))
        .settlement(SettlementPolicy.builder()
            .underpayment(tolerance)
            .overpayment(tolerance)
            .tolerancePool(TolerancePool.POOLED)
            .partialDiscount(PartialDiscount.COMPLETING)
            .creditedDiscount(CreditedDiscount.ON_ORIGINAL)
            .build())
        .build();
  }

  /**
   * {@return allocation as Dynamics 365 Finance does it, with automatic settlement}
   *
   * <p>What differs from the default:
   *
   * <ul>
   *   <li>The oldest due first, and of those due on one day the one with the better discount: at 1 % and 2 % of EUR
   *       1,000.00 each, EUR 485.00 go to the second. With {@code Use priority for automatic settlements} the list of {@code
   *       Settlement priority}: {@code withOrder(…)}.
   *   <li>An excess shrinks the discount ({@code Cash discount administration} is {@code Unspecific}): EUR 95.00 for EUR
   *       105.00 less EUR 10.50 are EUR 95.00 and EUR 10.00 of discount. Where it is {@code Specific}: {@link
   *       ExcessDiscount#KEEP}, with {@code Maximum overpayment or underpayment} as limit of {@code overpayment()}.
   *   <li>A part payment earns nothing ({@code Calculate cash discounts for partial payments} is No): EUR 343.00 of EUR
   *       500.00 at 2 % leave EUR 157.00. Where it is Yes: {@link PartialDiscount#GROSS_UP}.
   *   <li>Credit notes are settled by the order, as every other transaction is.
   * </ul>
   *
   * <p>Where {@code Automatic settlement} is No, money pays what is marked for it and nothing else: {@code
   * AllocationOrders.asInstructed()} and {@link CreditUse#LINKED_ONLY}. {@code Maximum penny difference} is the limit of
   * {@code underpayment()}. Source: "Automatic settlement and prioritization", "Configure settlement", "Cash discounts for
   * overpayments", "Use a customer payment to settle multiple invoices that span multiple discount periods"
   * (MicrosoftDocs/dynamics-365-unified-operations-public). Not confirmed: which of these options a new company has, and
   * whether the better discount is the higher rate (as here) or the larger amount.
   */
  public static AllocationPolicy dynamics365() {
    return AllocationPolicy.builder()
        .order(BetterDiscount.ofEquallyDue())
        .settlement(SettlementPolicy.builder()
            .excessDiscount(ExcessDiscount.SHRINK)
            .partialDiscount(PartialDiscount.COMPLETING)
            .build())
        .credits(CreditUse.LINKED_THEN_ORDER)
        .build();
  }

  /**
   * {@return allocation as Oracle Receivables does it, with the AutoCash rule "Apply to the Oldest Invoice First"}
   *
   * <p>What differs from the default: the three set-up fields that are asked for, and that open credits are used by the
   * order, as the rule takes debit and credit items. EUR 1,040.00 on a line of EUR 1,000.00, tax of EUR 140.00 and freight
   * of EUR 200.00 are EUR 1,000.00 and EUR 40.00 with "Line First - Tax After". What is unapplied of earlier receipts takes
   * no part there: the host puts it on hold ({@code HoldEffect.ALLOCATE}).
   *
   * <p>The rules that look for an exact amount come before: "Match Payment with Invoice" is {@code
   * MatchRules.exactAmount()}; what clears the account, or what is past due, {@link SettlementPolicy#quote} says. What is left stays on account, whether {@code Remaining Remittance Amount} says unapplied or
   * on account. {@code Discounts} is {@code Earned Only}: within the grace days of the offer; for {@code None} the items
   * are handed in without offers. Source: "Examples of Using Each AutoCash Rule", "How discounts are calculated", "Rules of
   * the Application Rule Set" (Oracle Fusion Cloud Financials). Not confirmed: whether, without partial receipts, an item
   * that cannot be closed ends the rule or is passed over (as here).
   *
   * @param partialReceipts {@code Apply Partial Receipts} of the AutoCash rule set: Yes is {@link FullSettlement#never()},
   *     No is {@link FullSettlement#always()}
   * @param partialDiscount {@code Allow Discount on Partial Payments} of the payment terms: Yes is {@link
   *     PartialDiscount#GROSS_UP}, No is {@link PartialDiscount#COMPLETING}
   * @param applicationRules the application rule set: "Line First - Tax After", which is predefined as default, is {@code
   *     ComponentOrders.lineFirstTaxAfter()}, "Prorate All" {@code ComponentOrders.proRata()}, "Line and Tax Prorate" {@code
   *     ComponentOrder.of(Set.of(NET, TAX), Set.of(FREIGHT), Set.of(COST, FEE, PENALTY, INTEREST))}
   */
  public static AllocationPolicy oracleAutoCash(
      FullSettlement partialReceipts,
      PartialDiscount partialDiscount,
      ComponentOrder applicationRules) {
    return AllocationPolicy.builder()
        .components(applicationRules)
        .settlement(SettlementPolicy.builder().partialDiscount(partialDiscount).build())
        .fullSettlement(partialReceipts)
        .credits(CreditUse.LINKED_THEN_ORDER)
        .build();
  }

  /**
   * {@return allocation as classic SAP (FI-AR, F-28) does it}
   *
   * <p>What differs from the default:
   *
   * <ul>
   *   <li>Money pays the items that are selected for it and nothing else; other money is posted on account.
   *   <li>A part payment stays open beside its invoice, both linked, until they are cleared together: EUR 200.00 of EUR
   *       500.00 leave the invoice open with EUR 500.00 and the payment with EUR 200.00. Where the clerk posts residual
   *       items instead: {@code withPartial(PartialPayment.REDUCES).withShortPayment(ShortPayment.RESIDUAL)}, EUR 300.00.
   *   <li>A discount comes with the payment that completes the invoice: EUR 800.00 and EUR 170.00 in time close EUR 1,000.00 at
   *       3 %.
   *   <li>A limit needs both amount and percentage, a blank one is zero: EUR 5.00 without a percentage allows nothing. The
   *       limits are made from those that are here: {@code settlement().underpayment().withCaps(…).withPercent(…)}.
   * </ul>
   *
   * <p>Three limits of a tolerance group are three switches: permitted differences are {@code underpayment()} (loss) and
   * {@code overpayment()} (gain), "adjust discount by" is {@code discountAdjustment()}, the larger ones for automatic
   * write-off are {@link AllocationPolicy#writeOffLimit()}. Where the clerk has lower limits than the customer, the host hands
   * in the lower. Where "adjust discount by" has an amount for revenue, an excess lowers the discount: {@link
   * ExcessDiscount#SHRINK}, though without its limit. Source: "Payment Differences", "Differences Within Tolerance Limits" and
   * "Automatic Write-Off of Payment Differences" (SAP Library), knowledge base article 3539821, data elements
   * EBPP_XPRT_PAY_LOGIC and EBPP_XKEEP_DSCT of Biller Direct. Not confirmed: that F-28 proposes the discount of part payments
   * as Biller Direct does.
   */
  public static AllocationPolicy sapClassic() {
    ToleranceLimit blankIsZero = ToleranceLimit.builder().blank(BlankLimit.ZERO).build();
    return AllocationPolicy.builder()
        .order(AllocationOrders.asInstructed().then(AllocationOrders.oldestDueFirst()))
        .settlement(SettlementPolicy.builder()
            .underpayment(blankIsZero)
            .overpayment(blankIsZero)
            .discountAdjustment(blankIsZero)
            .partialDiscount(PartialDiscount.COMPLETING)
            .build())
        .partial(PartialPayment.LINKED)
        .build();
  }

  /** {@return allocation as metasfresh does it} */
  public static AllocationPolicy metasfresh() {
    return AllocationPolicy.standard();
  }
}
