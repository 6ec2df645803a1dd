package org.openreceivables.examples.monthend.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.file.record.CustomerRow;
import org.openreceivables.examples.monthend.file.record.NoticeRow;
import org.openreceivables.examples.monthend.file.record.ReceivableRow;
import org.openreceivables.examples.monthend.file.record.TruthRow;

/**
 * The files of a month end, as read; all but the receivables may be missing.
 *
 * @param receivables items or invoices
 * @param customers who owes and pays
 * @param payments what came in
 * @param notices reminders that were sent
 * @param orders what is ordered or delivered and not invoiced
 * @param truth what the payments were really for, where somebody knows
 */
public record Data(
    FileRead<ReceivableRow> receivables,
    Optional<FileRead<CustomerRow>> customers,
    Optional<FileRead<Payment>> payments,
    Optional<FileRead<NoticeRow>> notices,
    Optional<FileRead<Commitment>> orders,
    Optional<FileRead<TruthRow>> truth) {

  /**
   * Tells of whom the refused reminders and payments are.
   *
   * @param receivables items or invoices
   * @param customers who owes and pays
   * @param payments what came in
   * @param notices reminders that were sent
   * @param orders what is ordered or delivered and not invoiced
   * @param truth what the payments were really for
   */
  public Data {
    Whose whose = Whose.of(receivables, customers);
    payments = payments.map(p -> p.tracedBy(whose::payer));
    notices = notices.map(n -> n.tracedBy(whose::item));
  }

  /**
   * {@return receivables alone}
   *
   * @param receivables items or invoices
   */
  public static Data of(FileRead<ReceivableRow> receivables) {
    return new Data(
        receivables,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * {@return these files with the customers of others}
   *
   * @param other the others
   */
  public Data withCustomers(Data other) {
    return new Data(receivables, other.customers, payments, notices, orders, truth);
  }

  /** {@return the files that are there, customers first} */
  public List<FileRead<?>> files() {
    List<FileRead<?>> files = new ArrayList<>();
    customers.ifPresent(files::add);
    files.add(receivables);
    payments.ifPresent(files::add);
    notices.ifPresent(files::add);
    orders.ifPresent(files::add);
    truth.ifPresent(files::add);
    return files;
  }

  /** {@return what was wrong with any row} */
  public List<Problem> problems() {
    return files().stream().flatMap(f -> f.problems().stream()).toList();
  }

  /**
   * {@return the customers of whom something could not be read: those of refused rows, and all where a
   * file could not be used as a whole}
   */
  public SortedSet<CustomerId> incomplete() {
    SortedSet<CustomerId> some = new TreeSet<>();
    problems().forEach(p -> some.addAll(p.taints()));
    if (files().stream().anyMatch(FileRead::lost)) {
      some.addAll(everybody());
    }
    return some;
  }

  /** The customers that any good row names, or that pay. */
  private Set<CustomerId> everybody() {
    Set<CustomerId> all = new HashSet<>();
    receivables.values().forEach(row -> row.items().forEach(item -> all.add(item.customer())));
    knownCustomers().forEach(c -> all.add(c.id()));
    payments.ifPresent(p -> p.values().forEach(paid -> paid.customer().ifPresent(all::add)));
    orders.ifPresent(o -> o.values().forEach(order -> all.add(order.customer())));
    return all;
  }

  /** {@return the rows of the customers' file; empty where there is none} */
  public List<CustomerRow> customerRows() {
    return customers.map(FileRead::values).orElse(List.of());
  }

  /** {@return the customers of that file} */
  public List<Customer> knownCustomers() {
    return customerRows().stream().map(CustomerRow::customer).toList();
  }

  /** {@return the names of customers, that of their own file before that of an invoice} */
  public Names names() {
    return Names.of(receivables).withCustomers(knownCustomers());
  }
}
