package org.openreceivables.policy.credit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.policy.credit.check.CheckCase.AS_OF;
import static org.openreceivables.policy.credit.check.CheckCase.CUSTOMER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.customer.CustomerStatus;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.document.CommitmentKind;
import org.openreceivables.core.document.Commitments;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.policy.credit.CreditLimit;

/**
 * Worked cases of other systems, each with its id and source; the policy of a row is the standard one unless
 * the row names a switch.
 */
class CreditCheckCasesTest {
  private static final String LATE = "2026-05-01";

  private static Money eur(String amount) {
    return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
  }

  private static CreditLimit limit(String text) {
    return switch (text) {
      case "-" -> CreditLimit.unset();
      case "UNLIMITED" -> CreditLimit.unlimited();
      default -> CreditLimit.of(eur(text));
    };
  }

  private static CreditCheckRequest request(
      CreditLimit limit, String open, LocalDate due, Commitment document, Commitment... others) {
    List<OpenItem> items = new ArrayList<>();
    if (!eur(open).isZero()) {
      items.add(CheckCase.item("I-1", OpenItemKind.INVOICE, eur(open), due));
    }
    return CreditCheckRequest.builder()
        .account(CreditAccount.builder().customer(CUSTOMER).limit(limit).build())
        .items(OpenItems.of(items))
        .document(document)
        .commitments(Commitments.of(List.of(others)))
        .build();
  }

  private static CreditCheck check(CreditCheckPolicy policy, CreditCheckRequest request) {
    return CreditCheckEngine.of(policy).check(request, AS_OF);
  }

