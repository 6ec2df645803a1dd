package org.openreceivables.matching.allocation;

import java.util.Collection;
import java.util.List;
import org.openreceivables.matching.allocation.order.ComponentGroup;
import org.openreceivables.matching.allocation.order.DueComponent;

/**
 * Allocation as other systems do it, so that a host can move from one of them without changing a cent.
 *
 * <p>Each is a set of the switches of {@link AllocationPolicy} and nothing else: it can be printed, compared and
 * changed ({@code businessCentral().withOverpayment(…)}). What is data of the host, above all limits and exchange
 * rates, is left at its default. A page a system in {@code docs/migration} says what is the same, what differs and
 * which cases show it.
 */
public final class AllocationPolicies {
  private AllocationPolicies() {}

  /** {@return allocation as Business Central does it} */
  public static AllocationPolicy businessCentral() {
    return AllocationPolicy.standard();
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
   *       EUR 0.24.
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
   *       900.00 in one payment earns EUR 100.00; EUR 899.99, EUR 900.01 and EUR 1,000.00 earn nothing.
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
   * <p>The order is our default: oldest due, then oldest issued. The development version sorts payment
   * reconciliation by posting date alone; for that, {@code withOrder(AllocationOrders.oldestIssuedFirst())}. A
   * payment entry takes credit notes only for what the money does not pay: for that, {@code
   * withCredits(CreditUse.LINKED_ONLY)} and a second run with this policy. Allocating more than a term of payment
   * has open is an error: {@code withOverpayment(Overpayment.REFUSE)}. Sources, all below {@code erpnext/accounts}
   * of frappe/erpnext: {@code allocate_entries} in {@code
   * doctype/payment_reconciliation/payment_reconciliation.py}, {@code get_outstanding_invoices} in {@code
   * utils.py}, {@code apply_early_payment_discount} and {@code allocate_amount_to_references} in {@code
   * doctype/payment_entry/payment_entry.py}.
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
   *       and EUR 470.00 then EUR 30.00.
   *   <li>{@code creditedDiscount()}: {@code ON_ORIGINAL}, the percentage is of the grand total.
   * </ul>
   *
   * <p>Days of grace count, as by default. The passes before the last of automatic allocation, a payment that names
   * its invoice and one that equals an invoice to the cent, are matching, not allocation. In its last pass a credit
   * memo counts in the place of its date among the invoices, and stays open where the money ends before it; here it
   * is used. Discounts are those of the payment window; automatic allocation by itself grants none. Sources: {@code
   * AllocationAuto.java} in {@code org.adempiere.base.process}, {@code CalloutPayment.java} in {@code
   * org.adempiere.base.callout}, {@code C_Invoice_Discount.sql} and {@code C_PaymentTerm_Discount.sql}, all of
   * idempiere/idempiere.
   */
  public static AllocationPolicy iDempiere() {
    return ErpProfiles.IDEMPIERE;
  }
}
