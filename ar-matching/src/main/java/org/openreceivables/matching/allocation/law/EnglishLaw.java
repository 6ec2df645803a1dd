package org.openreceivables.matching.allocation.law;

import static org.openreceivables.matching.allocation.law.LegalRule.confirmed;
import static org.openreceivables.matching.allocation.law.LegalRule.debtByDebt;
import static org.openreceivables.matching.allocation.law.LegalRule.notConfirmed;

import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Clayton's Case, and what goes before it. */
final class EnglishLaw {
  private static final String CLAYTON =
      "http://gluedideas.com/content-collection/dictionary-of-banking/Claytons-Case.html";
  private static final String MECCA =
      "https://www.scribd.com/document/328746249/Corey-Brothers-1897-a-C-286";

  static final LegalOrder GENERAL = LegalOrder.builder()
      .name("GB-EAW")
      .order(AllocationOrders.oldestIssuedFirst().proRataAmongEquals().debtByDebt())
      .addRules(
          confirmed(
              "Clayton's Case (1816)", "The debtor says at payment which debt is paid.", CLAYTON),
          confirmed(
              "Cory Brothers v Mecca [1897] AC 286",
              "Where the debtor is silent the creditor chooses, up to the last moment.",
              MECCA),
          confirmed(
              "Appropriation",
              "The creditor may choose a debt that is time-barred.",
              "http://gluedideas.com/content-collection/business-encyclopedia-legal-adviser/Appropriation.html"),
          confirmed(
              "Clayton's Case (1816)",
              "Where nobody chooses, on a running account: the earliest debt first, by the day it was incurred.",
              CLAYTON + " https://en.m.wikipedia.org/wiki/Clayton%27s_case"),
          confirmed(
              "Cory Brothers v Mecca [1897] AC 286",
              "Not where there is no running account: then what the creditor meant decides, so say it.",
              MECCA),
          notConfirmed(
              "Clayton's Case (1816)",
              "Debts of one day share in proportion (so the Indian Contract Act, section 61); whether they are due"
                  + " does not count."),
          confirmed(
              "Bower v Marris, Cr. & Ph. 351",
              "Payments on account go to interest first.",
              "https://books.google.gr/books?id=h7sDAAAAQAAJ&pg=PA147&output=html_text"),
          notConfirmed("Appropriation", "Costs come before interest."),
          debtByDebt("Appropriation"))
      .build();

  private EnglishLaw() {}
}
