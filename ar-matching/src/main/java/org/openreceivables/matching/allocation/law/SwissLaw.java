package org.openreceivables.matching.allocation.law;

import static org.openreceivables.matching.allocation.law.LegalRule.confirmed;
import static org.openreceivables.matching.allocation.law.LegalRule.debtByDebt;
import static org.openreceivables.matching.allocation.law.LegalRule.notConfirmed;

import org.openreceivables.matching.allocation.DesignationRight;
import org.openreceivables.matching.allocation.Designations;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** OR 85 to 87. */
final class SwissLaw {
  private static final String OR_85 = "https://swissrights.ch/gesetze/Artikel-85-OR-2025-EN.php";
  private static final String OR_86 = "https://droit-bilingue.ch/en-de/2/22/220-86-98.html";
  private static final String OR_87 = "https://swissrights.ch/gesetze/Artikel-87-OR-2025-EN.php";

  static final LegalOrder GENERAL = LegalOrder.builder()
      .name("CH")
      .order(AllocationOrders.dueFirst()
          .then(AllocationOrders.leastSecuredIfNotDueFirst())
          .then(AllocationOrders.firstEnforcedFirst())
          .then(AllocationOrders.firstDueFirst())
          .proRataAmongEquals()
          .debtByDebt())
      .designations(Designations.builder()
          .creditor(DesignationRight.UNLESS_OBJECTED)
          .debtorPaysChargesFirst(true)
          .build())
      .addRules(
          confirmed("OR 86 (1)", "The debtor says at payment which debt is paid.", OR_86),
          confirmed(
              "OR 86 (2)",
              "Else the debt that the creditor's receipt names, unless the debtor objects at once.",
              OR_86),
          confirmed(
              "OR 87 (1)",
              "Else the debt that is due; of several the one for which enforcement began first; without"
                  + " enforcement the one that fell due first.",
              OR_87),
          confirmed(
              "OR 87 (2)", "Several that fell due at the same time share in proportion.", OR_87),
          confirmed(
              "OR 87 (3)",
              "Where none is due, the one that is least secured, whether it is enforced or not.",
              OR_87),
          notConfirmed(
              "OR 87 (3)",
              "Of debts that are not due and equally secured we take the one enforced first, then the one that will be"
                  + " due first."),
          confirmed(
              "OR 85 (1)",
              "The debtor may not pay capital while interest or costs are in arrears.",
              OR_85),
          confirmed(
              "OR 85 (1)",
              "Costs come before interest.",
              "https://www.teilzahlungen.ch/anrechnung-von-zahlungen/anrechnung-von-teilleistungen-auf-"
                  + "einheitliche-schuld"),
          confirmed(
              "OR 85 (2)",
              "The debtor may not pay the secured or better secured part of a debt first. An item has one security"
                  + " rank, so we do not check this: keep the parts as items of their own.",
              OR_85),
          debtByDebt("OR 85, 87"))
      .build();

  private SwissLaw() {}
}
