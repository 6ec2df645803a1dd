package org.openreceivables.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;

class MatchScenarioTest {
  /** Customer, document, kind, amount; a discount of 2 % until the last column's day. */
  private static final String ITEMS = """
      C-1 | INV-2026-0001 | INVOICE     | EUR 1000.00 | 2026-01-20
      C-1 | INV-2026-0002 | INVOICE     | EUR 250.00  |
      C-1 | INV-2026-0003 | INVOICE     | EUR 77.70   |
      C-1 | CN-9001       | CREDIT_NOTE | EUR 50.00   |
      C-2 | 4711          | INVOICE     | EUR 300.00  |
      C-2 | 4712          | INVOICE     | EUR 300.00  |
      C-2 | 4713          | INVOICE     | USD 40.00   |
      C-3 | RE000815      | INVOICE     | JPY 5000    |
      C-3 | RE000816      | INVOICE     | EUR 19.99   |
      C-4 | INV-2026-0040 | INVOICE     | EUR 60.00   |
      """;

  /** Payment, customer if known, amount, text; then what is expected. */
  private static final String PAYMENTS = """
      P-01 |     | EUR 250.00  | Invoice INV-2026-0002 thanks   | matched: INV-2026-0002/1 250.00
      P-02 |     | EUR 980.00  | inv 2026 0001 less 2 pct       | matched: INV-2026-0001/1 980.00
      P-03 |     | EUR 77.70   | a/INV-2026-00031 xINV20260003  | unmatched: PayerUnknown
      P-04 | C-2 | EUR 300.00  |                                | ambiguous: EquallyGood 2
      P-05 |     | EUR 600.00  | RG.4711/4712                   | matched: 4711/1 300.00, 4712/1 300.00
      P-06 |     | EUR 300.00  | 47110 2026-4711 EUR 4711,00    | unmatched: PayerUnknown
      P-07 |     | JPY 5000    | #re 815#                       | matched: RE000815/1 5000
      P-08 |     | EUR 550.00  | 4711, INV-2026-0002            | ambiguous: SeveralPayers 2
      P-09 | C-3 | EUR 19.99   |                                | matched: RE000816/1 19.99
      P-10 | C-1 | EUR 77.67   |                                | unmatched: NothingFits, EUR 0.03 away from the open amount of INV-2026-0003
      P-11 |     | EUR 60.00   | INV-2026-0040                  | proposed: CustomerIncomplete
      P-12 |     | EUR 40.00   | 4713                           | proposed: OtherCurrency
      P-13 |     | USD 40.00   | 00004713                       | matched: 4713/1 40.00
      P-14 |     | EUR 200.00  | INV-2026-0002 less CN-9001     | matched: INV-2026-0002/1 200.00 less [CN-9001/1]
      P-15 |     | EUR 200.00  | INV-2026-0002                  | proposed: AmountDiffers
      P-16 | C-1 | EUR 77.70   | 4711                           | proposed: NamesOtherCustomer
      P-17 |     | EUR 0.00    |                                | unmatched: NothingPaid
      P-18 |     | EUR 0.00    | 4711                           | proposed: NothingPaid
      P-19 | C-1 | EUR 980.00  |                                | matched: INV-2026-0001/1 980.00
      """;

  @Test
  void each_payment_alone() {
    assertThat(rows(PAYMENTS)
            .map(row -> {
              MatchResult result =
                  MatchEngine.standard().match(items(), List.of(payment(row)), Samples.AS_OF);
              return row[0] + ": " + brief(result.outcomes().get(0));
            })
            .toList())
        .isEqualTo(rows(PAYMENTS).map(row -> row[0] + ": " + row[4]).toList());
  }

