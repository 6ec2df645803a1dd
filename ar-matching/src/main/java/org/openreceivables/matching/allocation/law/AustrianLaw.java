package org.openreceivables.matching.allocation.law;

import static org.openreceivables.matching.allocation.law.LegalRule.confirmed;
import static org.openreceivables.matching.allocation.law.LegalRule.notConfirmed;

import org.openreceivables.matching.allocation.DesignationRight;
import org.openreceivables.matching.allocation.Designations;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** ABGB 1415 and 1416. */
final class AustrianLaw {
  private static final String OGH_8_OB_34_19 =
      "http://jusguide.at/index.php?id=88&tx_ttnews%5Btt_news%5D=24040";
  private static final String OGH_3_OB_113_13 =
      "https://jusguide.dev2.smart-net.at/index/showarticle/16560";

  static final LegalOrder GENERAL = LegalOrder.builder()
      .name("AT")
      .order(AllocationOrders.firstEnforcedFirst()
          .then(AllocationOrders.dueFirst())
          .then(AllocationOrders.mostBurdensomeFirst())
          .then(AllocationOrders.firstDueFirst())
          .proRataAmongEquals()
          .debtByDebt())
      .designations(Designations.builder()
          .debtor(DesignationRight.UNLESS_OBJECTED)
          .creditor(DesignationRight.IF_AGREED)
          .build())
      .addRules(
          confirmed(
              "ABGB 1415",
              "The debtor says which debt is paid, and it counts unless the creditor objects.",
              OGH_8_OB_34_19 + " " + OGH_3_OB_113_13),
          confirmed(
              "ABGB 1415",
              "The creditor has no choice of its own; after an objection the legal order holds.",
              "https://certexternal-www.360.lexisnexis.at/d/z_zik_2016_4_ZIK_2016_04_203_9ba0479ad4"),
          confirmed(
              "ABGB 1416",
              "Else of several debts the one that was demanded, or at least is due; then the one that burdens the"
                  + " debtor most.",
              OGH_8_OB_34_19),
          confirmed(
              "ABGB 1416",
              "Of several that were demanded, the one demanded hardest: reminder, then suit, then enforcement. An"
                  + " item knows its enforcement alone; a reminder or a suit does not move it.",
              OGH_3_OB_113_13),
          notConfirmed("ABGB 1416", "Of several under enforcement, the one enforced first."),
          confirmed(
              "ABGB 1416",
              "Of recurring claims that are due the one that was due first (RS0115761).",
              "https://360.lexisnexis.at/d/d_OGH_2023_JJR_20011025_OGH0002_008OBS0_dc07df60b1?origin=lk"),
          notConfirmed(
              "ABGB 1416",
              "We take the earlier due date for claims that do not recur, too; an old textbook denies it"
                  + " (dlc.mpg.de/fulltext/mpilhlt_sisis_162096/183)."),
          confirmed(
              "ABGB 1416",
              "Of what is equal in all that, all debts in proportion.",
              "https://dlc.mpg.de/fulltext/mpilhlt_sisis_162096/183/"),
          confirmed(
              "ABGB 1416",
              "Interest before capital: the interest of a debt stands where the debt stands, so debt by debt, not"
                  + " all interest first (RS0105482).",
              "https://jusline.at/entscheidung/390553 https://linda.lindeverlag.at/Dokument/532817"),
          confirmed(
              "ABGB 1416",
              "Time-barred interest comes after capital. We do not tell it apart: leave it out of the books.",
              "https://360.lexisnexis.at/d/z_rdw_2011_2_RdW_2011_02_091_3c95624325"),
          notConfirmed("ABGB 1416", "Costs come before interest; the article does not name them."))
      .build();

  private AustrianLaw() {}
}
