package org.openreceivables.matching.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.payment.Payer;

/** An account of two customers, and a name. */
class SharedAccountTest {
  private static final CustomerId ONE = CustomerId.of("C-1");
  private static final CustomerId TWO = CustomerId.of("C-2");
  private static final PayerDirectory DIRECTORY = PayerDirectory.of(List.of(
      customer(ONE, "Acme GmbH").withAccounts("12"),
      customer(TWO, "Bravo").withAliases("ACME Ltd").withAccounts("12")));

  @Test
  void a_name_of_both_owners_is_nobodys() {
    PayerIdentity shared =
        new PayerIdentity.Shared(new TreeSet<>(List.of(ONE, TWO)), PayerKey.ACCOUNT);
    assertThat(DIRECTORY.identify(new Payer("Acme", "12"))).isEqualTo(shared);
    assertThat(DIRECTORY.identify(new Payer("Acme", "12")).known()).isEmpty();
  }

  @Test
  void a_name_of_one_owner_is_that_owners() {
    assertThat(DIRECTORY.identify(new Payer("Bravo", "12")))
        .isEqualTo(new PayerIdentity.Known(TWO, PayerKey.NAME, Optional.empty()));
  }

  private static Customer customer(CustomerId id, String name) {
    return Customer.builder().id(id).name(name).build();
  }
}
