package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.payment.Payment;

/**
 * Payments read once, for several runs over them: a what-if with other items, another policy or another day.
 *
 * <p>They are checked for ids that stand on two of them, grouped by customer and put in the order in which they are
 * applied: by posting date, value date and id. EUR 100.00 of 3 January, EUR 70.00 of 2 January and EUR 30.00 of 5
 * January, the last of another customer, are two groups: 70.00, 100.00 and 30.00. {@code
 * engine.allocate(book, paymentBook, instructions)} gives the same result as with the payments themselves.
 * Immutable and thread-safe.
 */
public final class PaymentBook {
  /** Who paid; the payments of each stand together. */
  final CustomerPlaces customers;
  /** Where the payments of each customer begin; one more at the end. */
  final int[] start;
  /** The currency of all payments of a customer; nothing where there are several. */
  final @Nullable CurrencyUnit[] currencies;

  final Payment[] payments;
  final PaymentId[] ids;
  final long[] minor;
  /** No payment of a known customer is posted after this day. */
  final LocalDate latest;
  /** Without a customer. */
  final List<Payment> payerless;
  /** Of one id with another, or too large. */
  final List<Payment> unfit;

  final Set<PaymentId> clashing;
  final Set<PaymentId> tooLarge;

  /**
   * {@return these payments, read and put in order}
   *
   * <p>None is refused here: what is wrong with one is a problem of every result.
   *
   * @param payments new payments, in any order
   */
  public static PaymentBook of(Collection<Payment> payments) {
    return new PaymentReader(payments.toArray(new Payment[0])).read();
  }

  PaymentBook(
      PaymentReader reader, Payment[] payments, PaymentId[] ids, long[] minor, int[] start) {
    this.customers = reader.customers;
    this.currencies = reader.currencies();
    this.payments = payments;
    this.ids = ids;
    this.minor = minor;
    this.start = start;
    this.latest = reader.latest;
    this.payerless = List.copyOf(reader.payerless);
    this.unfit = List.copyOf(reader.unfit);
    this.clashing = Set.copyOf(reader.clashing);
    this.tooLarge = Set.copyOf(reader.tooLarge);
  }

  private PaymentBook(
      PaymentBook all, Payment[] payments, PaymentId[] ids, long[] minor, int[] start) {
    this.customers = all.customers;
    this.currencies = all.currencies;
    this.payments = payments;
    this.ids = ids;
    this.minor = minor;
    this.start = start;
    this.latest = all.latest;
    this.payerless = all.payerless;
    this.unfit = all.unfit;
    this.clashing = all.clashing;
    this.tooLarge = all.tooLarge;
  }

  /** How many payments there are, whatever is wrong with them. */
  int size() {
    return payments.length + payerless.size() + unfit.size();
  }

  /** {@return the payments, first those of known customers as they are applied, then the others} */
  public List<Payment> payments() {
    List<Payment> out = new ArrayList<>(Arrays.asList(payments));
    out.addAll(payerless);
    out.addAll(unfit);
    return List.copyOf(out);
  }

  Set<PaymentId> allIds() {
    Set<PaymentId> out = new HashSet<>(size() * 2);
    payments().forEach(p -> out.add(p.id()));
    return out;
  }

  /** Those that can be applied now; the others are handed over. */
  PaymentBook only(Predicate<Payment> now, Consumer<Payment> others) {
    Payment[] kept = new Payment[payments.length];
    PaymentId[] names = new PaymentId[payments.length];
    long[] amounts = new long[payments.length];
    int[] begin = new int[start.length];
    int n = 0;
    for (int group = 0; group + 1 < start.length; group++) {
      begin[group] = n;
      for (int p = start[group]; p < start[group + 1]; p++) {
        if (now.test(payments[p])) {
          kept[n] = payments[p];
          names[n] = ids[p];
          amounts[n++] = minor[p];
        } else {
          others.accept(payments[p]);
        }
      }
    }
    begin[start.length - 1] = n;
    return new PaymentBook(
        this, Arrays.copyOf(kept, n), Arrays.copyOf(names, n), Arrays.copyOf(amounts, n), begin);
  }

  @Override
  public String toString() {
    return "PaymentBook of " + size() + " payments";
  }
}
