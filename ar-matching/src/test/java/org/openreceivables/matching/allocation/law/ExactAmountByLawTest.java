package org.openreceivables.matching.allocation.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.LegalTraits;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.MatchEngine;
import org.openreceivables.matching.MatchPolicy;
import org.openreceivables.matching.MatchResult;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.rule.EvidenceKind;

/** EUR 800.00 for debts of EUR 1,000.00 and 800.00, of which the first is paid first by law (BGB 366 (2)). */
class ExactAmountByLawTest {
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final LocalDate PAID = LocalDate.of(2026, 2, 1);

  @Test
  void money_of_exactly_one_debt_is_the_debtors_word_where_matching_says_so() {
    MatchPolicy amountsToo = MatchPolicy.builder()
        .debtorDesignates(List.of(EvidenceKind.EXACT_AMOUNT))
        .build();

    assertThat(paid(MatchEngine.of(amountsToo))).isEqualTo("B 800.00");
  }

  @Test
  void else_it_is_the_creditors_choice_which_the_law_does_not_follow() {
    assertThat(paid(MatchEngine.standard())).isEqualTo("A 800.00");
  }

  private static String paid(MatchEngine matching) {
    OpenItems items = OpenItems.of(List.of(debt("A", "1000.00", 0), debt("B", "800.00", 1)));
    Payment.Builder payment = Payment.builder();
    payment
        .id(PaymentId.of("P-1"))
        .customer(ACME)
        .amount(Money.parse("EUR 800.00"))
        .valueDate(PAID);
    MatchResult match = matching.match(items, List.of(payment.build()), PAID);
    assertThat(match.accepted()).hasSize(1);
    return AllocationEngine.of(LegalOrders.germany().policy())
        .allocate(items, match.accepted(), match.instructions(), PAID)
        .allocations()
        .get(0)
        .settlements()
        .stream()
        .map(s -> s.after().id() + " " + s.lines().get(0).amount().getAmount())
        .collect(Collectors.joining(", "));
  }

  private static OpenItem debt(String id, String amount, int securityRank) {
    Money money = Money.parse("EUR " + amount);
    OpenItem.Builder item = OpenItem.builder();
    return item.id(OpenItemId.of(id))
        .customer(ACME)
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of(id))
        .issueDate(LocalDate.of(2026, 1, 1))
        .dueDate(LocalDate.of(2026, 1, 10))
        .original(money)
        .open(money)
        .legalTraits(LegalTraits.builder().securityRank(securityRank).build())
        .build();
  }
}
