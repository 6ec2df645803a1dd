package org.openreceivables.matching.allocation.law;

import static org.openreceivables.matching.allocation.law.LegalRule.confirmed;
import static org.openreceivables.matching.allocation.law.LegalRule.debtByDebt;
import static org.openreceivables.matching.allocation.law.LegalRule.notConfirmed;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.matching.allocation.DesignationRight;
import org.openreceivables.matching.allocation.Designations;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Codice civile 1193 to 1195. */
final class ItalianLaw {
  private static final String CC_1193 = "https://dirittoprivatoinrete.it/articolo_1193.htm";
  private static final String CC_1194 = "https://misterlex.it/codice-civile/1194";

  static final LegalOrder GENERAL = LegalOrder.builder()
      .name("IT")
      .order(AllocationOrders.dueFirst()
          .then(AllocationOrders.leastSecuredFirst())
          .then(AllocationOrders.mostBurdensomeFirst())
          .then(AllocationOrders.oldestIssuedFirst())
          .then(AllocationOrders.firstDueFirst())
          .proRataAmongEquals()
          .debtByDebt()
          .leavingOut("time-barred", ItalianLaw::timeBarred))
      .designations(Designations.builder()
          .creditor(DesignationRight.IF_AGREED)
          .debtorPaysChargesFirst(true)
          .build())
      .addRules(
          confirmed("c.c. 1193 (1)", "The debtor says at payment which debt is paid.", CC_1193),
          confirmed(
              "c.c. 1195",
              "The creditor's choice in a receipt binds a debtor who accepted the receipt, unless by deceit or"
                  + " surprise.",
              "https://www.brocardi.it/codice-civile/libro-quarto/titolo-i/capo-ii/sezione-i/art1195.html"),
          confirmed(
              "c.c. 1193 (2)",
              "Where nobody says: the debt that is due; of these the one that is less secured; of these the one"
                  + " that burdens the debtor more; of these the oldest; else all in proportion.",
              CC_1193),
          notConfirmed(
              "c.c. 1193 (2)",
              "Oldest is the debt that arose first; of those of one day we take the one that is due first."),
          confirmed(
              "c.c. 1193",
              "Time-barred debts are not counted: only what the creditor may claim is.",
              "https://www8.brocardi.it/massimario/4009.html"),
          notConfirmed(
              "c.c. 1193",
              "A charge on a time-barred debt is a claim of its own: say of it, too, whether it is time-barred."),
          confirmed(
              "c.c. 1194",
              "The debtor may not pay capital before interest and expenses without the creditor's consent; what is"
                  + " paid on both goes to interest first.",
              CC_1194),
          notConfirmed("c.c. 1194", "Expenses come before interest."),
          debtByDebt("c.c. 1193, 1194"))
      .build();

  private ItalianLaw() {}

  private static Predicate<OpenItem> timeBarred(LocalDate day) {
    return item ->
        item.legalTraits().timeBarredOn().filter(from -> !from.isAfter(day)).isPresent();
  }
}
