package org.openreceivables.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payer;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.reference.ReferenceSchemes;
import org.openreceivables.core.time.DateWindow;
import org.openreceivables.matching.rule.PayerDirectory;

/** Who pays, what it names, and what becomes of both; the payment alone decides, nothing else was paid. */
class PayerScenarioTest {
  private static final List<Customer> CUSTOMERS = List.of(
      customer("C-1", "Acme GmbH").withAccounts("DE01"),
      customer("C-2", "Bravo Ltd").withAccounts("DE02", "DE99"),
      customer("C-3", "Charlie SA").withAccounts("DE03", "DE99"),
      customer("C-4", "Acme Child").withParent(CustomerId.of("C-1")));

  private static final OpenItems ITEMS = OpenItems.of(List.of(
      Samples.item("C-1", "INV-1001", eur("100.00")),
      Samples.item("C-1", "INV-1002", eur("500.00")),
      Samples.item("C-2", "INV-2001", eur("300.00"))
          .withReferences("RF18 5390 0754 7034", "LEASE-77"),
      Samples.item("C-2", "INV-2002", eur("500.00")),
      Samples.item("C-3", "INV-3001", eur("70.00")).withReferences("RF19539007540000"),
      Samples.item("C-4", "INV-4001", eur("40.00")),
      Samples.item("C-4", "4711", eur("47.11"))));

  /** Payment, account, name, amount, text; then what is expected: customer, last reason. */
  private static final String ALONE = """
      account, amount    | DE01 |           | 100.00 |                        | matched C-1: Closes
      account, other name| DE01 | Bravo     | 100.00 |                        | proposed C-1: NameContradicts
      account, no amount | DE01 |           | 99.95  |                        | unmatched: NothingFits, EUR 0.05
      name, amount       |      | ACME      | 100.00 |                        | proposed C-1: KnownByNameOnly
      name, number       |      | ACME      | 100.00 | INV-1001               | matched C-1: Closes
      nobody, amount     |      | Nobody    | 100.00 |                        | unmatched: PayerUnknown
      nobody, number     |      | Nobody    | 100.00 | inv 1001               | matched C-1: Closes
      shared account     | DE99 |           | 70.00  |                        | unmatched: PayerShared
      shared, number     | DE99 |           | 70.00  | INV-3001               | matched C-3: Closes
      shared, foreign    | DE99 |           | 100.00 | INV-1001               | proposed C-1: PayerShared
      shared and name    | DE99 | Charlie   | 70.00  |                        | proposed C-3: KnownByNameOnly
      third party        | DE01 |           | 300.00 | INV-2001               | proposed C-2: PaysForOther
      third, name only   |      | Acme      | 300.00 | INV-2001               | proposed C-2: PaysForOther
      third, owes as much| DE01 |           | 500.00 | INV-2002               | ambiguous: SeveralPayers
      own and other      | DE01 |           | 400.00 | INV-1001, INV-2001     | ambiguous: SeveralPayers
      for its child      | DE01 |           | 40.00  | INV-4001               | matched C-4: Closes
      reference in text  |      |           | 300.00 | RF18 5390 0754 7034    | matched C-2: Closes
      padded with zeros  |      |           | 300.00 | RF18000000000539007547034 | matched C-2: Closes
      from the number    |      |           | 300.00 | ~INV-2001              | matched C-2: Closes
      short number       |      |           | 47.11  | ~4711                  | matched C-4: Closes
      wrong check digits |      |           | 300.00 | RF19 5390 0754 7034    | unmatched: ReferenceBroken
      wrong, but number  |      |           | 300.00 | RF19 5390, INV-2001    | matched C-2: Closes
      wrong, and amount  | DE02 |           | 300.00 | RF19 5390 0754 7034    | proposed C-2: ReferenceBroken
      number within it   |      |           | 47.11  | RF17 4711              | unmatched: ReferenceBroken
      valid, unknown     |      |           | 300.00 | RF72 813               | unmatched: ReferenceUnknown
      valid, and amount  | DE02 |           | 300.00 | RF72 813               | proposed C-2: ReferenceUnknown
      host's own RF      |      |           | 70.00  | RF19539007540000       | matched C-3: Closes
      host's own         |      |           | 300.00 | lease 77               | matched C-2: Closes
      part in text       | DE01 |           | 400.00 | INV-1002               | proposed C-1: AmountDiffers
      nothing            | DE01 |           | 0.00   | INV-1001               | proposed C-1: NothingPaid
      """;

