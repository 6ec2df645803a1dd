package org.openreceivables.aging.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.Recorded;

/** What was stated, what is known now, and which events make the difference. */
class StatementChainTest {
  private static final LocalDate JAN_1 = LocalDate.parse("2026-01-01");
  private static final LocalDate JAN_31 = LocalDate.parse("2026-01-31");
  private static final LocalDate FEB_1 = LocalDate.parse("2026-02-01");
  private static final LocalDate FEB_28 = LocalDate.parse("2026-02-28");
  private static final Recorded KNOWN_FEB_1 = Recorded.endOf(FEB_1);
  private static final Recorded KNOWN_MAR_1 = Recorded.endOf(LocalDate.parse("2026-03-01"));

  /** January was printed on 1 February; E-4 and E-5 were posted in January and recorded after that. */
  private static final String BOOKS = """
      posted     | recorded   | what        | customer | on    | amount      | more
      2026-01-05 |            | invoice     | ACME     | INV-1 | EUR 1000.00 | 2026-02-04
      2026-01-20 |            | payment     | ACME     | P-1   | EUR 400.00  |
      2026-01-25 |            | invoice     | BETA     | INV-9 | EUR 10.00   |
      2026-01-28 | 2026-02-03 | credit note | ACME     | CN-1  | EUR 50.00   |
      2026-01-20 | 2026-02-04 | pay         |          | P-1/1 INV-1/1 | EUR 400.00 | DISCOUNT, EUR 8.00
      2026-02-10 |            | payment     | ACME     | P-2   | EUR 100.00  |
      """;

  private static final ReceivablesLedger LEDGER = ReceivablesLedger.of(EventTable.events(BOOKS));

  private static AccountStatement acme(StatementRequest request) {
    return acme(LEDGER, request);
  }

  private static AccountStatement acme(ReceivablesLedger ledger, StatementRequest request) {
    return StatementEngine.standard()
        .run(ledger, request)
        .of(CustomerId.of("ACME"))
        .orElseThrow();
  }

  private static StatementSection eur(StatementRequest request) {
    return acme(request).in(CurrencyUnit.EUR).orElseThrow();
  }

  private static StatementRequest february() {
    return StatementRequest.of(FEB_1, FEB_28, KNOWN_MAR_1)
        .withPrevious(new StatementRequest.Previous(JAN_31, KNOWN_FEB_1));
  }

  @Test
  void a_statement_can_be_printed_again_whatever_was_recorded_since() {
    StatementRequest january = StatementRequest.of(JAN_1, JAN_31, KNOWN_FEB_1);
    ReceivablesLedger then = ReceivablesLedger.of(EventTable.events(BOOKS).subList(0, 3));

    assertThat(acme(january)).isEqualTo(acme(then, january));
    assertThat(acme(january).closing()).hasToString("[EUR 600.00]");
  }

  @Test
  void the_opening_is_the_closing_before_as_known_now_and_says_why_it_differs() {
    StatementSection january = eur(StatementRequest.of(JAN_1, JAN_31, KNOWN_MAR_1));
    StatementSection february = eur(february());

    assertThat(january.closing()).isEqualTo(Money.parse("EUR 542.00"));
    assertThat(february.opening()).isEqualTo(Money.parse("EUR 542.00"));
    assertThat(february.closing()).isEqualTo(Money.parse("EUR 442.00"));
    assertThat(acme(february()).summarize()).isEqualTo("""
        Statement of ACME, 2026-02-01..2026-02-28, as known on 2026-03-01
        EUR
          posted      valued      what                                     amount  balance
          2026-01-31              stated, as known on 2026-02-01                    600.00
          2026-01-20  2026-01-20  discount on INV-1, recorded 2026-02-04    -8.00   592.00
          2026-01-28  2026-01-28  credit note CN-1, recorded 2026-02-03    -50.00   542.00
                                  opening                                           542.00
          2026-02-10  2026-02-10  payment P-2                             -100.00   442.00
                                  closing                                           442.00
          item   due                       original  settled    open
          INV-1  2026-02-04  24 days late   1000.00   408.00  592.00
          credit  from        original  used    open
          CN-1    2026-01-28     50.00  0.00   50.00
          P-2     2026-02-10    100.00  0.00  100.00
          current    1-30  31-60  61-90   91+  credits  balance
             0.00  592.00   0.00   0.00  0.00   150.00   442.00""");
  }