  @Test
  void a_second_payment_of_an_item_keeps_its_evidence_and_becomes_over_payment() {
    MatchResult result = MatchEngine.standard()
        .match(
            items(),
            List.of(
                Samples.payment("P-2", "", Money.parse("EUR 300.00"), "4711"),
                Samples.payment("P-1", "", Money.parse("EUR 300.00"), "4711"),
                Samples.payment("P-3", "C-3", Money.parse("EUR 19.99"), ""),
                Samples.payment("P-4", "C-3", Money.parse("EUR 19.99"), "")),
            Samples.AS_OF);
    assertThat(result.outcomes().stream().map(MatchOutcome::summarize))
        .containsExactly(
            "P-1 EUR 300.00 matched: C-2, 4711/1; text names 4711 (4711/1);"
                + " EUR 300.00 closes it",
            "P-2 EUR 300.00 proposed: C-2, on account; text names 4711 (4711/1);"
                + " 4711/1 is already paid by P-1, this would be an over-payment",
            "P-3 EUR 19.99 matched: C-3, RE000816/1; EUR 19.99 closes RE000816/1: EUR 19.99 is"
                + " open; EUR 19.99 closes it",
            "P-4 EUR 19.99 proposed: C-3, on account; EUR 19.99 closes RE000816/1: EUR 19.99 is"
                + " open; RE000816/1 is already paid by P-3, this would be an over-payment");
    assertThat(result.instructions()).hasSize(2);
    assertThat(result.payments()).allMatch(p -> p.customer().isPresent());
    assertThat(result.matchedByRule()).hasToString("{exact amount=1, number in text=1}");
  }

  @Test
  void all_payments_of_a_clashing_id_are_refused_and_taint_their_customer() {
    MatchResult result = MatchEngine.standard()
        .match(
            items(),
            List.of(
                Samples.payment("P-1", "", Money.parse("EUR 300.00"), "4711"),
                Samples.payment("P-1", "", Money.parse("EUR 300.00"), "4712"),
                Samples.payment("P-2", "", Money.parse("USD 40.00"), "4713"),
                Samples.payment("P-3", "C-3", Money.parse("EUR 19.99"), "")),
            Samples.AS_OF);
    assertThat(result.refused()).extracting(Payment::id).containsOnly(PaymentId.of("P-1"));
    assertThat(result.problems())
        .hasSize(2)
        .allMatch(p -> p.taints().equals(List.of(CustomerId.of("C-2"))));
    assertThat(result.outcomes().stream().map(MatchScenarioTest::brief))
        .containsExactly("proposed: CustomerIncomplete", "matched: RE000816/1 19.99");
  }

  @Test
  void nothing_gives_nothing() {
    MatchResult result = MatchEngine.standard().match(OpenItems.none(), List.of(), Samples.AS_OF);
    assertThat(result.outcomes()).isEmpty();
    assertThat(result.problems()).isEmpty();
    assertThat(result.summarize()).isEmpty();
  }

  private static OpenItems items() {
    List<OpenItem> items = new ArrayList<>();
    rows(ITEMS).forEach(row -> {
      OpenItem item =
          Samples.item(row[0], row[1], Money.parse(row[3]), OpenItemKind.valueOf(row[2]));
      items.add(
          row[4].isEmpty()
              ? item
              : item.withDiscountOffers(DiscountOffer.of(
                  java.time.LocalDate.parse(row[4]),
                  new DiscountRate.Percent(Percentage.of(2)),
                  item.original())));
    });
    return OpenItems.of(items).withIncomplete(List.of(CustomerId.of("C-4")));
  }

  private static Payment payment(String[] row) {
    return Samples.payment(row[0], row[1], Money.parse(row[2]), row[3]);
  }

  private static java.util.stream.Stream<String[]> rows(String table) {
    return table
        .lines()
        .map(
            line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new));
  }

  private static String brief(MatchOutcome outcome) {
    if (outcome instanceof MatchOutcome.Matched m) {
      String shares = m.pairing().shares().stream()
          .map(s -> s.item() + " " + s.cash().getAmount())
          .collect(Collectors.joining(", "));
      return "matched: " + shares
          + (m.pairing().credits().isEmpty() ? "" : " less " + m.pairing().credits());
    }
    if (outcome instanceof MatchOutcome.Proposed p) {
      List<MatchReason> reasons = p.pairing().reasons();
      return "proposed: " + reasons.get(reasons.size() - 1).getClass().getSimpleName();
    }
    if (outcome instanceof MatchOutcome.Ambiguous a) {
      String count = a.why() instanceof PayerReason.SeveralPayers s
          ? String.valueOf(s.customers().size())
          : String.valueOf(a.candidates().count());
      return "ambiguous: " + a.why().getClass().getSimpleName() + " " + count;
    }
    MatchOutcome.Unmatched u = (MatchOutcome.Unmatched) outcome;
    return "unmatched: " + u.why().getClass().getSimpleName()
        + u.nearest().map(n -> ", " + n.summarize()).orElse("");
  }
}
