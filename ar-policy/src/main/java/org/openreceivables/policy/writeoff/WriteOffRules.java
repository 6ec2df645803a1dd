package org.openreceivables.policy.writeoff;

import org.openreceivables.core.customer.CustomerStatus;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.settlement.ReasonCode.TaxTreatment;
import org.openreceivables.policy.writeoff.WriteOffTerms.Finality;

/** The rules of the house, each to be refined with its {@code with…} methods. */
public final class WriteOffRules {
  private WriteOffRules() {}

  /**
   * {@return a rest that is too small to be claimed, of an item that is late by a day or more}
   *
   * <p>Final, with the tax corrected. Late, because a small invoice that is not due yet is no rest (ERPNext
   * and iDempiere do not look at the due date: build the criteria without the days).
   *
   * @param limit what is small
   */
  public static WriteOffCriteria smallBalance(SmallBalanceLimit limit) {
    return rule("small balance", "SMALL", Finality.FINAL, TaxTreatment.CORRECTED)
        .limit(limit)
        .minimumDaysPastDue(1)
        .build();
  }

  /**
   * {@return an item that is late by so many days, whatever its amount; who approves it depends on that}
   *
   * <p>Still collectable, with the tax as invoiced: age alone does not make it uncollectable by law.
   *
   * @param days the days since the due date, inclusive
   */
  public static WriteOffCriteria aged(int days) {
    return rule("aged", "AGED", Finality.COLLECTABLE, TaxTreatment.UNCHANGED)
        .minimumDaysPastDue(days)
        .build();
  }

  /**
   * {@return an item that is not worth the next step of collection, such as a court fee}
   *
   * <p>Still collectable, with the tax as invoiced.
   *
   * @param cost what that step costs, a currency
   * @param days the days since the due date, inclusive
   */
  public static WriteOffCriteria uneconomic(SmallBalanceLimit cost, int days) {
    return rule("uneconomic", "UNECONOMIC", Finality.COLLECTABLE, TaxTreatment.UNCHANGED)
        .limit(cost)
        .minimumDaysPastDue(days)
        .build();
  }

  /**
   * {@return an item of a customer in insolvency proceedings, due or not}
   *
   * <p>Still collectable, since a dividend may come, with the tax corrected (DE UStG 17(2) no. 1: at the
   * opening at the latest; IT art. 26(3-bis) DPR 633/72: from the opening, for proceedings since 26 May 2021).
   */
  public static WriteOffCriteria insolvent() {
    return rule("insolvent", "INSOLVENT", Finality.COLLECTABLE, TaxTreatment.CORRECTED)
        .addCustomerStatuses(CustomerStatus.INSOLVENT)
        .build();
  }

  /**
   * {@return a claim that is time-barred by the day that its {@code LegalTraits} name}
   *
   * <p>Final, with the tax as invoiced. The library does not work the day out; a claim without one is kept.
   */
  public static WriteOffCriteria timeBarred() {
    return rule("time-barred", "TIME-BARRED", Finality.FINAL, TaxTreatment.UNCHANGED)
        .timeBarred(true)
        .build();
  }

  private static WriteOffCriteria.Builder rule(
      String name, String code, Finality finality, TaxTreatment tax) {
    WriteOffCriteria.Builder rule = WriteOffCriteria.builder();
    rule.name(name).terms(new WriteOffTerms(new ReasonCode(code, name, tax), finality));
    return rule;
  }
}
