package org.openreceivables.matching.allocation.law;

import static org.openreceivables.core.document.ComponentKind.COST;
import static org.openreceivables.core.document.ComponentKind.FEE;
import static org.openreceivables.core.document.ComponentKind.FREIGHT;
import static org.openreceivables.core.document.ComponentKind.INTEREST;
import static org.openreceivables.core.document.ComponentKind.NET;
import static org.openreceivables.core.document.ComponentKind.PENALTY;
import static org.openreceivables.core.document.ComponentKind.TAX;
import static org.openreceivables.matching.allocation.law.LegalRule.confirmed;
import static org.openreceivables.matching.allocation.law.LegalRule.notConfirmed;

import java.util.List;
import java.util.Set;
import org.openreceivables.matching.allocation.DesignationRight;
import org.openreceivables.matching.allocation.Designations;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentOrder;

/** BGB 366, 367, and 497 for consumer credit. */
final class GermanLaw {
  private static final String BGB_366 = "https://de.openlegaldata.io/law/bgb/366";
  private static final String BGB_367 = "https://de.openlegaldata.io/law/bgb/367";
  private static final String HAUFE = "https://haufe.de/recht/deutsches-anwalt-office-premium/";
  private static final String PWW_367 = HAUFE
      + "pruettingwegenweinreich-bgb-kommentar-bgb-367-bgb-anrechnung-auf-zinsen-und-kosten_idesk_PI17574_"
      + "HI16550100.html";
  private static final String BGB_497 =
      "https://kredit1a.de/kredit-gesetze/497bgb-verzugszinsen.php";
  private static final String PWW_497 = HAUFE
      + "pruettingwegenweinreich-bgb-497-bgb-verzug-des-darlehensnehmers_idesk_PI17574_HI15889520.html";

  private static final List<LegalRule> SEVERAL = List.of(
      confirmed("BGB 366 (1)", "The debtor says at payment which debt is discharged.", BGB_366),
      confirmed(
          "BGB 366 (1)",
          "Money of exactly the amount of one of several debts can be the debtor's silent word for that debt (BGH WM"
              + " 1982, 1032; BGH 17 September 2001, II ZR 275/99). No order sees that: give an instruction, which"
              + " matching by exact amount finds.",
          HAUFE
              + "pruettingwegenweinreich-bgb-kommentar-bgb-366-bgb-i-rechtsnatur_idesk_PI17574_HI16550109.html"),
      confirmed(
          "BGB 366",
          "The creditor has no choice, unless it was agreed.",
          "https://haufe.de/recht/deutsches-anwalt-office-premium/kinneschachbieber-bgb-535-inhalt-und-"
              + "hauptpflichten-8313-teilzahlungen-verrechnungsbestimmungen_idesk_PI17574_HI1688350.html"),
      confirmed(
          "BGB 366 (2)",
          "Where the debtor is silent: the debt that is due; of these the one that is less secured; of these the one"
              + " that burdens the debtor more; of these the older one; of the same age all in proportion.",
          BGB_366),
      confirmed(
          "BGB 366 (2)",
          "Better secured is, for one, a debt with a title, with a further co-debtor, or one that is time-barred"
              + " later: that is for whoever sets the security rank to judge.",
          HAUFE
              + "pruettingwegenweinreich-bgb-366-bgb-anrechnung-der-ii-kriterien-der-tilgungsreihenfolge_idesk_"
              + "PI17574_HI15891095.html"),
      notConfirmed(
          "BGB 366 (2)",
          "Older is the debt that arose first; of those of one day we take the one that is due first."));

  static final LegalOrder GENERAL = order("DE")
      .addAllRules(SEVERAL)
      .addRules(
          confirmed(
              "BGB 367 (1)",
              "Of one debt: costs, then interest, then principal, where the money is less than all of it.",
              BGB_367),
          confirmed(
              "BGB 367 (2)",
              "The creditor may refuse money for which the debtor names another part. A creditor that keeps it"
                  + " follows the debtor's word, here for costs and interest that are charges of their own: an"
                  + " instruction names items, not parts.",
              BGB_367 + " " + HAUFE
                  + "pruettingwegenweinreich-bgb-367-bgb-anrechnung-auf-c-abweichende-bestimmung_idesk_PI17574_"
                  + "HI15891090.html"),
          confirmed(
              "BGB 366, 367",
              "The debt is found by 366 first, and 367 spreads the money over its own costs and interest. Neither"
                  + " holds within a current account.",
              HAUFE
                  + "fovo-122022-wie-weit-reicht-die-pruefungskompetenz-des-gerichtsvollziehers-im-hinblick-auf-die-"
                  + "zahlungsverrechnung_idesk_PI17574_HI15485353.html "
                  + PWW_367),
          confirmed(
              "BGB 367 (2)",
              "Money of exactly the amount of the principal may be the debtor's silent word for the principal: then"
                  + " give an instruction, where the principal is an item of its own.",
              "https://de.wikipedia.org/wiki/Forderungsabrechnung"))
      .build();

  static final LegalOrder CONSUMER_CREDIT = order("DE consumer credit")
      .components(ComponentOrder.of(
          Set.of(COST, FEE, PENALTY), Set.of(NET, TAX, FREIGHT), Set.of(INTEREST)))
      .addAllRules(SEVERAL)
      .addRules(
          confirmed(
              "BGB 497 (3)",
              "Of a consumer credit in default: costs of legal action, then the rest of the amount owed (497 (1)), last"
                  + " the interest that accrues after the default (497 (2)). The lender may not refuse a part.",
              BGB_497 + " " + PWW_497),
          notConfirmed(
              "BGB 497 (1) to (3)",
              "Contract interest from before the default is then part of the amount owed and not of what comes last:"
                  + " book it as principal. INTEREST is the interest after the default."),
          confirmed(
              "BGB 497 (3), (4)",
              "No contract may say otherwise. Not where the money is paid on a title whose main claim is interest, and"
                  + " not for credits secured on land.",
              BGB_497 + " " + PWW_367))
      .build();

  private GermanLaw() {}

  private static LegalOrder.Builder order(String name) {
    LegalOrder.Builder out = LegalOrder.builder();
    out.name(name)
        .order(AllocationOrders.dueFirst()
            .then(AllocationOrders.leastSecuredFirst())
            .then(AllocationOrders.mostBurdensomeFirst())
            .then(AllocationOrders.oldestIssuedFirst())
            .then(AllocationOrders.firstDueFirst())
            .proRataAmongEquals()
            .debtByDebt())
        .designations(
            Designations.builder().creditor(DesignationRight.IF_AGREED).build());
    return out;
  }
}
