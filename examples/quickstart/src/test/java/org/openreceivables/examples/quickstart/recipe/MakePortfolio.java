package org.openreceivables.examples.quickstart.recipe;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Document;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.matching.MatchEngine;
import org.openreceivables.matching.MatchOutcome;
import org.openreceivables.testkit.portfolio.CustomerBook;
import org.openreceivables.testkit.portfolio.LabelledPayment;
import org.openreceivables.testkit.portfolio.Portfolio;
import org.openreceivables.testkit.portfolio.PortfolioSpec;
import org.openreceivables.testkit.portfolio.Portfolios;
import org.openreceivables.testkit.portfolio.TruePair;

/** Made-up books with the truth about every payment: how good is matching on them? */
final class MakePortfolio {
  private MakePortfolio() {}

  static void main(String[] args) {
    LocalDate asOf = LocalDate.of(2026, 3, 31);
    Portfolio portfolio =
        Portfolios.of(PortfolioSpec.builder().seed(7).items(1000).asOf(asOf).build());
    List<Document> documents = new ArrayList<>();
    List<Payment> payments = new ArrayList<>();
    Map<PaymentId, List<OpenItemId>> truth = new TreeMap<>();
    for (CustomerBook book : portfolio.stream().toList()) {
      documents.addAll(book.invoices());
      documents.addAll(book.creditNotes());
      for (LabelledPayment labelled : book.payments()) {
        payments.add(labelled.payment());
        truth.put(
            labelled.payment().id(),
            labelled.truth().pairs().stream()
                .filter(pair -> pair.cash().isPositive())
                .map(TruePair::item)
                .sorted()
                .toList());
      }
    }
    OpenItems open = OpenItems.of(documents.toArray(Document[]::new));
    int matched = 0;
    int right = 0;
    for (MatchOutcome outcome :
        MatchEngine.standard().match(open, payments, asOf).outcomes()) {
      if (outcome instanceof MatchOutcome.Matched found) {
        matched++;
        List<OpenItemId> items = found.pairing().instruction().amounts().stream()
            .map(InstructedAmount::item)
            .sorted()
            .toList();
        right += items.equals(truth.get(found.payment().id())) ? 1 : 0;
      }
    }
    System.out.println(portfolio.customers() + " customers, " + open.size() + " items, "
        + payments.size() + " payments");
    System.out.println("more than half are matched: " + (2 * matched > payments.size())
        + "; wrongly: " + (matched - right));
  }
}
