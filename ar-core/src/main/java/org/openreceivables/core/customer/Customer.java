package org.openreceivables.core.customer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;
import org.openreceivables.core.Attributes;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.Validated;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.openitem.Hold;

/**
 * An account that owes.
 *
 * <p>Customers that net with one another share a group; a customer without one nets alone. Its text form
 * leaves names and bank accounts out, so that they stay out of logs. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface Customer extends WithCustomer permits ImmutableCustomer {

  /** {@return the host's key} */
  CustomerId id();

  /** {@return the name as printed on letters} */
  @Value.Redacted
  String name();

  /** {@return the customer that pays or answers for this one, if there is one} */
  Optional<CustomerId> parent();

  /** {@return the group with which this one nets; empty for none} */
  @Value.Default
  default String group() {
    return "";
  }

  /** {@return whom the law sees in it; a business unless said otherwise} */
  @Value.Default
  default CustomerType type() {
    return CustomerType.BUSINESS;
  }

  /** {@return its country, an ISO 3166 code of two capitals such as {@code DE}; empty when not known} */
  @Value.Default
  default String country() {
    return "";
  }

  /** {@return whether business goes on; active unless said otherwise} */
  @Value.Default
  default CustomerStatus status() {
    return CustomerStatus.ACTIVE;
  }

  /** {@return other names under which it pays} */
  @Value.Redacted
  List<String> aliases();

  /** {@return bank accounts from which it pays, without blanks, for example an IBAN} */
  @Value.Redacted
  List<String> accounts();

  /** {@return what is on hold for all of its items} */
  List<Hold> holds();

  /** {@return the host's own fields} */
  @Value.Default
  default Attributes attributes() {
    return Attributes.none();
  }

  /** {@return the unit within which credits and debits net: the group, or the customer itself} */
  default String nettingUnit() {
    return group().isEmpty() ? id().value() : group();
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks country and parent; called by every build. */
  @Value.Check
  default void check() {
    Rules.of("Customer", id(), id())
        .require(
            country().isEmpty() || List.of(Locale.getISOCountries()).contains(country()),
            ProblemCodes.OUT_OF_RANGE,
            "country",
            country(),
            "must be an ISO 3166 code such as DE")
        .require(
            !parent().filter(id()::equals).isPresent(),
            ProblemCodes.OUT_OF_RANGE,
            "parent",
            id(),
            "must be another customer")
        .orThrow();
  }

  /** Builds a {@link Customer}. */
  final class Builder extends ImmutableCustomer.Builder {
    Builder() {}

    /** {@return what stands in the way of {@code build()}, nothing when it will succeed} */
    public List<Problem> validate() {
      return tryBuild().problems();
    }

    /** {@return the customer, or what stands in its way} */
    public Validated<Customer> tryBuild() {
      return Validated.of(this::build);
    }
  }
}