  @Test
  void a_period_stated_again_says_what_the_first_print_did_not_have() {
    StatementRequest again = StatementRequest.of(JAN_1, JAN_31, KNOWN_MAR_1)
        .withPrevious(new StatementRequest.Previous(JAN_31, KNOWN_FEB_1));

    assertThat(acme(again).recordedSince(KNOWN_FEB_1))
        .extracting(line -> line.event() + " " + line.summarize() + " " + line.amount())
        .containsExactly("E-5 discount on INV-1 EUR -8.00", "E-4 credit note CN-1 EUR -50.00");
    BroughtForward forward = eur(again).broughtForward().orElseThrow();
    assertThat(forward.asStated()).isEqualTo(Money.parse("EUR 600.00"));
    assertThat(forward.asKnownNow()).isEqualTo(eur(again).closing());
  }

  @Test
  void nothing_to_correct_where_nothing_was_recorded_since() {
    BroughtForward forward = eur(StatementRequest.of(FEB_1, FEB_28, KNOWN_MAR_1)
            .withPrevious(new StatementRequest.Previous(JAN_31, KNOWN_MAR_1)))
        .broughtForward()
        .orElseThrow();

    assertThat(forward.corrections()).isEmpty();
    assertThat(forward.asStated()).isEqualTo(forward.asKnownNow());
  }

  /** E-3 takes back the discount that E-4 granted, recorded after it. */
  @Test
  void an_event_recorded_before_is_named_where_a_backdated_one_changed_what_it_moved() {
    ReceivablesLedger ledger = ReceivablesLedger.of(EventTable.events("""
        posted     | recorded   | what    | customer | on            | amount     | more
        2026-01-05 |            | invoice | ACME     | INV-1         | EUR 100.00 |
        2026-01-10 |            | payment | ACME     | P-1           | EUR 98.00  |
        2026-01-20 |            | return  |          | P-1           |            |
        2026-01-10 | 2026-02-03 | pay     |          | P-1/1 INV-1/1 | EUR 98.00  | DISCOUNT, EUR 2.00
        """));

    assertThat(acme(ledger, february())
            .in(CurrencyUnit.EUR)
            .flatMap(StatementSection::broughtForward)
            .orElseThrow()
            .corrections())
        .extracting(line -> line.event() + " " + line.summarize() + " " + line.balance())
        .containsExactly(
            "E-4 discount on INV-1 EUR 98.00", "E-3 discount on INV-1, reversed EUR 100.00");
  }

  /** A correction alone is something to say: the customer was told another figure. */
  @Test
  void an_account_that_is_at_zero_after_a_correction_gets_a_statement() {
    ReceivablesLedger ledger = ReceivablesLedger.of(EventTable.events("""
        posted     | recorded   | what        | customer | on    | amount     | more
        2026-01-05 |            | invoice     | ACME     | INV-1 | EUR 100.00 |
        2026-01-06 | 2026-02-03 | write off   |          | INV-1/1 | EUR 100.00 |
        """));
    AccountStatement statement = acme(ledger, february());

    assertThat(statement.opening()).hasToString("[EUR 0.00]");
    assertThat(statement.sections().get(0).broughtForward().map(BroughtForward::asStated))
        .isEqualTo(Optional.of(Money.parse("EUR 100.00")));
    assertThat(StatementEngine.standard()
            .run(ledger, february().withPrevious(Optional.empty()))
            .withoutStatement())
        .isEqualTo(List.of(StatementAccount.of(CustomerId.of("ACME"))));
  }
}
