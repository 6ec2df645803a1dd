package org.openreceivables.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.InvalidValueException;

class CommitmentsTest {

  private static Commitment of(CommitmentKind kind, String id, String amount, String follows) {
    Commitment.Builder builder = Commitment.builder()
        .id(DocumentId.of(id))
        .customer(CustomerId.of("C-1"))
        .kind(kind)
        .amount(Money.parse(amount));
    return follows.isEmpty()
        ? builder.build()
        : builder.follows(DocumentId.of(follows)).build();
  }

  private static String open(List<Commitment> commitments) {
    return Commitments.of(commitments).all().stream()
        .map(c -> c.commitment().id() + " " + c.open())
        .collect(Collectors.joining(", "));
  }

  @Test
  void a_delivery_takes_over_its_part_of_the_order() {
    List<Commitment> chain = new ArrayList<>(List.of(
        of(CommitmentKind.ORDER, "O-1", "EUR 1000.00", ""),
        of(CommitmentKind.DELIVERY, "D-1", "EUR 400.00", "O-1")
            .withInvoiced(Money.parse("EUR 300.00")),
        of(CommitmentKind.DRAFT, "F-1", "EUR 60.00", "D-1")));
    assertThat(open(chain)).isEqualTo("D-1 EUR 40.00, F-1 EUR 60.00, O-1 EUR 600.00");
    Collections.reverse(chain);
    assertThat(open(chain)).isEqualTo("D-1 EUR 40.00, F-1 EUR 60.00, O-1 EUR 600.00");
  }

  @Test
  void more_delivered_than_ordered_leaves_nothing_on_the_order() {
    assertThat(open(List.of(
            of(CommitmentKind.ORDER, "O-1", "EUR 100.00", ""),
            of(CommitmentKind.DELIVERY, "D-1", "EUR 100.01", "O-1"))))
        .isEqualTo("D-1 EUR 100.01, O-1 EUR 0.00");
  }

  @Test
  void what_follows_something_that_is_not_here_counts_in_full() {
    assertThat(open(List.of(of(CommitmentKind.DELIVERY, "D-1", "EUR 5.00", "O-9"))))
        .isEqualTo("D-1 EUR 5.00");
  }

  @Test
  void all_rows_of_a_clashing_key_are_refused_and_their_customer_is_incomplete() {
    Commitments.Collected collected = Commitments.collect(
        List.of(
            of(CommitmentKind.ORDER, "O-1", "EUR 1.00", ""),
            of(CommitmentKind.ORDER, "O-1", "EUR 2.00", ""),
            of(CommitmentKind.ORDER, "O-2", "EUR 3.00", "")),
        List.of());
    assertThat(collected.commitments().all()).hasSize(1);
    assertThat(collected.commitments().incomplete()).containsExactly(CustomerId.of("C-1"));
    assertThat(collected.problems().get(0).message())
        .isEqualTo("The id (O-1) of Commitment (O-1) must stand on one row, not on 2.");
  }

  @Test
  void a_link_to_another_customer_currency_or_a_later_kind_is_refused() {
    Commitment order = of(CommitmentKind.ORDER, "O-1", "EUR 9.00", "");
    assertThatThrownBy(() -> Commitments.of(List.of(
            order.withCustomer(CustomerId.of("C-2")),
            of(CommitmentKind.DELIVERY, "D-1", "EUR 9.00", "O-1"))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("must be of the same customer, not of C-2");
    assertThatThrownBy(() ->
            Commitments.of(List.of(order, of(CommitmentKind.DELIVERY, "D-1", "USD 9.00", "O-1"))))
        .hasMessageContaining("must be in USD, not in EUR");
    assertThatThrownBy(() ->
            Commitments.of(List.of(order, of(CommitmentKind.ORDER, "O-2", "EUR 9.00", "O-1"))))
        .hasMessageContaining("must be of a kind before ORDER, not ORDER");
  }

  @Test
  void one_more_replaces_its_key_and_what_is_missing_stays_known() {
    Commitment order = of(CommitmentKind.ORDER, "O-1", "EUR 9.00", "");
    Commitments some = Commitments.collect(
            List.of(
                order,
                of(CommitmentKind.ORDER, "O-2", "EUR 1.00", "").withCustomer(CustomerId.of("C-2")),
                of(CommitmentKind.ORDER, "O-2", "EUR 1.00", "").withCustomer(CustomerId.of("C-2"))),
            List.of())
        .commitments();
    Commitments more = some.with(order.withAmount(Money.parse("EUR 8.00")))
        .with(of(CommitmentKind.DELIVERY, "D-1", "EUR 3.00", "O-1"));
    assertThat(more.find(order.id()).orElseThrow().open()).isEqualTo(Money.parse("EUR 5.00"));
    assertThat(more.incomplete()).containsExactly(CustomerId.of("C-2"));
    assertThat(more.without(List.of(order.id())).all()).hasSize(1);
    assertThat(more.with(of(CommitmentKind.ORDER, "O-3", "EUR 3.00", "O-1")).incomplete())
        .containsExactly(CustomerId.of("C-1"), CustomerId.of("C-2"));
  }

  @Test
  void negative_amounts_and_mixed_currencies_are_refused() {
    assertThatThrownBy(() -> of(CommitmentKind.ORDER, "O-1", "EUR -1.00", ""))
        .hasMessageContaining("The amount (EUR -1.00) of Commitment (O-1) must not be negative");
    Commitment order = of(CommitmentKind.ORDER, "O-1", "EUR 1.00", "");
    assertThatThrownBy(() -> order.withInvoiced(Money.parse("USD 1.00")))
        .hasMessageContaining("must be in EUR");
    assertThatThrownBy(() -> order.withInvoiced(Money.parse("EUR -1.00")))
        .hasMessageContaining("must not be negative");
  }
}
