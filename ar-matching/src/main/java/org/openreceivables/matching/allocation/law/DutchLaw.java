package org.openreceivables.matching.allocation.law;

import static org.openreceivables.matching.allocation.law.LegalRule.confirmed;
import static org.openreceivables.matching.allocation.law.LegalRule.notConfirmed;

import org.openreceivables.matching.allocation.DesignationRight;
import org.openreceivables.matching.allocation.Designations;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Burgerlijk Wetboek 6:43 and 6:44. */
final class DutchLaw {
  private static final String BW_6_43 =
      "https://wetboekplus.nl/burgerlijk-wetboek-boek-6-artikel-43-toerekening-betaling/";
  private static final String BW_6_44 = "https://mijnwetten.nl/burgerlijk-wetboek-boek-6/artikel44";
  private static final String HR_2015 =
      "https://www.kasdiran.com/betaling-van-de-hoofdsom-rente-en-kosten-oss/";

  static final LegalOrder GENERAL = LegalOrder.builder()
      .name("NL")
      .order(AllocationOrders.dueFirst()
          .then(AllocationOrders.mostBurdensomeFirst())
          .then(AllocationOrders.oldestIssuedFirst())
          .then(AllocationOrders.firstDueFirst())
          .proRataAmongEquals()
          .debtByDebt())
      .designations(Designations.builder().creditor(DesignationRight.IF_AGREED).build())
      .addRules(
          confirmed("BW 6:43 (1)", "The debtor says at payment which debt is paid.", BW_6_43),
          confirmed(
              "BW 6:43",
              "The creditor does not choose: the law does.",
              "https://www.axiusadvocaten.nl/het-boeken-van-betalingen-wat-is-de-juste-volgorde/"),
          confirmed(
              "BW 6:43 (2)",
              "Where the debtor is silent: the debts that are due; of these the most burdensome; of these the"
                  + " oldest; of the same age all in proportion.",
              BW_6_43),
          confirmed(
              "BW 6:43 (2)",
              "Most burdensome is what the debtor has most interest to pay: often the highest rate (HR 14 December"
                  + " 2012).",
              HR_2015),
          notConfirmed(
              "BW 6:43 (2)",
              "Oldest is the debt that arose first; of those of one day we take the one that is due first."),
          confirmed(
              "BW 6:43, 6:44",
              "First the debt is found by 6:43, then 6:44 spreads the money over its own costs, interest and"
                  + " principal (HR 29 May 2015).",
              HR_2015),
          confirmed(
              "BW 6:44 (1)",
              "Costs, then interest that is due, then principal and running interest. Only interest that was booked"
                  + " is on an item, and we take it as due.",
              BW_6_44),
          confirmed(
              "BW 6:44 (1)",
              "Costs of collection out of court are among the costs (HR 10 July 2015).",
              "https://www.debloggendeadvocaat.nl/2015/08/07/incassokosten-6_44-bw/"),
          confirmed(
              "BW 6:44 (2)",
              "The creditor may refuse money for which the debtor names another order.",
              BW_6_44),
          notConfirmed(
              "BW 6:44 (2)",
              "A creditor that keeps the money follows the debtor's word on the part, for costs and interest that are"
                  + " charges of their own: an instruction names items, not parts."),
          confirmed(
              "BW 6:44 (3)",
              "The creditor may refuse to have the principal paid whole without the interest, due and running, and"
                  + " the costs.",
              BW_6_44 + " https://collegebundel.nl/burgerlijk-wetboek-boek-6/artikel44/lid3"))
      .build();

  private DutchLaw() {}
}
