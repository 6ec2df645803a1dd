package org.openreceivables.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.payment.Payer;

class PayerDirectoryTest {
  private static final CustomerId ONE = CustomerId.of("C-1");
  private static final CustomerId TWO = CustomerId.of("C-2");

  @ParameterizedTest(name = "{0} is {1}: {2}")
  @CsvSource({
    "Müller GmbH & Co. KG, MUELLER GMBH + CO. KG, true",
    "Müller GmbH, Muller, true",
    "Mueller, Müller AG, true",
    "Rossi S.r.l., ROSSI SRL, true",
    "Rossi S. r. l., Rossi, true",
    "Société Générale SA, Societe Generale, true",
    "Żółw Sp. z o.o., ZOLW, true",
    "Łódź Sp. z o.o., LODZ SP Z OO, true",
    "Ørsted A/S, ORSTED AS, true",
    "Weiß & Söhne oHG, WEISS UND SOEHNE, true",
    "O'Neill Ltd, ONEILL LIMITED, true",
    "Archibald Haddock, ARCHIBALD  HADDOCK, true",
    "Smith Ltd, Smyth Ltd, false",
    "Smith & Sons, Smith, false",
    "ACME North, ACME South, false",
    "Limited, Limited, true",
    "GmbH, AG, false",
  })
  void names_are_equal_but_for_writing(String customer, String payer, boolean same) {
    PayerDirectory directory = PayerDirectory.of(List.of(customer("C-1", customer)));
    assertThat(directory.identify(new Payer(payer, "")).known().isPresent()).isEqualTo(same);
  }

  @Test
  void ebt_tie_two_near_names_are_nobody() {
    PayerDirectory directory = PayerDirectory.of(List.of(
        customer("C-1", "Adithya Medical & General Stores"),
        customer("C-2", "Adithya Medical And General Stores")));
    assertThat(directory.identify(new Payer("Adithya Medical & General", "")))
        .isEqualTo(new PayerIdentity.Unknown());
    assertThat(directory.identify(new Payer("Adithya Medical & General Stores", "")))
        .isEqualTo(shared(PayerKey.NAME));
  }

  @Test
  void an_alias_counts_like_a_name() {
    PayerDirectory directory =
        PayerDirectory.of(List.of(customer("C-1", "Acme").withAliases("Acme Treasury Ltd")));
    assertThat(directory.identify(new Payer("ACME TREASURY", "")))
        .isEqualTo(known(ONE, PayerKey.NAME));
  }

  @Test
  void accounts_come_before_names_and_the_other_name_is_kept() {
    PayerDirectory directory = PayerDirectory.of(List.of(
        customer("C-1", "Acme").withAccounts("DE89 3704 0044 0532 0130 00"),
        customer("C-2", "Bravo")));
    assertThat(directory.identify(new Payer("", "de89370400440532013000")))
        .isEqualTo(known(ONE, PayerKey.ACCOUNT));
    assertThat(directory.identify(new Payer("Bravo", "DE89370400440532013000")))
        .isEqualTo(new PayerIdentity.Known(ONE, PayerKey.ACCOUNT, Optional.of(TWO)));
  }

  @Test
  void an_account_of_two_is_nobody_unless_the_name_is_one_of_theirs() {
    PayerDirectory directory = PayerDirectory.of(List.of(
        customer("C-1", "Acme").withAccounts("1-2"),
        customer("C-2", "Bravo").withAccounts("12"),
        customer("C-3", "Charlie")));
    assertThat(directory.identify(new Payer("", "12"))).isEqualTo(shared(PayerKey.ACCOUNT));
    assertThat(directory.identify(new Payer("Charlie", "12"))).isEqualTo(shared(PayerKey.ACCOUNT));
    assertThat(directory.identify(new Payer("bravo", "12"))).isEqualTo(known(TWO, PayerKey.NAME));
  }

  @Test
  void nothing_is_nobody() {
    PayerDirectory directory = PayerDirectory.of(List.of(customer("C-1", "-").withAccounts(" ")));
    assertThat(directory.identify(new Payer("-", " "))).isEqualTo(new PayerIdentity.Unknown());
    assertThat(directory.identify(Payer.unknown())).isEqualTo(new PayerIdentity.Unknown());
  }

  @Test
  void a_family_is_parent_children_and_group() {
    PayerDirectory directory = PayerDirectory.of(List.of(
        customer("P", "Parent"),
        customer("C-1", "Child").withParent(CustomerId.of("P")),
        customer("C-2", "Sibling").withParent(CustomerId.of("P")),
        customer("G-1", "One").withGroup("G"),
        customer("G-2", "Two").withGroup("G"),
        customer("X", "Stranger").withGroup("P")));
    assertThat(directory.areRelated(CustomerId.of("P"), ONE)).isTrue();
    assertThat(directory.areRelated(ONE, TWO)).isTrue();
    assertThat(directory.areRelated(CustomerId.of("G-1"), CustomerId.of("G-2"))).isTrue();
    assertThat(directory.areRelated(CustomerId.of("X"), CustomerId.of("P"))).isFalse();
    assertThat(directory.areRelated(CustomerId.of("NEW"), CustomerId.of("OTHER")))
        .isFalse();
  }

  @Test
  void it_is_compared_by_content_and_printed_without_names() {
    List<Customer> customers = List.of(customer("C-1", "Acme"), customer("C-2", "Bravo"));
    PayerDirectory directory = PayerDirectory.of(customers);
    assertThat(directory)
        .isEqualTo(PayerDirectory.of(List.of(customers.get(1), customers.get(0))))
        .isNotEqualTo(PayerDirectory.of(List.of(customers.get(0))))
        .hasToString("PayerDirectory[2 customers]");
  }

  private static PayerIdentity known(CustomerId customer, PayerKey key) {
    return new PayerIdentity.Known(customer, key, Optional.empty());
  }

  private static PayerIdentity shared(PayerKey key) {
    return new PayerIdentity.Shared(new TreeSet<>(List.of(ONE, TWO)), key);
  }

  private static Customer customer(String id, String name) {
    return Customer.builder().id(CustomerId.of(id)).name(name).build();
  }
}
