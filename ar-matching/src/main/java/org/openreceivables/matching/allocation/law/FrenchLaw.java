package org.openreceivables.matching.allocation.law;

import static org.openreceivables.matching.allocation.law.LegalRule.confirmed;
import static org.openreceivables.matching.allocation.law.LegalRule.debtByDebt;
import static org.openreceivables.matching.allocation.law.LegalRule.notConfirmed;

import org.openreceivables.matching.allocation.DesignationRight;
import org.openreceivables.matching.allocation.Designations;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Code civil 1342-10 and 1343-1. */
final class FrenchLaw {
  private static final String CC_1342 =
      "https://kohenavocats.fr/2024/12/21/article-1342-10-du-code-civil";
  private static final String CC_1343 =
      "https://www.help-voisinage.fr/Code%20Civil/files/basic-html/page428.html";

  static final LegalOrder GENERAL = LegalOrder.builder()
      .name("FR")
      .order(AllocationOrders.dueFirst()
          .then(AllocationOrders.mostBurdensomeFirst())
          .then(AllocationOrders.oldestIssuedFirst())
          .then(AllocationOrders.firstDueFirst())
          .proRataAmongEquals()
          .debtByDebt())
      .designations(Designations.builder()
          .debtor(DesignationRight.UNLESS_OBJECTED)
          .creditor(DesignationRight.IF_AGREED)
          .debtorPaysChargesFirst(true)
          .build())
      .addRules(
          confirmed(
              "CC 1342-10 (1)", "The debtor may say at payment which debt is discharged.", CC_1342),
          confirmed(
              "CC 1342-10 (1), 1342-4",
              "Unless the creditor agrees, only a debt that is paid whole: note an objection only where it is not.",
              "https://www.drouineau1927.fr/de-la-liberte-limitee-du-debiteur-dans-limputation-des-paiements/"),
          confirmed(
              "CC 1342-10 (2)",
              "Where the debtor is silent: the debts that are due; of these the one that the debtor has most"
                  + " interest to discharge; of these the oldest; all else equal, in proportion.",
              CC_1342),
          notConfirmed(
              "CC 1342-10 (2)",
              "Oldest is the debt that arose first; of those of one day we take the one that is due first."),
          notConfirmed(
              "CC 1255 of 1804",
              "The creditor's choice in a receipt that the debtor accepted bound the debtor. The text of 2016 says"
                  + " nothing of it; we follow it where the debtor agrees."),
          confirmed("CC 1343-1 (1)", "A part payment goes to interest first.", CC_1343),
          confirmed(
              "CC 1343-1 (1)",
              "So do costs of collection: the debtor may not pay capital before them without the creditor's consent"
                  + " (Cass. 1re civ., 7 February 1995, 92-14.216, of the text of 1804).",
              "https://aurelienbamde.com/2022/11/08/limputation-du-paiement-en-presence-dobligations-de-sommes-"
                  + "dargent/"),
          notConfirmed("CC 1343-1 (1)", "Costs come before interest."),
          debtByDebt("CC 1342-10, 1343-1"))
      .build();

  private FrenchLaw() {}
}
