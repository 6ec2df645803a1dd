package org.openreceivables.policy.writeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.policy.writeoff.Given.AS_OF;
import static org.openreceivables.policy.writeoff.Given.customer;
import static org.openreceivables.policy.writeoff.Given.eur;
import static org.openreceivables.policy.writeoff.Given.item;
import static org.openreceivables.policy.writeoff.Given.policy;
import static org.openreceivables.policy.writeoff.Given.proposed;
import static org.openreceivables.policy.writeoff.Given.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.ledger.journal.JournalPolicy.WriteOffMethod;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.LegalTraits;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.settlement.ReasonCode.TaxTreatment;
import org.openreceivables.policy.writeoff.Approval.Granted;
import org.openreceivables.policy.writeoff.WriteOffCriteria.Bound;

/**
 * Worked cases of other systems and of textbooks, each with its id and source.
 *
 * <p>Not ours in this package, by concept: {@code wo-sale-gain} (sale of debt), {@code wo-agency-contingency}
 * (a payment less the agency's commission is a payment with charges withheld), {@code wo-it-vat-date} and the
 * dates of {@code wo-uk-vat-relief} (when tax may be corrected, by country), how {@code wo-limitation-nl}
 * works its days out (limitation by country), and of {@code MF-ALLOC-11} and {@code MF-FEE-01} what becomes
 * of a payment (allocation: partial payments, discount, bank fee).
 */
class WorkedCasesTest {
  private static final Approval.Approver CFO = new Approval.Approver(Authority.of("CFO"), "u-1");