  @Test
  void each_payment_alone() {
    assertThat(
            rows(ALONE).map(r -> r[0] + ": " + brief(MatchPolicy.standard(), r)).toList())
        .isEqualTo(rows(ALONE).map(r -> r[0] + ": " + r[5]).toList());
  }

  /** The same rows under other policy values; only these change. */
  @Test
  void named_switches() {
    MatchPolicy name =
        MatchPolicy.builder().amountOfPayerByName(Certainty.MATCHED).build();
    assertThat(brief(name, row("|| ACME | 100.00 |"))).isEqualTo("matched C-1: Closes");
    MatchPolicy relative =
        MatchPolicy.builder().namedByRelative(Certainty.PROPOSED).build();
    assertThat(brief(relative, row("| DE01 || 40.00 | INV-4001")))
        .isEqualTo("proposed C-4: PaysForOther");
    MatchPolicy noReferences = MatchPolicy.builder().referenceSchemes(List.of()).build();
    assertThat(brief(noReferences, row("||| 47.11 | RF17 4711"))).isEqualTo("matched C-4: Closes");
  }

  @Test
  void a_part_of_one_document_in_text_from_a_payer_that_is_sure() {
    MatchPolicy quarter =
        MatchPolicy.builder().leastPartInText(Percentage.of(25)).build();
    assertThat(brief(quarter, row("| DE01 || 125.00 | INV-1002")))
        .isEqualTo("matched C-1: PartPayment");
    assertThat(reasons(quarter, row("| DE01 || 124.99 | INV-1002")))
        .contains("smaller than the least");
    assertThat(reasons(quarter, row("|| Acme | 125.00 | INV-1002")))
        .contains("payer is not known by");
    assertThat(reasons(quarter, row("| DE02 || 125.00 | INV-1002")))
        .contains("payer is not known by");
    assertThat(brief(quarter, row("| DE01 || 550.00 | INV-1002")))
        .isEqualTo("proposed C-1: AmountDiffers");
    assertThat(brief(quarter, row("| DE01 || 590.00 | INV-1001 INV-1002")))
        .isEqualTo("proposed C-1: AmountDiffers");
    assertThat(reasons(MatchPolicy.standard(), row("| DE01 || 400.00 | INV-1002")))
        .contains("EUR 400.00 may be a part of INV-1002/1, but a number in free text alone makes no"
            + " part payment; EUR 400.00 is EUR 100.00 less than the EUR 500.00 that close");
  }

  @Test
  void what_is_on_hold_or_reserved_is_found_by_name_but_not_by_amount() {
    Hold hold = Hold.builder()
        .id("H-1")
        .cause(HoldCause.DISPUTE)
        .window(DateWindow.from(Samples.ISSUED))
        .addEffects(HoldEffect.ALLOCATE)
        .build();
    OpenItems held = OpenItems.of(List.of(
        Samples.item("C-1", "INV-1", eur("10.00")).withHolds(hold),
        Samples.item("C-1", "INV-2", eur("20.00")).withReservedFor(PaymentId.of("P-9"))));
    assertThat(one(held, "P-1", "10.00", "")).contains("unmatched");
    assertThat(one(held, "P-1", "20.00", "")).contains("unmatched");
    assertThat(one(held, "P-9", "20.00", "")).contains("matched: C-1, INV-2/1");
    MatchPolicy longer = MatchPolicy.builder().shortestNumber(5).build();
    assertThat(one(longer, held, "P-1", "10.00", "INV-0001, INV 1")).contains("unmatched");
    assertThat(one(held, "P-1", "10.00", "INV-1")).contains("matched: C-1, INV-1/1");
    assertThat(one(held, "P-1", "20.00", "INV-2")).contains("matched: C-1, INV-2/1");
  }

