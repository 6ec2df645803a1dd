package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.payment.Payment;

/**
 * Reads each payment once, in the order in which they come: objects that lie far apart are what costs. What is needed
 * of them later stands in columns.
 */
final class PaymentReader {
  private static final Comparator<Payment> IN_ORDER = Comparator.comparing(Payment::postingDate)
      .thenComparing(Payment::valueDate)
      .thenComparing(Payment::id);
  private static final int NOBODY = -1;
  private static final int UNFIT = -2;

  final CustomerPlaces customers;
  final List<Payment> payerless = new ArrayList<>();
  final List<Payment> unfit = new ArrayList<>();
  final Set<PaymentId> clashing = new HashSet<>();
  final Set<PaymentId> tooLarge = new HashSet<>();
  LocalDate latest = LocalDate.MIN;
  private final Payment[] all;
  private final int[] groups;
  private final long[] amounts;
  /** Posting and value date in one number; only where both fit. */
  private final long[] days;

  private boolean daysFit = true;
  private @Nullable CurrencyUnit[] currencies = new CurrencyUnit[4];
  private int known;

  PaymentReader(Payment[] all) {
    this.all = all;
    this.customers = new CustomerPlaces(all.length / 8);
    this.groups = new int[all.length];
    this.amounts = new long[all.length];
    this.days = new long[all.length];
  }

  PaymentBook read() {
    SameIds ids = new SameIds(all);
    for (int i = 0; i < all.length; i++) {
      ids.add(i);
      groups[i] = group(i);
    }
    takeOut(ids.twice());
    int[] start = new int[customers.size() + 1];
    for (int group : groups) {
      if (group >= 0) {
        start[group + 1]++;
      }
    }
    for (int g = 0; g < customers.size(); g++) {
      start[g + 1] += start[g];
    }
    return sorted(start);
  }

  /** All payments of one id are refused. */
  private void takeOut(boolean[] twice) {
    for (int i = 0; i < twice.length; i++) {
      if (twice[i]) {
        clashing.add(all[i].id());
      }
      if (twice[i] || groups[i] == UNFIT) {
        known -= groups[i] >= 0 ? 1 : 0;
        groups[i] = UNFIT;
        unfit.add(all[i]);
      }
    }
    payerless.removeIf(p -> clashing.contains(p.id()));
  }

  /** The place of the customer of a payment that can be applied. */
  private int group(int i) {
    Payment payment = all[i];
    try {
      amounts[i] = Amounts.minor(payment.amount());
    } catch (InvalidValueException e) {
      tooLarge.add(payment.id());
      return UNFIT;
    }
    Optional<CustomerId> customer = payment.customer();
    if (customer.isEmpty()) {
      payerless.add(payment);
      return NOBODY;
    }
    days[i] = days(payment);
    int before = customers.size();
    int group = customers.findOrAdd(customer.get());
    if (group == currencies.length) {
      currencies = Arrays.copyOf(currencies, group * 2);
    }
    CurrencyUnit currency = payment.currency();
    if (group == before) {
      currencies[group] = currency;
    } else if (!currency.equals(currencies[group])) {
      currencies[group] = null;
    }
    known++;
    return group;
  }

  private long days(Payment payment) {
    LocalDate posted = payment.postingDate();
    LocalDate valued = payment.valueDate();
    if (posted.isAfter(latest)) {
      latest = posted;
    }
    long first = posted.toEpochDay();
    long second = posted.equals(valued) ? first : valued.toEpochDay();
    daysFit &= first == (int) first && second == (int) second;
    return first << Integer.SIZE | (second - Integer.MIN_VALUE & 0xFFFF_FFFFL);
  }

  /** Puts the payments of each customer behind each other, and in order where they do not come so. */
  private PaymentBook sorted(int[] start) {
    Payment[] payments = new Payment[known];
    PaymentId[] ids = new PaymentId[known];
    long[] minor = new long[known];
    long[] last = new long[customers.size()];
    boolean[] unordered = new boolean[customers.size()];
    int[] next = Arrays.copyOf(start, customers.size());
    for (int i = 0; i < all.length; i++) {
      int g = groups[i];
      if (g >= 0) {
        int at = next[g]++;
        payments[at] = all[i];
        ids[at] = all[i].id();
        minor[at] = amounts[i];
        unordered[g] |= !daysFit || (at > start[g] && days[i] <= last[g]);
        last[g] = days[i];
      }
    }
    for (int g = 0; g < unordered.length; g++) {
      if (unordered[g]) {
        Arrays.sort(payments, start[g], start[g + 1], IN_ORDER);
        for (int at = start[g]; at < start[g + 1]; at++) {
          ids[at] = payments[at].id();
          minor[at] = Amounts.minor(payments[at].amount());
        }
      }
    }
    return new PaymentBook(this, payments, ids, minor, start);
  }

  @Nullable CurrencyUnit[] currencies() {
    return Arrays.copyOf(currencies, customers.size());
  }
}
