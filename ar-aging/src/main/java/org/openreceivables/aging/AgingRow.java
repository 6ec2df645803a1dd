package org.openreceivables.aging;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * What one customer owes in one currency, an amount a bucket; or the total of a currency.
 *
 * <p>Always: balance = sum of the buckets − credits. EUR 100.00 current and EUR 50.00 in 1-30 with credits
 * of EUR 20.00 have the balance EUR 130.00. Immutable and thread-safe.
 */
public final class AgingRow {
  private final AgingScheme scheme;
  private final Optional<CustomerId> customer;
  private final CurrencyUnit currency;
  private final long[] cells;
  private final long balance;
  private final long itemCount;
  private final long oldest;
  private final boolean incomplete;

  AgingRow(
      AgingScheme scheme,
      Optional<CustomerId> customer,
      CurrencyUnit currency,
      long[] cells,
      long balance,
      long itemCount,
      long oldest,
      boolean incomplete) {
    this.scheme = scheme;
    this.customer = customer;
    this.currency = currency;
    this.cells = cells.clone();
    this.balance = balance;
    this.itemCount = itemCount;
    this.oldest = oldest;
    this.incomplete = incomplete;
  }

  /**
   * {@return a row in which nothing is open: zero in every bucket}
   *
   * @param scheme the buckets
   * @param currency the currency
   */
  public static AgingRow empty(AgingScheme scheme, CurrencyUnit currency) {
    return new RowSums(scheme, Optional.empty(), currency).toRow();
  }

  /** {@return the customer; empty in a total} */
  public Optional<CustomerId> customer() {
    return customer;
  }

  /** {@return the currency of all amounts in this row} */
  public CurrencyUnit currency() {
    return currency;
  }

  /** {@return one amount a bucket, zero or more, in the order of the scheme} */
  public List<Money> buckets() {
    return Arrays.stream(cells, 0, RowSums.credits(scheme))
        .mapToObj(this::money)
        .toList();
  }

  /**
   * {@return the amount in a bucket}
   *
   * @param bucket a bucket of the report's scheme
   * @throws org.openreceivables.core.InvalidValueException when it is none
   */
  public Money in(AgingBucket bucket) {
    int index = scheme.buckets().indexOf(bucket);
    Rules.of("AgingRow", rowName())
        .require(
            index >= 0,
            ProblemCodes.OUT_OF_RANGE,
            "bucket",
            bucket,
            "must be one of " + scheme.buckets())
        .orThrow();
    return money(cells[index]);
  }

  /** {@return open credits that stand in their own column, zero or more} */
  public Money credits() {
    return money(cells[RowSums.credits(scheme)]);
  }

  /** {@return the part of the buckets that is disputed or held; it is in the buckets too} */
  public Money disputed() {
    return money(cells[RowSums.disputed(scheme)]);
  }

  /** {@return the sum of the buckets less the credits; negative when the credits are more} */
  public Money balance() {
    return money(balance);
  }

  /** {@return how many open items the row is made of, debits and credits} */
  public long itemCount() {
    return itemCount;
  }

  /**
   * {@return the days of the oldest item of which something stands in a bucket, negative when none is due
   * yet; empty when there is none}
   */
  public OptionalLong oldestDaysPastDue() {
    return oldest == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(oldest);
  }

  /**
   * {@return whether something of this customer could not be read; a total is incomplete as soon as any
   * customer of the report is, since the currency of what is missing is not known}
   */
  public boolean incomplete() {
    return incomplete;
  }

  long cell(int index) {
    return cells[index];
  }

  String rowName() {
    return customer.map(CustomerId::value).orElse("total") + " " + currency;
  }

  private Money money(long minor) {
    return Money.ofMinor(currency, minor);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AgingRow that
        && scheme.equals(that.scheme)
        && customer.equals(that.customer)
        && currency.equals(that.currency)
        && Arrays.equals(cells, that.cells)
        && itemCount == that.itemCount
        && oldest == that.oldest
        && incomplete == that.incomplete;
  }

  @Override
  public int hashCode() {
    return Objects.hash(customer, currency, Arrays.hashCode(cells));
  }

  @Override
  public String toString() {
    return rowName() + " " + buckets() + ", credits " + credits() + ", balance " + balance();
  }
}
