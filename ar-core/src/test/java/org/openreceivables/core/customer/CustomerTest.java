package org.openreceivables.core.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;

class CustomerTest {
  private static Customer.Builder acme() {
    Customer.Builder customer = Customer.builder();
    customer.id(CustomerId.of("C-1")).name("ACME Ltd");
    return customer;
  }

  private static void assertRefused(Customer.Builder customer, String message) {
    assertThat(customer.validate()).extracting(Problem::message).containsExactly(message);
  }

  @Test
  void a_country_is_an_iso_code() {
    Customer.Builder customer = acme();
    customer.country("UK");
    assertRefused(
        customer, "The country (UK) of Customer (C-1) must be an ISO 3166 code such as DE.");
  }

  @Test
  void nobody_is_their_own_parent() {
    Customer.Builder customer = acme();
    customer.parent(CustomerId.of("C-1"));
    assertRefused(customer, "The parent (C-1) of Customer (C-1) must be another customer.");
  }

  @Test
  void a_bad_customer_is_incomplete() {
    Customer.Builder customer = acme();
    customer.country("UK");
    assertThat(customer.validate().get(0).taints()).containsExactly(CustomerId.of("C-1"));
  }

  @Test
  void names_and_bank_accounts_stay_out_of_the_text_form() {
    Customer.Builder customer = acme();
    customer.addAlias("Acme Holding").addAccount("DE02120300000000202051");
    assertThat(customer.build().toString())
        .contains("C-1")
        .doesNotContain("ACME", "Acme Holding", "DE02120300000000202051");
  }
}
