package org.openreceivables.aging.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.aging.AgingPolicy;
import org.openreceivables.aging.CreditTreatment;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;

/** Who gets a statement, for which period, and what stands on it. */
class StatementPolicyTest {
  private static final Recorded NOW = Recorded.endOf(LocalDate.parse("2026-12-31"));
  private static final StatementPolicy STANDARD = StatementPolicy.standard();

  private static final List<LedgerEvent> EVENTS = EventTable.events("""
      posted     | recorded | what        | customer | on            | amount     | more
      2026-01-05 |          | invoice     | ACME     | INV-1         | EUR 100.00 |
      2026-01-10 |          | payment     | ACME     | P-1           | EUR 100.00 |
      2026-01-10 |          | pay         |          | P-1/1 INV-1/1 | EUR 100.00 |
      2026-01-15 |          | invoice     | BETA     | INV-2         | EUR 70.00  |
      2026-01-16 |          | credit note | BETA     | CN-2          | EUR 70.00  |
      2026-01-20 |          | transfer    | ZETA     | INV-2/1       | EUR 30.00  |
      2026-01-21 |          | dispute     |          | INV-2/1       | EUR 5.00   |
      2026-01-21 |          | block       |          | INV-2/1       |            |
      """);
  private static final ReceivablesLedger LEDGER = ReceivablesLedger.of(EVENTS);

  private static StatementRequest period(String first, String last) {
    return StatementRequest.of(LocalDate.parse(first), LocalDate.parse(last), NOW);
  }

  /** Name and closing of each statement, then the names of who gets none. */
  private static String names(StatementRun run) {
    return run.statements().stream().map(s -> s.account().name() + s.closing()).toList()
        + " "
        + run.withoutStatement().stream().map(StatementAccount::name).toList();
  }

