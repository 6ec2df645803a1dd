package org.openreceivables.testkit.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.document.CreditNote;
import org.openreceivables.core.document.Invoice;

/**
 * All there is of one customer: who it is, what it was sold, how it paid, and the truth about that.
 *
 * <p>All amounts are in one currency. A book does not depend on any other, except that a subsidiary names
 * its parent and some payers quote numbers of other books. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface CustomerBook extends WithCustomerBook permits ImmutableCustomerBook {

  /** {@return who it is, with the accounts and other names that the seller knows} */
  Customer customer();

  /** {@return the currency in which it is invoiced and pays} */
  CurrencyUnit currency();

  /** {@return how it pays} */
  PaymentBehaviour behaviour();

  /** {@return what is irregular about the customer itself} */
  @Value.NaturalOrder
  SortedSet<Irregularity> irregularities();

  /** {@return up to how much it may owe; empty where nobody has set a limit} */
  Optional<Money> creditLimit();

  /** {@return its invoices, by date and number} */
  List<Invoice> invoices();

  /** {@return its credit notes, by date and number} */
  List<CreditNote> creditNotes();

  /** {@return the items it contests, as of the day of the books, in the order of the invoices} */
  List<DisputedItem> disputes();

  /** {@return the reminders sent so far, by item and level} */
  List<SentNotice> notices();

  /** {@return what it has ordered, by date} */
  List<OpenOrder> orders();

  /**
   * {@return the payments, by value date and id}
   *
   * <p>Most are the customer's; a few are no customer's at all, as their truth says. Some are posted after
   * the day of the books.
   */
  List<LabelledPayment> payments();

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link CustomerBook}. */
  final class Builder extends ImmutableCustomerBook.Builder {
    Builder() {}
  }
}
