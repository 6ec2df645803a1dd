package org.openreceivables.examples.monthend.job.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.examples.monthend.file.record.ReceivableRow;
import org.openreceivables.examples.monthend.job.Books;
import org.openreceivables.examples.monthend.job.Data;
import org.openreceivables.policy.credit.CreditApplication;
import org.openreceivables.policy.credit.CreditAssessment;
import org.openreceivables.policy.credit.CreditAssessmentPolicy;
import org.openreceivables.policy.credit.score.CreditScore;
import org.openreceivables.policy.credit.score.PaymentBehavior;
import org.openreceivables.policy.credit.score.PaymentExperience;
import org.openreceivables.policy.credit.score.ScoreFacts;
import org.openreceivables.policy.credit.score.Scorecard;

/**
 * What customers deserve by how they pay: one assessment a customer and currency in which it was invoiced.
 *
 * @param assessments the assessments with their scores, by customer, then currency
 */
public record Scored(List<One> assessments) {

  /**
   * One customer in one currency.
   *
   * @param currency the currency
   * @param score the points
   * @param assessment what is recommended
   */
  record One(CurrencyUnit currency, CreditScore score, CreditAssessment assessment) {}

  private record Account(CustomerId customer, CurrencyUnit currency)
      implements Comparable<Account> {
    @Override
    public int compareTo(Account other) {
      int first = customer.compareTo(other.customer);
      return first != 0 ? first : currency.compareTo(other.currency);
    }
  }

  /**
   * Copies the list.
   *
   * @param assessments the assessments
   */
  public Scored {
    assessments = List.copyOf(assessments);
  }

  /**
   * {@return the assessments}
   *
   * @param books how was paid, and what is open
   * @param data the customers, and what they were invoiced
   */
  public static Scored of(Books books, Data data) {
    Map<CustomerId, Customer> customers = new HashMap<>();
    data.knownCustomers().forEach(c -> customers.put(c.id(), c));
    Map<CustomerId, List<PaymentExperience>> paid = new HashMap<>();
    PaymentExperience.of(books.ledger(), books.asOf(), Recorded.endOf(LocalDate.MAX))
        .forEach(e -> paid.computeIfAbsent(e.customer(), c -> new ArrayList<>()).add(e));
    Scorecard card = HouseRules.scorecard();
    Map<CurrencyUnit, CreditAssessmentPolicy> policies = new HashMap<>();
    List<One> out = new ArrayList<>();
    turnover(data, books.asOf()).forEach((account, turnover) -> {
      PaymentBehavior behavior = PaymentBehavior.of(
          paid.getOrDefault(account.customer(), List.of()), account.currency(), books.asOf());
      ScoreFacts facts = behavior.facts();
      Customer customer = customers.get(account.customer());
      if (customer != null) {
        facts = facts.with("status", customer.status().name());
      }
      CreditApplication application = CreditApplication.builder()
          .customer(account.customer())
          .currency(account.currency())
          .putFigure(HouseRules.TURNOVER, turnover)
          .facts(facts)
          .incomplete(books.open().incomplete().contains(account.customer()))
          .build();
      CreditScore score = card.score(facts.only(card.factNames()));
      out.add(new One(
          account.currency(),
          score,
          policies
              .computeIfAbsent(account.currency(), HouseRules::assessment)
              .assess(application, score, books.asOf())));
    });
    return new Scored(out);
  }

  /** What was invoiced lately, credits taken off; zero for customers that were invoiced earlier only. */
  private static SortedMap<Account, Money> turnover(Data data, LocalDate asOf) {
    LocalDate from = asOf.minusDays(HouseRules.TURNOVER_DAYS);
    SortedMap<Account, Money> sums = new TreeMap<>();
    for (ReceivableRow row : data.receivables().values()) {
      for (OpenItem item : row.items()) {
        if (!item.postingDate().isAfter(asOf)) {
          Money zero = Money.zero(item.currency());
          boolean counts = item.issueDate().isAfter(from);
          Money amount = !counts
              ? zero
              : item.side() == Side.DEBIT ? item.original() : item.original().negated();
          sums.merge(new Account(item.customer(), item.currency()), amount, Money::plus);
        }
      }
    }
    return sums;
  }
}