  private static StatementSection eur(StatementPolicy policy, StatementRequest request, String of) {
    return StatementEngine.of(policy)
        .run(LEDGER, request)
        .of(CustomerId.of(of))
        .flatMap(s -> s.in(CurrencyUnit.EUR))
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          IF_MOVED | 2026-01-01 | 2026-01-31 | [ACME[EUR 0.00], BETA[EUR -30.00], ZETA[EUR 30.00]] []
          NEVER    | 2026-01-01 | 2026-01-31 | [BETA[EUR -30.00], ZETA[EUR 30.00]] [ACME]
          ALWAYS   | 2026-01-01 | 2026-01-31 | [ACME[EUR 0.00], BETA[EUR -30.00], ZETA[EUR 30.00]] []
          IF_MOVED | 2026-02-01 | 2026-02-28 | [BETA[EUR -30.00], ZETA[EUR 30.00]] [ACME]
          ALWAYS   | 2026-02-01 | 2026-02-28 | [ACME[EUR 0.00], BETA[EUR -30.00], ZETA[EUR 30.00]] []
          IF_MOVED | 2026-01-16 | 2026-01-17 | [BETA[EUR 0.00]] [ACME]
          NEVER    | 2026-01-16 | 2026-01-17 | [] [ACME, BETA]
          IF_MOVED | 2025-12-01 | 2025-12-31 | [] []
          """)
  void zero_balances(ZeroBalances switched, String first, String last, String expected) {
    assertThat(names(StatementEngine.of(STANDARD.withZeroBalances(switched))
            .run(LEDGER, period(first, last))))
        .isEqualTo(expected);
  }

  @Test
  void an_empty_period_has_an_opening_and_the_same_closing() {
    StatementSection february = eur(STANDARD, period("2026-02-01", "2026-02-28"), "BETA");

    assertThat(february.opening()).isEqualTo(Money.parse("EUR -30.00"));
    assertThat(february.lines()).isEmpty();
    assertThat(february.closing()).isEqualTo(Money.parse("EUR -30.00"));
  }

  @Test
  void a_period_of_one_day_has_both_its_ends() {
    StatementSection day = eur(STANDARD, period("2026-01-16", "2026-01-16"), "BETA");

    assertThat(day.opening()).isEqualTo(Money.parse("EUR 70.00"));
    assertThat(day.lines()).hasSize(1);
    assertThat(day.totalDebits()).isEqualTo(Money.parse("EUR 0.00"));
    assertThat(day.totalCredits()).isEqualTo(Money.parse("EUR -70.00"));
    assertThat(day.closing()).isEqualTo(Money.parse("EUR 0.00"));
    assertThat(day.items()).hasSize(1);
    assertThat(day.credits()).hasSize(1);
  }

  @Test
  void settled_items_of_the_period_are_listed_on_demand_and_those_of_before_never() {
    StatementPolicy listing =
        STANDARD.withSettledItems(Listing.LISTED).withZeroBalances(ZeroBalances.ALWAYS);
    StatementSection january = eur(listing, period("2026-01-01", "2026-01-31"), "ACME");

    assertThat(january.items())
        .extracting(StatementItem::settled)
        .containsExactly(Money.parse("EUR 100.00"));
    assertThat(january.credits()).hasSize(1);
    assertThat(eur(listing, period("2026-02-01", "2026-02-28"), "ACME").items()).isEmpty();
    assertThat(eur(STANDARD, period("2026-01-01", "2026-01-31"), "ACME").items())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DISPUTES,[DISPUTE]", "ALL,'[DISPUTE, BLOCK]'", "NONE,[]"})
  void holds_are_marked_for_whom_they_concern(HoldMarks marks, String expected) {
    assertThat(eur(STANDARD.withHoldMarks(marks), period("2026-01-01", "2026-01-31"), "BETA")
            .items()
            .get(0)
            .marks()
            .stream()
            .map(hold -> hold.cause().name())
            .toList())
        .hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-19, due in 2 days",
    "2026-01-20, due in 1 day",
    "2026-01-21, due now",
    "2026-01-22, 1 day late",
    "2026-01-23, 2 days late",
    "2026-01-24, settled"
  })
  void an_item_says_in_words_when_it_is_to_be_paid(String closing, String words) {
    ReceivablesLedger ledger = ReceivablesLedger.of(EventTable.events("""
        posted     | recorded | what    | customer | on            | amount    | more
        2026-01-05 |          | invoice | ACME     | INV-1         | EUR 10.00 | 2026-01-21
        2026-01-24 |          | payment | ACME     | P-1           | EUR 10.00 |
        2026-01-24 |          | pay     |          | P-1/1 INV-1/1 | EUR 10.00 |
        """));
    AccountStatement statement = StatementEngine.of(STANDARD.withSettledItems(Listing.LISTED))
        .run(ledger, period("2026-01-01", closing))
        .of(CustomerId.of("ACME"))
        .orElseThrow();

    assertThat(statement.summarize()).containsPattern("INV-1  2026-01-21  " + words + "  ");
    assertThat(statement.sections().get(0).items().get(0).daysPastDue())
        .isEqualTo(LocalDate.parse(closing).getDayOfMonth() - 21L);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      ADJUSTMENT | adjustment of INV-1 | adjustment of INV-1, reversed
      NAMED      | written off INV-1   | written off INV-1, reversed
      """)
  void what_was_written_off_is_worded_by_policy_and_moves_what_was_booked(
      WriteOffWording wording, String lost, String back) {
    ReceivablesLedger ledger = ReceivablesLedger.of(EventTable.events("""
        posted     | recorded   | what      | customer | on      | amount    | more
        2026-01-05 |            | invoice   | ACME     | INV-1   | EUR 10.00 | 2026-01-21
        2026-01-24 |            | write off |          | INV-1/1 | EUR 10.00 |
        2026-02-02 |            | recover   |          | W-2     |           |
        2026-01-26 | 2026-03-01 | invoice   | ACME     | INV-2   | EUR 1.00  |
        2026-01-27 | 2026-03-01 | write off |          | INV-2/1 | EUR 1.00  |
        """));
    StatementEngine engine = StatementEngine.of(STANDARD.withWriteOffWording(wording));
    StatementRequest all = period("2026-01-01", "2026-02-28");
    AccountStatement told = engine
        .run(
            ledger,
            all.withPrevious(new StatementRequest.Previous(
                LocalDate.parse("2026-02-28"), Recorded.endOf(LocalDate.parse("2026-02-28")))))
        .statements()
        .get(0);
    StatementSection section = told.sections().get(0);

    assertThat(section.lines())
        .extracting(l -> l.summarize(wording) + " " + l.amount() + " " + l.balance())
        .containsExactly(
            "invoice INV-1 EUR 10.00 EUR 10.00",
            lost + " EUR -10.00 EUR 0.00",
            "invoice INV-2 EUR 1.00 EUR 1.00",
            lost.replace('1', '2') + " EUR -1.00 EUR 0.00",
            back + " EUR 10.00 EUR 10.00");
    assertThat(section.closing()).isEqualTo(Money.parse("EUR 10.00"));
    assertThat(section.foot().balance()).isEqualTo(section.closing());
    assertThat(section.broughtForward().orElseThrow().corrections())
        .extracting(line -> line.summarize(wording))
        .containsExactly("invoice INV-2", lost.replace('1', '2'));
    assertThat(told.summarize())
        .contains(" " + lost + " ", " " + back + " ")
        .doesNotContain(wording == WriteOffWording.ADJUSTMENT ? "written off" : "adjustment")
        .doesNotContain("claim");
    assertThat(section.lines())
        .as("the data is the same by either wording")
        .extracting(line -> line.kind() + " " + line.sense())
        .containsExactly(
            "INVOICE POSTED",
            "WRITE_OFF POSTED",
            "INVOICE POSTED",
            "WRITE_OFF POSTED",
            "WRITE_OFF REVERSED");
  }

