package org.openreceivables.policy.credit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.document.CommitmentKind;
import org.openreceivables.core.document.Commitments;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.policy.credit.CreditLimit;

/** Only a draft keeps its key as an item; an order or delivery of the same key is something else. */
class IssuedDraftTest {
  private static final OpenItem ITEM = CheckCase.item(
      "A", OpenItemKind.INVOICE, Money.parse("EUR 12.00"), CheckCase.AS_OF.plusDays(9));

  // The item is 12.00, its namesake 20.00, the document beside it 5.00.
  @ParameterizedTest
  @CsvSource({"ORDER, 37.00", "DELIVERY, 37.00", "DRAFT, 17.00"})
  void a_commitment_with_the_key_of_an_item(CommitmentKind kind, String total) {
    Commitment namesake = CheckCase.commitment(kind, "DOC-A", Money.parse("EUR 20.00"));
    Commitment document =
        CheckCase.commitment(CommitmentKind.ORDER, "O-1", Money.parse("EUR 5.00"));
    assertTotal(List.of(namesake), document, total);
  }

  // The item is 12.00, the document itself 20.00.
  @ParameterizedTest
  @CsvSource({"ORDER, 32.00", "DELIVERY, 32.00", "DRAFT, 12.00"})
  void the_document_with_the_key_of_an_item(CommitmentKind kind, String total) {
    Commitment document = CheckCase.commitment(kind, "DOC-A", Money.parse("EUR 20.00"));
    assertTotal(List.of(), document, total);
  }

  private static void assertTotal(List<Commitment> others, Commitment document, String total) {
    CreditCheckRequest request = CreditCheckRequest.builder()
        .account(CreditAccount.builder()
            .customer(CheckCase.CUSTOMER)
            .limit(CreditLimit.of(Money.parse("EUR 99.00")))
            .build())
        .document(document)
        .items(OpenItems.of(List.of(ITEM)))
        .commitments(Commitments.of(others))
        .build();
    CreditCheck check = CreditCheckEngine.of(CreditCheckPolicy.builder()
            .commitments(List.of(CommitmentKind.values()))
            .build())
        .check(request, CheckCase.AS_OF);
    assertThat(check.exposure().total()).isEqualTo(Money.parse("EUR " + total));
  }
}
