package org.openreceivables.testkit.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Document;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.MatchEngine;
import org.openreceivables.matching.MatchOutcome;
import org.openreceivables.matching.MatchPolicy;
import org.openreceivables.matching.MatchResult;
import org.openreceivables.matching.Share;
import org.openreceivables.matching.rule.Evidence;
import org.openreceivables.matching.rule.MatchProposal;
import org.openreceivables.matching.rule.MatchRule;
import org.openreceivables.testkit.portfolio.CustomerBook;
import org.openreceivables.testkit.portfolio.LabelledPayment;
import org.openreceivables.testkit.portfolio.Portfolio;
import org.openreceivables.testkit.portfolio.PortfolioSpec;
import org.openreceivables.testkit.portfolio.Portfolios;

/** What holds for a rule over the books of two customers. */
record RuleLaws(MatchRule rule, OpenItems items, List<Payment> payments, long seed) {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final int ITEMS_OF_A_CUSTOMER = 20;

  static Stream<RuleLaws> of(MatchRuleContract contract) {
    Portfolio portfolio = Portfolios.of(PortfolioSpec.builder()
        .seed(contract.firstSeed())
        .items(Math.max(PortfolioSpec.FEWEST, (long) contract.tries() * ITEMS_OF_A_CUSTOMER))
        .asOf(AS_OF)
        .build());
    long last = portfolio.customers() - 1;
    return Stream.iterate(0L, i -> i < Math.min(contract.tries(), last), i -> i + 1)
        .map(i -> of(contract, List.of(portfolio.book(i), portfolio.book(i + 1)), i));
  }

  private static RuleLaws of(MatchRuleContract contract, List<CustomerBook> books, long seed) {
    List<OpenItem> items = new ArrayList<>();
    List<Payment> payments = new ArrayList<>();
    for (CustomerBook book : books) {
      List<Document> documents = new ArrayList<>(book.invoices());
      documents.addAll(book.creditNotes());
      for (OpenItem item : OpenItems.of(documents.toArray(Document[]::new))) {
        items.add(contract.withOwnFields(item, seed * 31 + items.size()));
      }
      for (LabelledPayment labelled : book.payments()) {
        // Every second payer is known, for rules that look at the payer's items.
        Payment payment = payments.size() % 2 == 0
            ? labelled.payment()
            : labelled.payment().withCustomer(book.customer().id());
        payments.add(contract.withOwnFields(payment, seed * 31 + payments.size()));
      }
    }
    return new RuleLaws(contract.rule(), OpenItems.of(items), payments, seed);
  }

  void pure() {
    watched((payment, proposals) -> {}, (payment, candidates) -> {
      List<MatchProposal> first = rule.propose(payment, candidates);
      require(first.equals(rule.propose(payment, candidates)), "asked twice it differs", payment);
      FutureTask<List<MatchProposal>> elsewhere =
          new FutureTask<>(() -> rule.propose(payment, candidates));
      new Thread(elsewhere, "matching").start();
      require(first.equals(get(elsewhere)), "on another thread it differs", payment);
      return first;
    });
  }

  private static <T> T get(FutureTask<T> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  void there() {
    watched(
        (payment, proposal) -> {
          for (OpenItemId id : proposal.items()) {
            require(
                items
                    .find(id)
                    .filter(i -> i.customer().equals(proposal.customer()))
                    .isPresent(),
                id + " must be an item of " + proposal.customer(),
                payment);
          }
        },
        rule);
  }

  void evidence() {
    watched(
        (payment, proposal) -> {
          for (Evidence evidence : proposal.evidence()) {
            require(!evidence.rule().isBlank(), "evidence must name its rule", payment);
            require(!evidence.summarize().isBlank(), "evidence must say what it is", payment);
          }
        },
        rule);
  }

  void rows() {
    Random random = new Random(seed);
    List<OpenItem> shuffled = new ArrayList<>();
    items.forEach(shuffled::add);
    List<Payment> paid = new ArrayList<>(payments);
    Collections.shuffle(shuffled, random);
    Collections.shuffle(paid, random);
    require(
        match(rule, OpenItems.of(shuffled), paid).equals(match(rule, items, payments)),
        "in another order of rows the result differs");
  }

  void promises() {
    Map<OpenItemId, BigDecimal> promised = new HashMap<>();
    for (MatchOutcome outcome : match(rule, items, payments).outcomes()) {
      if (outcome instanceof MatchOutcome.Matched matched) {
        require(
            !matched.pairing().evidence().isEmpty(),
            "a match must name evidence",
            outcome.payment());
        for (Share share : matched.pairing().shares()) {
          promised.merge(
              share.item(), share.cash().plus(share.discount()).getAmount(), BigDecimal::add);
        }
      }
    }
    promised.forEach((id, sum) -> require(
        items.find(id).filter(i -> i.open().getAmount().compareTo(sum) >= 0).isPresent(),
        id + " is promised more (" + sum + ") than is open"));
  }

  /** Runs the engine, and shows each proposal. */
  private void watched(BiConsumer<Payment, MatchProposal> watcher, MatchRule asked) {
    MatchRule watching = (payment, candidates) -> {
      List<MatchProposal> proposals = asked.propose(payment, candidates);
      proposals.forEach(p -> watcher.accept(payment, p));
      return proposals;
    };
    match(watching, items, payments);
  }

  private MatchResult match(MatchRule asked, OpenItems all, List<Payment> paid) {
    MatchPolicy policy = MatchPolicy.builder().addRules(asked).build();
    try {
      return MatchEngine.of(policy).match(all, paid, AS_OF);
    } catch (RuntimeException e) {
      throw new AssertionError("books " + seed + ": the engine stops: " + e.getMessage(), e);
    }
  }

  private void require(boolean holds, String law, Payment... about) {
    if (!holds) {
      throw new AssertionError("books " + seed + ": " + law
          + (about.length == 0 ? "" : ", of payment " + List.of(about)) + "\nitems: " + items);
    }
  }
}