  /** Most systems do not ask how late an item is. */
  private static WriteOffCriteria small(String amount) {
    return WriteOffRules.smallBalance(SmallBalanceLimit.of(eur(amount)))
        .withMinimumDaysPastDue(OptionalInt.empty());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      # case            | source                                    | kind        | original | open    | limit | percent | bound     | proposed
      ID-WO-01 4.99     | idempiere InvoiceWriteOff.java            | INVOICE     | 100.00   | 4.99    | 5.00  |         | STRICT    | true
      ID-WO-01 5.00     | idempiere InvoiceWriteOff.java            | INVOICE     | 100.00   | 5.00    | 5.00  |         | STRICT    | false
      ID-WO-01 5.01     | idempiere InvoiceWriteOff.java            | INVOICE     | 100.00   | 5.01    | 5.00  |         | STRICT    | false
      ID-WO-01 -4.99 (differs on purpose: a credit is the customer's money, no policy gives it up) | idempiere | CREDIT_NOTE | 100.00 | 4.99 | 5.00 | | STRICT | false
      CMR-WO            | OCA account_mass_reconcile                | INVOICE     | 50.10    | 0.10    | 0.10  |         | INCLUSIVE | true
      wo-small-balance 1999.50 | SAP OBA3, from memory              | INVOICE     | 2000.00  | 0.50    | 5.00  | 0.1     | INCLUSIVE | true
      wo-small-balance 1996.00 | SAP OBA3, from memory              | INVOICE     | 2000.00  | 4.00    | 5.00  | 0.1     | INCLUSIVE | false
      wo-small-balance 1980.00 | SAP OBA3, from memory              | INVOICE     | 2000.00  | 20.00   | 5.00  | 0.1     | INCLUSIVE | false
      wo-small-balance at the limit of 2.00 | SAP OBA3, from memory | INVOICE     | 2000.00  | 2.00    | 5.00  | 0.1     | INCLUSIVE | true
      MF-FEE-01 ordinary | metasfresh invoicePaymentAllocation_BankFee | INVOICE  | 5.95     | 0.20    | 0.20  |         | INCLUSIVE | true
      """)
  void small_balances(
      String name,
      String source,
      OpenItemKind kind,
      String original,
      String open,
      String limit,
      String percent,
      Bound bound,
      boolean expected) {
    SmallBalanceLimit both = SmallBalanceLimit.of(eur(limit))
        .withPercent(Optional.ofNullable(percent).map(Percentage::of));
    OpenItem item = item("I-1", -10, "EUR " + original, "EUR " + open).withKind(kind);
    WriteOffRun run = run(policy(small(limit).withLimit(both).withLimitBound(bound)), item);
    assertThat(proposed(run)).as("%s of %s", name, source).hasSize(expected ? 1 : 0);
    assertThat(run.proposals()).allMatch(p -> p.terms().reason().tax() == TaxTreatment.CORRECTED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      # case            | source                                   | open items     | written off
      FIN-WO-01         | fineract LoanWriteOff.feature            | 650.00         | 650.00
      MF-ALLOC-11       | metasfresh PaymentAllocationBuilderTest  | 90.00          | 90.00
      ODOO-PAY-800-WO   | odoo test_account_payment_register.py    | 200.00 2000.00 | 2200.00
      """)
  void what_is_written_off_is_all_that_is_open(
      String name, String source, String open, String expected) {
    List<OpenItem> items = new ArrayList<>();
    for (String amount : open.split(" ", -1)) {
      items.add(item("I-" + items.size(), 60, "EUR 2000.00", "EUR " + amount));
    }
    ReceivablesLedger ledger = issued(items);
    List<Approval> answers = approve(policy(WriteOffRules.aged(0)), items);
    assertThat(ledger.append(Approval.toEvents(answers, recorded(9))).ledger().balance(AS_OF))
        .as("%s of %s", name, source)
        .hasToString("[EUR 0.00]");
    assertThat(answers.stream().map(a -> a.proposal().amount()).reduce(eur("0.00"), Money::plus))
        .isEqualTo(eur(expected));
  }

  /** FIN-WO-01, second half: a payment after a final write-off is not applied to it. */
  @Test
  void a_final_write_off_is_not_recovered() {
    WriteOffTerms waived = WriteOffRules.smallBalance(Given.small()).terms();
    Granted granted = (Granted)
        approve(policy(WriteOffRules.aged(0).withTerms(waived)), List.of(item("I-1", "650.00")))
            .get(0);
    assertThat(granted.recover(AS_OF, recorded(9))).isInstanceOf(Recovery.Waived.class);
  }

  /** wo-allowance (textbook): receivables and allowance fall alike, the net of both stays. */
  @Test
  void against_allowance() {
    List<OpenItem> items = List.of(
        item("I-1", -10, "EUR 935000.00", "EUR 935000.00"),
        item("I-2", 90, "EUR 5000.00", "EUR 5000.00"));
    ReceivablesLedger before = issued(items)
        .append(List.of(BookEvent.AllowanceChanged.of(
            EventStamp.of(EventId.of("E-2"), AS_OF, recorded(2)),
            items.get(0).customer(),
            eur("73100.00"))))
        .ledger();
    List<Approval> answers = approve(policy(WriteOffRules.aged(60)), items);
    ReceivablesLedger after =
        before.append(Approval.toEvents(answers, recorded(9))).ledger();
    Money receivables = after.balance(AS_OF).in(eur("0.00").getCurrencyUnit());
    Money allowance =
        posted(after, WriteOffMethod.ALLOWANCE, AccountRole.ALLOWANCE).negated();
    assertThat(receivables).isEqualTo(eur("935000.00"));
    assertThat(allowance).isEqualTo(eur("68100.00"));
    assertThat(receivables.minus(allowance)).isEqualTo(eur("866900.00"));
  }

  /** wo-direct-vs-allowance (Riley-Bruns, chapter 7): one year under both methods. */
  @ParameterizedTest
  @CsvSource({"DIRECT, 85000.00, 0.00", "ALLOWANCE, 83100.00, 85000.00"})
  void direct_and_against_allowance(WriteOffMethod method, String expense, String used) {
    List<OpenItem> items = List.of(item("I-1", 90, "EUR 85000.00", "EUR 85000.00"));
    List<Approval> answers = approve(policy(WriteOffRules.aged(60)), items);
    ReceivablesLedger off =
        issued(items).append(Approval.toEvents(answers, recorded(9))).ledger();
    assertThat(posted(off, method, AccountRole.ALLOWANCE)).isEqualTo(eur(used));
    // By the allowance method the expense is what it takes to reach the allowance required.
    Money reported = method == WriteOffMethod.ALLOWANCE
        ? eur("73100.00").minus(eur("75000.00").minus(eur(used)))
        : posted(off, method, AccountRole.BAD_DEBT);
    assertThat(reported).isEqualTo(eur(expense));
  }

  /** wo-uk-vat-relief (VAT Notice 700/18): the tax in what is open, before and after part payment. */
  @ParameterizedTest
  @CsvSource({"1000.00, 200.00, 200.00", "500.00, 100.00, 100.00"})
  void tax_is_shown_apart(String net, String tax, String relief) {
    OpenItem item = item(
            "I-1", 184, "EUR 1200.00", "EUR " + eur(net).plus(eur(tax)).getAmount())
        .withComponents(
            new OpenComponent(Component.of(ComponentKind.NET, eur("1000.00")), eur(net)),
            new OpenComponent(Component.tax("GB-20", eur("200.00")), eur(tax)));
    WriteOffProposal proposal =
        run(policy(WriteOffRules.aged(180)), item).proposals().get(0);
    assertThat(proposal.tax()).isEqualTo(eur(relief));
  }

  /** wo-limitation-nl: given the day on which the period has expired. */
  @ParameterizedTest
  @CsvSource({"2007-07-01, 2012-07-02", "2008-01-02, 2013-01-03"})
  void time_barred(LocalDate due, LocalDate expired) {
    LegalTraits.Builder traits = LegalTraits.builder();
    OpenItem item = item("I-1", "70.00")
        .withIssueDate(LocalDate.of(2007, 6, 1))
        .withPostingDate(LocalDate.of(2007, 6, 1))
        .withDueDate(due)
        .withLegalTraits(traits.timeBarredOn(expired).build());
    WriteOffEngine engine = WriteOffEngine.of(policy(WriteOffRules.timeBarred()));
    OpenItems items = OpenItems.of(List.of(item));
    assertThat(engine.run(items, List.of(customer("C-1")), expired.minusDays(1)).proposals())
        .isEmpty();
    assertThat(engine.run(items, List.of(customer("C-1")), expired).proposals()).hasSize(1);
  }

  private static List<Approval> approve(WriteOffPolicy policy, List<OpenItem> items) {
    return WriteOffEngine.of(policy)
        .approve(
            run(policy, items.toArray(OpenItem[]::new)).proposals(),
            CFO,
            WriteOffInput.of(OpenItems.of(items), List.of(customer("C-1"))),
            AS_OF);
  }

  private static ReceivablesLedger issued(List<OpenItem> items) {
    return ReceivablesLedger.of(List.of(ItemEvent.Issued.of(
        EventStamp.of(EventId.of("E-1"), AS_OF.minusDays(90), recorded(1)), items)));
  }

  private static Recorded recorded(long sequence) {
    return new Recorded(AS_OF, sequence);
  }

  private static Money posted(ReceivablesLedger ledger, WriteOffMethod method, AccountRole role) {
    JournalPolicy policy = JournalPolicy.standard().withWriteOffs(method);
    return Journal.of(JournalMapping.of(policy), ledger, AS_OF).entries().stream()
        .flatMap(e -> e.lines().stream())
        .filter(l -> l.role() == role)
        .map(l -> l.amount())
        .reduce(eur("0.00"), Money::plus);
  }
}