  @Test
  void a_run_counts_its_statements_and_adds_them_up_by_currency() {
    ReceivablesLedger ledger = LEDGER
        .append(EventTable.events("""
            posted     | recorded   | what    | customer | on    | amount     | more
            """
            + "2026-02-01 | 2026-02-01 | payment | ACME | P-1 | EUR 5.00 |\n".repeat(8)
            + "2026-02-02 | 2026-02-02 | invoice | ZETA | US-1 | USD 7.50 |\n"))
        .ledger();
    StatementEngine engine = StatementEngine.of(STANDARD.withZeroBalances(ZeroBalances.NEVER));

    StatementRun february = engine.run(ledger, period("2026-02-01", "2026-02-28"));
    assertThat(february.summarize())
        .isEqualTo(
            "2026-02-01..2026-02-28: 3 statements, opening [EUR 0.00, USD 0.00], closing [EUR 0.00, USD"
                + " 7.50]; 0 accounts without one, 1 incomplete");
    assertThat(engine.run(LEDGER, period("2026-01-01", "2026-01-15")).summarize())
        .isEqualTo("2026-01-01..2026-01-15: 1 statement, opening [EUR 0.00], closing [EUR 70.00]; 1"
            + " account without one, 0 incomplete");
  }

  @Test
  void a_hold_of_later_is_not_marked_on_the_closing_day() {
    assertThat(eur(STANDARD, period("2026-01-01", "2026-01-20"), "BETA")
            .items()
            .get(0)
            .marks())
        .isEmpty();
  }

  @Test
  void the_foot_follows_its_own_policy_and_keeps_the_balance() {
    StatementPolicy netted = STANDARD.withAging(
        AgingPolicy.standard().withCreditTreatment(CreditTreatment.NETTED_OLDEST_FIRST));
    StatementSection section = eur(netted, period("2026-01-01", "2026-01-31"), "BETA");

    assertThat(section.foot().credits()).isEqualTo(Money.parse("EUR 30.00"));
    assertThat(section.foot().balance()).isEqualTo(section.closing());
  }

  @Test
  void a_group_nets_and_what_moves_within_it_is_no_line() {
    List<Customer> customers =
        List.of(customer("BETA", "G"), customer("ZETA", "G"), customer("ACME", ""));
    StatementRequest request =
        period("2026-01-01", "2026-01-31").withAccounts(StatementAccount.byNettingUnit(customers));
    StatementRun run = StatementEngine.standard().run(LEDGER, request);

    assertThat(names(run)).isEqualTo("[ACME[EUR 0.00], G[EUR 0.00]] []");
    assertThat(run.of(CustomerId.of("ZETA")).orElseThrow().sections().get(0).lines())
        .extracting(StatementLine::summarize)
        .containsExactly("invoice INV-2", "credit note CN-2");
  }

  @Test
  void only_accounts_that_are_asked_for() {
    StatementRequest request = period("2026-01-01", "2026-01-31")
        .withAccounts(
            StatementAccount.of(CustomerId.of("NOBODY")),
            StatementAccount.of(CustomerId.of("BETA")));

    assertThat(names(StatementEngine.standard().run(LEDGER, request)))
        .isEqualTo("[BETA[EUR -30.00]] [NOBODY]");
  }

