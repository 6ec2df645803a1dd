package org.openreceivables.matching.allocation;

import java.util.Collection;
import java.util.List;
import org.openreceivables.core.settlement.CreditedDiscount;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.matching.allocation.order.ComponentGroup;
import org.openreceivables.matching.allocation.order.ComponentOrder;
import org.openreceivables.matching.allocation.order.DueComponent;

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
   * a person answers: {@code LateDiscount.ASK}. Limits: {@link #businessCentral(ToleranceLimit)}. The three fields are so
   * unless somebody changes them: their tables give no other initial value. Source: "Work with Payment Tolerances and
   * Payment Discount Tolerances" (MicrosoftDocs/dynamics365smb-docs), codeunits 12 "Gen. Jnl.-Post Line" and 426 "Payment
   * Tolerance Management" (microsoft/BCApps).
   */
  public static AllocationPolicy businessCentral() {
    return businessCentral(ToleranceLimit.none());
  }

  /**
   * {@return {@link #businessCentral()} with a tolerance}
   *
   * <p>{@code Max. Payment Tolerance} EUR 5.00, a discount of EUR 20.00 on EUR 1,000.00: EUR 975.00 and EUR 985.00 in time
   * both close it, the one with EUR 5.00 tolerated, the other with EUR 5.00 kept; of EUR 985.01 EUR 5.01 stay open on the
   * payment. A percentage or amount that is zero is left out: the other alone counts. There a limit is never more than the
   * entry or what is open of it, and for invoices only; here EUR 8.00 for EUR 3.00 keep EUR 5.00, and EUR 7.00 close a
   * charge of EUR 10.00.
   *
   * @param tolerance {@code Payment Tolerance %} and {@code Max. Payment Tolerance Amount}, a cap a currency
   */
  public static AllocationPolicy businessCentral(ToleranceLimit tolerance) {
    return CommercialPolicies.businessCentral(tolerance);
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
   * (MicrosoftDocs/dynamics-365-unified-operations-public). Not confirmed: which of these options a new company has,
   * whether the better discount is the higher rate (as here) or the larger amount, and whether it decides where items due
   * on one day were entered on several (as here): the source has items entered on one date.
   */
  public static AllocationPolicy dynamics365() {
    return CommercialPolicies.dynamics365();
  }

  /**
   * {@return allocation as Oracle Receivables does it, with the AutoCash rule "Apply to the Oldest Invoice First"}
   *
   * <p>What differs from the default: the three set-up fields that are asked for, and open credits that are used by the
   * order. EUR 1,040.00 on a line of EUR 1,000.00, tax of EUR 140.00 and freight
   * of EUR 200.00 are EUR 1,000.00 and EUR 40.00 with "Line First - Tax After". What is unapplied of earlier receipts takes
   * no part there: the host puts it on hold ({@code HoldEffect.ALLOCATE}).
   *
   * <p>The rules that look for an exact amount come before: "Match Payment with Invoice" is {@code
   * MatchRules.exactAmount()}; what clears the account, or what is past due, {@code SettlementPolicy.quote(…)} says. What
   * is left stays on account, whether {@code Remaining Remittance Amount} says unapplied or on account. {@code Discounts}
   * is {@code Earned Only}: within the grace days of the offer; for {@code None} the items are handed in without offers.
   * Source: "Examples of Using Each AutoCash Rule", "How discounts are calculated", "Rules of the Application Rule Set"
   * (Oracle Fusion Cloud Financials). Not confirmed: whether, without partial receipts, an item that cannot be closed ends
   * the rule or is passed over (as here).
   *
   * @param partialReceipts {@code Apply Partial Receipts} of the AutoCash rule set: Yes is {@link FullSettlement#never()},
   *     No is {@link FullSettlement#always()}
   * @param partialDiscount {@code Allow Discount on Partial Payments} of the payment terms: Yes is {@link
   *     PartialDiscount#GROSS_UP}, No is {@link PartialDiscount#COMPLETING}, with which the discount is of the amount due
   *     originally: EUR 1,000.00 at 5 %, of which EUR 200.00 were credited, is closed by EUR 750.00, with Yes by EUR 760.00
   * @param applicationRules the application rule set: "Line First - Tax After", which is predefined as default, is {@code
   *     ComponentOrders.lineFirstTaxAfter()}, "Prorate All" {@code ComponentOrders.proRata()}, "Line and Tax Prorate" {@code
   *     ComponentOrder.of(Set.of(NET, TAX), Set.of(FREIGHT), Set.of(COST, FEE, PENALTY, INTEREST))}
   */
  public static AllocationPolicy oracleAutoCash(
      FullSettlement partialReceipts,
      PartialDiscount partialDiscount,
      ComponentOrder applicationRules) {
    return CommercialPolicies.oracle(partialReceipts, partialDiscount, applicationRules);
  }

  /**
   * {@return allocation as classic SAP (FI-AR, F-28) does it}
   *
   * <p>What differs from the default:
   *
   * <ul>
   *   <li>Money pays the items that are selected for it and nothing else; other money is posted on account. Hand in what is
   *       selected as a {@linkplain org.openreceivables.core.settlement.ItemGroup group}, of one item too: an item that is
   *       named by itself, with an amount or without, is the debtor's word, and EUR 200.00 reduce it.
   *   <li>A part payment stays open beside its invoice, both linked, until they are cleared together: EUR 200.00 of EUR
   *       500.00 leave the invoice open with EUR 500.00 and the payment with EUR 200.00. Where the clerk posts residual
   *       items instead: {@code withPartial(PartialPayment.REDUCES).withShortPayment(ShortPayment.RESIDUAL)}, EUR 300.00.
   *   <li>A discount comes with the payment that completes the invoice: EUR 800.00 and EUR 170.00 in time close EUR 1,000.00 at
   *       3 %.
   *   <li>A permitted difference needs both amount and percentage, a blank one is zero: EUR 5.00 without a percentage
   *       allow nothing. Limits are made from those here: {@code settlement().underpayment().withCaps(…).withPercent(…)}.
   * </ul>
   *
   * <p>Three limits of a tolerance group are three switches: permitted differences are {@code underpayment()} (loss) and
   * {@code overpayment()} (gain), "adjust discount by", which has an amount only, is {@code discountAdjustment()}: with EUR
   * 2.00, EUR 96.00 in time close EUR 100.00 at 2 %. The larger ones for automatic write-off are {@link
   * AllocationPolicy#writeOffLimit()}. Where the clerk has lower limits than the customer, the host hands
   * in the lower. Where "adjust discount by" has an amount for revenue, an excess lowers the discount: {@link
   * ExcessDiscount#SHRINK}, though without its limit. Source: "Payment Differences", "Differences Within Tolerance Limits" and
   * "Automatic Write-Off of Payment Differences" (SAP Library), knowledge base article 3539821, data elements
   * EBPP_XPRT_PAY_LOGIC and EBPP_XKEEP_DSCT of Biller Direct, an indicator: unset, a part payment loses the discount ({@link
   * PartialDiscount#FORFEIT}). Not confirmed: that F-28 proposes the discount of part payments as Biller Direct does.
   */
  public static AllocationPolicy sapClassic() {
    return CommercialPolicies.sap();
  }

  /**
   * {@return allocation as metasfresh does it}
   *
   * <ul>
   *   <li>{@code order()}: the smallest amount first. EUR 100.00 over EUR 90.00 of January and EUR 60.00 of
   *       February pay the EUR 60.00 and EUR 40.00 of the other.
   *   <li>{@code credits()}: all of them, before the payments of their day and later days. An invoice of EUR
   *       100.00, a credit memo of EUR 20.00 and EUR 80.00: nothing is left.
   *   <li>{@code partialDiscount()}: {@code COMPLETING}. EUR 1.00 of EUR 23.80 at 1 % earns nothing, EUR 22.56 then
   *       EUR 0.24; in versions without its pull requests 13852 and 20763 the EUR 1.00 take them along.
   *   <li>{@code creditedDiscount()}: {@code ON_ORIGINAL}. A credit memo leaves those EUR 0.24 as they are.
   * </ul>
   *
   * <p>metasfresh goes by the amount to pay, that is less discount, and judges it once; {@code smallestFirst()} by
   * what is open, before each payment. It takes credit memos before all payments, of earlier days, too. Rates of
   * other currencies ({@code foreignMoney()}) and a small excess that is kept ({@code settlement().overpayment()})
   * are the host's. Sources: {@code PaymentAllocationBuilder.java} in {@code backend/de.metas.banking}, {@code
   * PaymentsViewAllocateCommand.java} in {@code backend/metasfresh-webui-api}, {@code
   * invoicePaymentAllocation.feature} in {@code backend/de.metas.cucumber}, all of metasfresh/metasfresh.
   */
  public static AllocationPolicy metasfresh() {
    return ErpProfiles.METASFRESH;
  }

  /**
   * {@return reconciliation as the community edition of Odoo does it}
   *
   * <ul>
   *   <li>{@code order()}: oldest due, then the smaller document. EUR 60.00 over EUR 90.00 and EUR 60.00 of one due
   *       date pay the EUR 60.00, whichever was issued first.
   *   <li>{@code credits()}: all of them. Debits and credits of EUR 1,000.00, 200.00, -300.00, -400.00 and -500.00
   *       are all closed.
   *   <li>{@code partialDiscount()} and {@code excessDiscount()}: {@code FORFEIT}. At 10 % on EUR 1,000.00 only EUR
   *       900.00 in one payment earns EUR 100.00; EUR 899.99, EUR 900.01 and EUR 1,000.00 earn nothing. That is
   *       so for each item here, for all selected invoices together there.
   *   <li>{@code lateDiscount()}: {@code REFUSE}, there are no days of grace.
   * </ul>
   *
   * <p>Of credits of one day Odoo takes the larger first, and its maturity counts; we go by the value date and the
   * id. A credit before the payment loses the discount there; here it stays on the rest. Exchange rates ({@code
   * foreignMoney()}) are the host's. Sources, all below {@code addons/account} of odoo/odoo: {@code
   * _optimize_reconciliation_plan} and {@code _prepare_reconciliation_amls} in {@code models/account_move_line.py},
   * {@code _is_eligible_for_early_payment_discount} in {@code models/account_move.py}, {@code
   * _compute_early_payment_discount_mode} in {@code wizard/account_payment_register.py}.
   */
  public static AllocationPolicy odoo() {
    return ErpProfiles.ODOO;
  }

  /**
   * {@return allocation as ERPNext does it}
   *
   * <ul>
   *   <li>{@code credits()}: all of them, in the order of their days, as payment reconciliation does. An invoice
   *       and a credit note of EUR 100.00 that do not name each other close each other.
   *   <li>{@code partialDiscount()}: {@code COMPLETING}. At 10 % on EUR 236.00, EUR 100.00 in time settle EUR
   *       100.00, and EUR 112.40 then close it with EUR 23.60.
   *   <li>{@code lateDiscount()}: {@code REFUSE}, there are no days of grace.
   *   <li>{@code creditedDiscount()}: {@code ON_ORIGINAL}, the percentage is of the grand total.
   * </ul>
   *
   * <p>The order is our default: oldest due, then oldest issued. Newer versions sort payment reconciliation by
   * posting date; for that, {@code withOrder(AllocationOrders.oldestIssuedFirst())}. A payment entry takes credit
   * notes only for what the money does not pay: for that, {@code withCredits(CreditUse.LINKED_ONLY)} and a second
   * run with this policy. Allocating more than a term of payment has open is an error: {@code
   * withOverpayment(Overpayment.REFUSE)}. Sources, all below {@code erpnext/accounts} of frappe/erpnext: {@code
   * allocate_entries} in {@code doctype/payment_reconciliation/payment_reconciliation.py}, {@code
   * get_outstanding_invoices} in {@code utils.py}, {@code apply_early_payment_discount} and {@code
   * allocate_amount_to_references} in {@code doctype/payment_entry/payment_entry.py}.
   */
  public static AllocationPolicy erpNext() {
    return ErpProfiles.ERP_NEXT;
  }

  /**
   * {@return allocation as Apache Fineract does it by its advanced rules}
   *
   * <p>A charge is a component of the instalment it falls in, and due with it. Nothing is designated: what one
   * instalment does not take goes to the next ({@code overpayment()} is {@code NEXT_ITEMS_DUE}), and what is left
   * at last is a credit that later charges use up ({@code credits()} is {@code LINKED_THEN_ORDER}). EUR 150.00 over
   * instalments of EUR 125.00 pay EUR 25.00 of the second. Sources: {@code
   * AdvancedPaymentScheduleTransactionProcessor.java} and {@code AdvancedPaymentAllocationsValidator.java} in
   * {@code fineract-progressive-loan} of apache/fineract.
   *
   * @param pairs the twelve pairs of due state and component in their order, as the loan product lists them
   * @param processing its loan schedule processing type
   * @param inAdvance its rule for future instalments, which may differ from one type of transaction to the next: a
   *     policy each
   * @throws org.openreceivables.core.InvalidValueException when a pair is missing or named twice, or when
   *     processing is horizontal and the pairs of one due state do not follow one another
   */
  public static AllocationPolicy fineract(
      Collection<DueComponent> pairs, Processing processing, InAdvance inAdvance) {
    return LoanProfiles.byPairs(pairs, processing, inAdvance);
  }

  /**
   * {@return allocation as Apache Fineract does it by one of its strategies that tell what is due from what is not}
   *
   * <p>A charge is an item of its own with a due date of its own, and has the number of its instalment. What is due
   * is paid before what is not, then instalment by instalment, in each by component. Penalty, fee, interest,
   * principal when due and principal first in advance are {@code fineract(List.of(PENALTY, FEE, INTEREST,
   * PRINCIPAL), List.of(PRINCIPAL, PENALTY, FEE, INTEREST))}: of EUR 500.00 on 15 January a penalty of that day
   * gets EUR 50.00 and the principal of February EUR 450.00, a penalty of the 20th nothing. The items are those of
   * one loan. Source: {@code DuePenFeeIntPriInAdvancePriPenFeeIntLoanRepaymentScheduleTransactionProcessor.java}
   * and {@code DuePenIntPriFeeInAdvancePenIntPriFeeLoanRepaymentScheduleTransactionProcessor.java} in {@code
   * fineract-loan} of apache/fineract.
   *
   * @param due the four groups, first to last, for what is due or past due
   * @param inAdvance the four groups, first to last, for what is not due yet
   * @throws org.openreceivables.core.InvalidValueException when a group is missing or named twice
   */
  public static AllocationPolicy fineract(
      List<ComponentGroup> due, List<ComponentGroup> inAdvance) {
    return LoanProfiles.byCharge(due, inAdvance);
  }

  /**
   * {@return allocation as iDempiere does it, the oldest first}
   *
   * <ul>
   *   <li>{@code order()}: by date of invoice; a due date plays no part. EUR 100.00 over EUR 100.00 of 1 January
   *       due in 60 days and EUR 100.00 of 5 January due in 10 pay the first.
   *   <li>{@code credits()}: all of them. Receipts of EUR 120.00 and 50.00 against invoices of EUR 100.00 and
   *       100.00 and a credit memo of EUR 30.00 close all of it.
   *   <li>{@code partialDiscount()}: {@code COMPLETING}. At 3 % on EUR 1,000.00, EUR 500.00 in time earn nothing,
   *       and EUR 470.00 then EUR 30.00. That is with {@code IsOverUnderPayment} ticked; without it the payment
   *       window keeps the discount of EUR 30.00 and writes EUR 470.00 off.
   *   <li>{@code creditedDiscount()}: {@code ON_ORIGINAL}, the percentage is of the grand total.
   * </ul>
   *
   * <p>Days of grace count, as by default. The passes before the last of automatic allocation, a payment that names
   * its invoice and one that equals an invoice to the cent, are matching. In its last pass a credit memo counts in
   * the place of its date among the invoices, and stays open where the money ends before it or nothing was paid;
   * here it is used. Discounts are those of the payment window; automatic allocation by itself grants none. Sources: {@code
   * AllocationAuto.java} in {@code org.adempiere.base.process}, {@code CalloutPayment.java} in {@code
   * org.adempiere.base.callout}, {@code C_Invoice_Discount.sql} and {@code C_PaymentTerm_Discount.sql}, all of
   * idempiere/idempiere.
   */
  public static AllocationPolicy iDempiere() {
    return ErpProfiles.IDEMPIERE;
  }
}