  private static Commitment of(CommitmentKind kind, String id, String amount) {
    return CheckCase.commitment(kind, id, eur(amount));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      BC-CREDIT-STRICT microsoft/BCApps CheckCreditLimit    | 10000 | 4000.00  | ORDER    | 6000.00 | 10000.00 | true
      TRY-CL-NONE tryton account_credit_limit, defaultLimit | -     | 100.00   | ORDER    | 100.00  | 200.00   | true
      TRY-CL-0 tryton account_credit_limit                  | 0     | 100.00   | ORDER    | 1.00    | 101.00   | false
      TRY-CL-200-100 tryton party.py                        | 200   | 100.00   | ORDER    | 100.00  | 200.00   | true
      ERP-CL order, erpnext test_customer.py                | 100   | 150.00   | ORDER    | 10.00   | 160.00   | false
      ERP-CL delivery, erpnext test_customer.py             | 100   | 150.00   | DELIVERY | 10.00   | 160.00   | false
      ERP-CL invoice, erpnext test_customer.py              | 100   | 150.00   | DRAFT    | 10.00   | 160.00   | false
      OFR-DRAFT OCA account_financial_risk                  | 1100  | 0.00     | DRAFT    | 550.00  | 550.00   | true
      OFR-100 OCA account_financial_risk                    | 100   | 0.00     | DRAFT    | 550.00  | 550.00   | false
      """)
  void limit(
      String name,
      String limit,
      String open,
      CommitmentKind kind,
      String amount,
      String exposure,
      boolean released) {
    CreditCheckPolicy policy =
        CreditCheckPolicy.standard().withDefaultLimit(CreditLimit.unlimited());
    CreditCheck check = check(policy, request(limit(limit), open, AS_OF, of(kind, "D-1", amount)));
    assertThat(check.exposure().total()).isEqualTo(eur(exposure));
    assertThat(check.isReleased()).isEqualTo(released);
  }

  @ParameterizedTest(name = "{0} MicrosoftDocs Credit-limit-scenarios, LEAST")
  @CsvSource({
    "D365-LIMIT-1, 10000, 15000, 10000",
    "D365-LIMIT-2, 20000, 15000, 15000",
    "D365-LIMIT-3 zero and mandatory, 0, 15000, 0",
    "D365-LIMIT-4, UNLIMITED, 15000, UNLIMITED",
    "D365-LIMIT-5 zero and not mandatory, -, 15000, 15000",
  })
  void effective_limit(String name, String own, String group, String effective) {
    CreditCheckRequest request =
        request(limit(own), "0.00", AS_OF, of(CommitmentKind.ORDER, "D-1", "1.00"));
    request = request.withAccount(
        request.account().withInherited(new LimitSource("group G", limit(group))));
    CreditCheckPolicy policy =
        CreditCheckPolicy.standard().withLimitInheritance(LimitInheritance.LEAST);
    assertThat(check(policy, request).limit().limit()).isEqualTo(limit(effective));
  }

  /** TRY-CL-ORIGIN. */
  @Test
  void with_an_approver_it_is_a_warning() {
    CreditCheckPolicy policy = CreditCheckPolicy.builder()
        .putSeverity(CreditRule.LIMIT, Severity.WARNING)
        .build();
    CreditCheck check = check(
        policy, request(limit("200"), "100.00", AS_OF, of(CommitmentKind.ORDER, "D-1", "150.00")));
    assertThat(check.isReleased()).isTrue();
    assertThat(check.findings())
        .extracting(CheckFinding::summarize)
        .containsExactly("WARNING LIMIT: EUR 250.00 of EUR 200.00, EUR 50.00 over");
  }

  /** ERP-CL-DOUBLE. */
  @Test
  void the_document_among_the_commitments_counts_once() {
    Commitment delivery = of(CommitmentKind.DELIVERY, "D-1", "60.00");
    CreditCheck check = check(
        CreditCheckPolicy.standard(), request(limit("100"), "0.00", AS_OF, delivery, delivery));
    assertThat(check.exposure().total()).isEqualTo(eur("60.00"));
    assertThat(check.isReleased()).isTrue();
  }

  @ParameterizedTest(name = "{0} odoo sale/tests/test_credit_limit.py")
  @CsvSource({
    "ODOO-CL-3000 unrelated draft, 2000.00, '', 3000.00, false",
    "ODOO-CL-DOWN down payment of the order, 500.00, O-1, 1000.00, true",
    "ODOO-CL-DOWN-OVER down payment above the order, 1500.00, O-1, 1500.00, false",
  })
  void drafts_of_an_order(
      String name, String draft, String follows, String exposure, boolean released) {
    Commitment document = of(CommitmentKind.DRAFT, "F-1", draft);
    document = follows.isEmpty() ? document : document.withFollows(DocumentId.of(follows));
    CreditCheck check = check(
        CreditCheckPolicy.standard(),
        request(
            limit("1000"), "0.00", AS_OF, document, of(CommitmentKind.ORDER, "O-1", "1000.00")));
    assertThat(check.exposure().total()).isEqualTo(eur(exposure));
    assertThat(check.isReleased()).isEqualTo(released);
  }

  /** ODOO-CL-FX2. */
  @Test
  void an_order_of_110_dollars_at_2_is_55_euros() {
    Money order = Money.of(CurrencyUnit.USD, 110);
    CreditCheckRequest request = request(
            limit("50"), "0.00", AS_OF, CheckCase.commitment(CommitmentKind.ORDER, "D-1", order))
        .withRates(new ExchangeRate(
            CurrencyUnit.USD, CurrencyUnit.EUR, new BigDecimal("0.5"), AS_OF, "test"));
    CreditCheck check = check(CreditCheckPolicy.standard(), request);
    assertThat(check.exposure().total()).isEqualTo(eur("55.00"));
    assertThat(check.isReleased()).isFalse();
  }

  /** OFR-UNPAID, OFR-BUCKET. */
  @Test
  void a_limit_of_its_own_on_what_is_overdue() {
    CreditCheckPolicy policy =
        CreditCheckPolicy.builder().maxOverdue(eur("499.00")).build();
    CreditCheck check = check(
        policy,
        request(
            limit("1100"),
            "550.00",
            LocalDate.parse(LATE),
            of(CommitmentKind.ORDER, "D-1", "10.00")));
    assertThat(check.exposure().overdue()).isEqualTo(eur("550.00"));
    assertThat(check.findings())
        .extracting(CheckFinding::summarize)
        .containsExactly("HOLD OVERDUE_AMOUNT: EUR 550.00 of EUR 499.00, EUR 51.00 over");
  }

  @ParameterizedTest(name = "D365-HOLD-AMOUNT {0} MicrosoftDocs cm-sales-order-credit-holds")
  @CsvSource({"US-001, 1000, true", "'US-009, no release flag: no floor', '', false"})
  void days_overdue_matter_from_an_amount_on(String name, String floor, boolean released) {
    // "61 days block": 60 are the most that is allowed.
    CreditCheckPolicy.Builder policy = CreditCheckPolicy.builder().maxOverdueDays(60);
    if (floor != null && !floor.isEmpty()) {
      policy.overdueDaysFrom(eur(floor));
    }
    CreditCheck check = check(
        policy.build(),
        request(
            limit("10000"), "900.00", AS_OF.minusDays(80), of(CommitmentKind.ORDER, "D", "1.00")));
    assertThat(check.isReleased()).isEqualTo(released);
  }

  /** ID-CR-01. */
  @Test
  void credit_stop_blocks_and_no_credit_check_never_does() {
    CreditCheckRequest request = request(
        CreditLimit.unlimited(),
        "99999.00",
        LocalDate.parse(LATE),
        of(CommitmentKind.DRAFT, "D-1", "1.00"));
    assertThat(check(CreditCheckPolicy.standard(), request).isReleased()).isTrue();
    CreditCheck stopped = check(
        CreditCheckPolicy.standard(),
        request.withAccount(request.account().withStatus(CustomerStatus.BLOCKED)));
    assertThat(stopped.summarize())
        .isEqualTo("D-1 held; STOP STATUS: BLOCKED must be ACTIVE; no amount releases it: STATUS");
  }
}
