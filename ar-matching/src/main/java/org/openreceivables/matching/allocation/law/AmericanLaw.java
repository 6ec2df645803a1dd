package org.openreceivables.matching.allocation.law;

import static org.openreceivables.matching.allocation.law.LegalRule.confirmed;
import static org.openreceivables.matching.allocation.law.LegalRule.debtByDebt;
import static org.openreceivables.matching.allocation.law.LegalRule.notConfirmed;

import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Common law as most of the states have it, and the United States Rule. */
final class AmericanLaw {
  private static final String PAGE = "https://chestofbooks.com/business/law/Law-Of-Contracts-4-3/";
  private static final String RULING_CASES =
      "https://books.google.gr/books?id=qNoUAAAAYAAJ&pg=PA103&output=html_text";
  private static final String UNITED_STATES_RULE =
      "https://books.google.no/books?qtid=227e7926&id=02e9IHTC5JIC&start=50";

  static final LegalOrder GENERAL = LegalOrder.builder()
      .name("US")
      .order(AllocationOrders.dueFirst()
          .then(AllocationOrders.leastSecuredFirst())
          .then(AllocationOrders.oldestDueFirst())
          .proRataAmongEquals()
          .debtByDebt())
      .addRules(
          confirmed(
              "Common law",
              "The debtor says at payment which debt is paid; else the creditor chooses.",
              "https://chestofbooks.com/business/law/Law-Of-Contracts-Treatise/Chapter-L-Of-The-Appropriation-Of-"
                  + "Payments.html"),
          confirmed(
              "Common law",
              "The creditor may choose a debt that is time-barred, but none that is disputed, paid or illegal. That"
                  + " limit is for whoever gives the instruction.",
              PAGE + "Sec-1404-Appropriation-By-Creditor-Common-Law-Rule.html"),
          confirmed("Common law", "Else a debt that is due before one that is not.", RULING_CASES),
          confirmed(
              "Common law",
              "Else, in most states, an unsecured debt before a secured one.",
              PAGE + "Sec-1408-Appropriation-By-Law-Common-Law-Rule.html"),
          confirmed(
              "Common law",
              "Else the oldest debt: of notes the one that matures first, of an account the first item.",
              PAGE
                  + "Sec-1407-Appropriation-By-Law-Presumed-Mutual-Intention-Of-Parties-Followed.html"),
          confirmed(
              "Common law",
              "Where nothing tells the debts apart, in proportion.",
              PAGE + "Sec-1411-Appropriation-When-Immaterial.html"),
          notConfirmed(
              "Restatement (Second) of Contracts 258 to 260",
              "The same by debtor, creditor and law; we did not find its text."),
          confirmed(
              "United States Rule",
              "Of one debt: interest that is due, then principal. Interest that the money does not reach does not"
                  + " become principal.",
              UNITED_STATES_RULE
                  + " https://books.google.co.id/books?id=cT43AAAAIAAJ&qtid=8f7e7ec7"),
          notConfirmed("United States Rule", "Costs come before interest."),
          debtByDebt("Common law"),
          confirmed(
              "California, Civil Code 1479",
              "Another order than this one: interest that is due of all debts, then principal that is due of all,"
                  + " each in proportion; then the debt that matures first, then unsecured, then secured. It does"
                  + " not go debt by debt.",
              "http://law.onecle.com/california/civil/1479.html https://codes.findlaw.com/ca/civil-code/"
                  + "civ-sect-1479/"))
      .build();

  private AmericanLaw() {}
}