  @Test
  void money_that_pays_no_receivable_is_told_and_never_allocated() {
    MatchPolicy policy = MatchPolicy.builder()
        .notReceivable(p -> p.payer().name().equals("Our Bank")
            ? java.util.Optional.of("interest from the bank")
            : java.util.Optional.empty())
        .build();
    Payment interest = payment(row("| DE01 | Our Bank | 100.00 | INV-1001"));
    MatchResult result = MatchEngine.of(policy, PayerDirectory.of(CUSTOMERS))
        .match(ITEMS, List.of(interest), Samples.AS_OF);
    assertThat(result.summarize())
        .isEqualTo("P-1 EUR 100.00 is no receivable: interest from the bank");
    assertThat(result.payments()).isEmpty();
    assertThat(result.accepted()).isEmpty();
    assertThat(brief(policy, row("| DE01 || 100.00 |"))).isEqualTo("matched C-1: Closes");
  }

  @Test
  void what_is_matched_says_by_what_the_payer_is_known_and_how_a_reference_reads() {
    assertThat(reasons(MatchPolicy.standard(), row("| DE02 || 300.00 | pay rf18 5390 0754 7034")))
        .isEqualTo("P-1 EUR 300.00 matched: C-2, INV-2001/1; ISO 11649 RF18 5390 0754 7034 names"
            + " [INV-2001/1]; the payer is C-2 by its account; EUR 300.00 closes it");
    assertThat(reasons(MatchPolicy.standard(), row("||| 300.00 | RF19 5390 0754 7034")))
        .isEqualTo("P-1 EUR 300.00 unmatched: RF19 5390 0754 7034 has check digits that do not fit:"
            + " 19 must be 18; the customer is not known and no document is named");
  }

  private static String one(OpenItems items, String id, String amount, String text) {
    return one(MatchPolicy.standard(), items, id, amount, text);
  }

  private static String one(
      MatchPolicy policy, OpenItems items, String id, String amount, String text) {
    return MatchEngine.of(policy)
        .match(items, List.of(Samples.payment(id, "C-1", eur(amount), text)), Samples.AS_OF)
        .summarize();
  }

  private static String reasons(MatchPolicy policy, String[] row) {
    return MatchEngine.of(policy, PayerDirectory.of(CUSTOMERS))
        .match(ITEMS, List.of(payment(row)), Samples.AS_OF)
        .summarize();
  }

  private static String brief(MatchPolicy policy, String[] row) {
    MatchOutcome outcome = MatchEngine.of(policy, PayerDirectory.of(CUSTOMERS))
        .match(ITEMS, List.of(payment(row)), Samples.AS_OF)
        .outcomes()
        .get(0);
    if (outcome instanceof MatchOutcome.Matched m) {
      return "matched " + m.pairing().customer() + ": " + last(m.pairing());
    } else if (outcome instanceof MatchOutcome.Proposed p) {
      return "proposed " + p.pairing().customer() + ": " + last(p.pairing());
    } else if (outcome instanceof MatchOutcome.Ambiguous a) {
      return "ambiguous: " + a.why().getClass().getSimpleName();
    }
    MatchOutcome.Unmatched u = (MatchOutcome.Unmatched) outcome;
    return "unmatched: " + u.why().getClass().getSimpleName()
        + u.nearest().map(n -> ", " + n.margin()).orElse("");
  }

  /** The last reason that says something of the amount or stands against it. */
  private static String last(Pairing pairing) {
    return pairing.reasons().stream()
        .map(r -> r.getClass().getSimpleName())
        .filter(n -> !n.equals("PayerKnown"))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  /** A reference is made of what stands behind a tilde. */
  private static Payment payment(String[] row) {
    String text = row[4].startsWith("~")
        ? ReferenceSchemes.iso11649()
            .create(row[4].substring(1))
            .value()
            .orElseThrow()
            .printed()
        : row[4];
    return Samples.payment("P-1", "", eur(row[3]), text).withPayer(new Payer(row[2], row[1]));
  }

  private static java.util.stream.Stream<String[]> rows(String table) {
    return table.lines().map(PayerScenarioTest::row);
  }

  private static String[] row(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
  }

  private static Customer customer(String id, String name) {
    return Customer.builder().id(CustomerId.of(id)).name(name).build();
  }

  private static Money eur(String amount) {
    return Money.parse("EUR " + amount);
  }
}