  @Test
  void an_account_of_which_an_event_was_refused_gets_one_and_is_marked() {
    ReceivablesLedger ledger = LEDGER
        .append(EventTable.events(
            """
            posted     | recorded   | what    | customer | on    | amount     | more
            """ + "2026-02-01 | 2026-02-01 | payment | ACME | P-1 | EUR 5.00 |\n".repeat(9)))
        .ledger();
    StatementEngine engine = StatementEngine.of(STANDARD.withZeroBalances(ZeroBalances.NEVER));
    StatementRequest request = period("2026-02-01", "2026-02-28");

    AccountStatement acme =
        engine.run(ledger, request).of(CustomerId.of("ACME")).orElseThrow();
    assertThat(acme.incomplete()).isTrue();
    assertThat(acme.summarize()).contains("INCOMPLETE");
    assertThat(engine
            .run(ledger, request.withKnownOn(Recorded.endOf(LocalDate.parse("2026-01-31"))))
            .of(CustomerId.of("ACME")))
        .as("nobody knew it in January")
        .isEmpty();
  }

  /** ECL-CLOSING of frappe/erpnext, customer_ledger_summary/test_customer_ledger_summary.py. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"ECL-CLOSING, 1000.00, 200.00, 500.00, 300.00"})
  void worked_cases(String id, String invoiced, String returned, String paid, String closing) {
    ReceivablesLedger ledger =
        ReceivablesLedger.of(EventTable.events("""
        posted     | recorded | what        | customer | on    | amount | more
        2026-01-05 |          | invoice     | ACME     | INV-1 | EUR %s |
        2026-01-10 |          | credit note | ACME     | CN-1  | EUR %s |
        2026-01-15 |          | payment     | ACME     | P-1   | EUR %s |
        """.formatted(invoiced, returned, paid)));
    StatementSection section = StatementEngine.standard()
        .run(ledger, period("2026-01-01", "2026-01-31"))
        .statements()
        .get(0)
        .sections()
        .get(0);

    assertThat(section.totalDebits()).as(id).isEqualTo(Money.parse("EUR " + invoiced));
    assertThat(section.closing()).as(id).isEqualTo(Money.parse("EUR " + closing));
    assertThat(section.foot().balance()).as(id).isEqualTo(Money.parse("EUR " + closing));
  }

  @Test
  void requests_that_cannot_be_answered_are_refused() {
    StatementRequest january = period("2026-01-01", "2026-01-31");
    StatementAccount acme = StatementAccount.of(CustomerId.of("ACME"));

    refuses(
        () -> period("2026-01-01", LocalDate.MAX.toString()),
        "The period (2026-01-01..open) of StatementRequest (2026-01-01..open) must have a last day.");
    refuses(
        () -> january.withPrevious(previous("2025-12-30")),
        "The previous closing (2025-12-30) of StatementRequest (2026-01-01..2026-01-31) must be the"
            + " day before the period or a day of it, since what was posted in between would stand on"
            + " neither statement.");
    refuses(
        () -> january.withPrevious(previous("2026-02-01")),
        "The previous closing (2026-02-01) of StatementRequest (2026-01-01..2026-01-31) must be the"
            + " day before the period or a day of it, since what was posted in between would stand on"
            + " neither statement.");
    refuses(
        () -> january
            .withPrevious(previous("2025-12-31"))
            .withKnownOn(Recorded.endOf(LocalDate.parse("2026-12-30"))),
        "must not be after that of the statement");
    refuses(
        () -> january.withAccounts(acme, new StatementAccount("G", acme.customers())),
        "The customer (ACME) of StatementRequest (2026-01-01..2026-01-31) must be in one account only.");
    refuses(
        () -> new StatementAccount("G", List.of()),
        "The customers (none) of StatementAccount (G) must be at least one.");
    assertThat(january.withPrevious(previous("2025-12-31")).previous()).isPresent();
    assertThat(january.withPrevious(previous("2026-01-31")).previous()).isPresent();
  }

  private static StatementRequest.Previous previous(String closing) {
    return new StatementRequest.Previous(LocalDate.parse(closing), NOW);
  }

  private static void refuses(Runnable request, String message) {
    assertThatThrownBy(request::run)
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining(message);
  }

  private static Customer customer(String id, String group) {
    Customer.Builder customer = Customer.builder();
    customer.id(CustomerId.of(id)).name(id).group(group);
    return customer.build();
  }
}
