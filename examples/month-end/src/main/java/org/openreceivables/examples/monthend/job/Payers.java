package org.openreceivables.examples.monthend.job;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.payment.Payment;

/** Knows customers by the bank accounts that they pay from. */
final class Payers {
  private final Map<String, CustomerId> byAccount = new TreeMap<>();

  Payers(List<Customer> customers) {
    Set<String> shared = new HashSet<>();
    for (Customer customer : customers) {
      for (String account : customer.accounts()) {
        CustomerId other = byAccount.putIfAbsent(account, customer.id());
        if (other != null && !other.equals(customer.id())) {
          shared.add(account);
        }
      }
    }
    // An account that two customers share says nothing.
    byAccount.keySet().removeAll(shared);
  }

  /** {@return the payment with its customer, where the file or the account says who it is} */
  Payment identify(Payment payment) {
    CustomerId owner = byAccount.get(payment.payer().account());
    return payment.customer().isPresent() || owner == null ? payment : payment.withCustomer(owner);
  }
}
