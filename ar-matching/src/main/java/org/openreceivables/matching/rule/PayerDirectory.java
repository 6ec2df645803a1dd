package org.openreceivables.matching.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.payment.Payer;
import org.openreceivables.core.payment.Payment;

/**
 * Knows customers by the accounts they pay from and by their names.
 *
 * <p>The account is asked first, then the name. Accounts are compared without anything but letters and digits
 * (as Business Central does), names without case, accents, punctuation and legal form, and then exactly:
 * {@code MUELLER GMBH + CO. KG} is {@code Müller}, {@code Muller & Sons} is not. Nothing is similar enough
 * here, and what points to two customers points to none: an account that a group shares decides only
 * together with a name that belongs to one of its owners. Names and aliases count alike.
 *
 * <p>Its text form says how many customers it knows and no name, so that names stay out of logs. Immutable
 * and thread-safe.
 */
public final class PayerDirectory {
  private static final PayerDirectory NONE = of(List.of());

  private final Map<String, SortedSet<CustomerId>> byAccount = new HashMap<>();
  private final Map<String, SortedSet<CustomerId>> byName = new HashMap<>();
  private final Map<CustomerId, Set<String>> groups = new HashMap<>();

  private PayerDirectory() {}

  /**
   * {@return the directory of these customers, in any order}
   *
   * @param customers the customers
   */
  public static PayerDirectory of(Collection<Customer> customers) {
    PayerDirectory directory = new PayerDirectory();
    customers.forEach(directory::add);
    return directory;
  }

  /** {@return a directory that knows nobody} */
  public static PayerDirectory none() {
    return NONE;
  }

  private void add(Customer customer) {
    customer.accounts().forEach(a -> put(byAccount, account(a), customer.id()));
    List<String> names = new ArrayList<>(customer.aliases());
    names.add(customer.name());
    names.forEach(n -> PayerName.forms(n).forEach(form -> put(byName, form, customer.id())));
    Set<String> group = groups.computeIfAbsent(customer.id(), c -> new HashSet<>());
    // A customer, its parent and the parent's other children are one family; so is a netting group.
    group.add("c " + customer.id());
    customer.parent().ifPresent(parent -> group.add("c " + parent));
    if (!customer.group().isEmpty()) {
      group.add("g " + customer.group());
    }
  }

  private static void put(
      Map<String, SortedSet<CustomerId>> index, String key, CustomerId customer) {
    if (!key.isEmpty()) {
      index.computeIfAbsent(key, k -> new TreeSet<>()).add(customer);
    }
  }

  /**
   * {@return who pays: the customer on the payment, or else whom account and name point to}
   *
   * @param payment the payment
   */
  public PayerIdentity identify(Payment payment) {
    return payment
        .customer()
        .<PayerIdentity>map(c -> new PayerIdentity.Known(c, PayerKey.HOST, Optional.empty()))
        .orElseGet(() -> identify(payment.payer()));
  }

  /**
   * {@return to whom account and name point}
   *
   * @param payer the payer as the bank reports it
   */
  public PayerIdentity identify(Payer payer) {
    SortedSet<CustomerId> owners =
        byAccount.getOrDefault(account(payer.account()), new TreeSet<>());
    SortedSet<CustomerId> named = new TreeSet<>();
    for (String form : PayerName.forms(payer.name())) {
      named.addAll(byName.getOrDefault(form, new TreeSet<>()));
    }
    if (owners.size() == 1) {
      CustomerId owner = owners.first();
      Optional<CustomerId> other =
          named.isEmpty() || named.contains(owner) ? Optional.empty() : Optional.of(named.first());
      return new PayerIdentity.Known(owner, PayerKey.ACCOUNT, other);
    }
    if (!owners.isEmpty()) {
      SortedSet<CustomerId> both = new TreeSet<>(owners);
      both.retainAll(named);
      return both.size() == 1
          ? new PayerIdentity.Known(both.first(), PayerKey.NAME, Optional.empty())
          : new PayerIdentity.Shared(owners, PayerKey.ACCOUNT);
    }
    return switch (named.size()) {
      case 0 -> new PayerIdentity.Unknown();
      case 1 -> new PayerIdentity.Known(named.first(), PayerKey.NAME, Optional.empty());
      default -> new PayerIdentity.Shared(named, PayerKey.NAME);
    };
  }

  /**
   * {@return whether two customers belong together: one group, one parent, or parent and child}
   *
   * @param one a customer
   * @param other a customer
   */
  public boolean areRelated(CustomerId one, CustomerId other) {
    Set<String> mine = groups.getOrDefault(one, Set.of());
    Set<String> theirs = groups.getOrDefault(other, Set.of());
    return one.equals(other) || mine.stream().anyMatch(theirs::contains);
  }

  private static String account(String account) {
    return PayerName.lettersAndDigits(account);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PayerDirectory that
        && byAccount.equals(that.byAccount)
        && byName.equals(that.byName)
        && groups.equals(that.groups);
  }

  @Override
  public int hashCode() {
    return groups.hashCode();
  }

  @Override
  public String toString() {
    return "PayerDirectory[" + groups.size() + (groups.size() == 1 ? " customer]" : " customers]");
  }
}
