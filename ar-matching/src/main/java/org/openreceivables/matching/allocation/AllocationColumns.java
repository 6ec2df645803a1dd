package org.openreceivables.matching.allocation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;

/**
 * The lines of a run as columns, for hosts that write millions of them: nothing is built but what is asked for.
 *
 * <p>Line {@code 0} of EUR 490.00 from P-77 on INV-1/1 is {@code source(0)} {@code P-77/on-account}, {@code item(0)}
 * {@code INV-1/1}, {@code effect(0)} {@code PAID} and {@code minor(0)} 49,000. Customer by customer, in the order in
 * which it was decided. Immutable and thread-safe.
 */
public final class AllocationColumns {
  private final Decided decided;
  private final AllocationRows rows;
  /** The rows that count, where some were taken back. */
  private final int @Nullable [] kept;

  AllocationColumns(Decided decided, Set<OpenItemId> takenBack) {
    this.decided = decided;
    this.rows = decided.rows;
    this.kept = takenBack.isEmpty()
        ? null
        : IntStream.range(0, rows.size())
            .filter(row -> !takenBack.contains(sourceOf(row)))
            .toArray();
  }

  private int row(int line) {
    return kept == null ? line : kept[line];
  }

  private OpenItemId sourceOf(int row) {
    Object source = decided.source(rows.source(row));
    return source instanceof Payment p ? Funds.onAccount(p.id()) : ((OpenItem) source).id();
  }

  /** {@return how many lines there are} */
  public int size() {
    return kept == null ? rows.size() : kept.length;
  }

  /**
   * {@return the credit item that is used, or under which the item was settled without money}
   *
   * @param line the line, from 0
   */
  public OpenItemId source(int line) {
    return sourceOf(row(line));
  }

  /**
   * {@return the payment that is used; empty where it is a credit}
   *
   * @param line the line, from 0
   */
  public Optional<Payment> payment(int line) {
    return decided.source(rows.source(row(line))) instanceof Payment p
        ? Optional.of(p)
        : Optional.empty();
  }

  /**
   * {@return the id of the payment that is used; empty where it is a credit}
   *
   * <p>Read from a column: {@link #payment} fetches the payment itself.
   *
   * @param line the line, from 0
   */
  public Optional<PaymentId> paymentId(int line) {
    PaymentId id = decided.paymentId(rows.source(row(line)));
    return id == null ? Optional.empty() : Optional.of(id);
  }

  /**
   * {@return the item that is settled; the source itself for an excess that is kept}
   *
   * @param line the line, from 0
   */
  public OpenItemId item(int line) {
    return isOfSource(line) ? source(line) : decided.book.ids[rows.item(row(line))];
  }

  /**
   * {@return which part of the item}
   *
   * @param line the line, from 0
   */
  public ComponentKey component(int line) {
    return isOfSource(line) ? ComponentKey.WHOLE : Account.key(debt(line), rows.part(row(line)));
  }

  /**
   * {@return in which way}
   *
   * @param line the line, from 0
   */
  public Effect effect(int line) {
    return rows.effect(row(line));
  }

  /**
   * {@return how much, in minor units of {@link #currency}}
   *
   * @param line the line, from 0
   */
  public long minor(int line) {
    return rows.amount(row(line));
  }

  /**
   * {@return the currency of the item}
   *
   * @param line the line, from 0
   */
  public CurrencyUnit currency(int line) {
    return isOfSource(line)
        ? decided.source(rows.source(row(line))) instanceof Payment p
            ? p.currency()
            : ((OpenItem) decided.source(rows.source(row(line)))).currency()
        : decided.book.currencyOf[rows.item(row(line))];
  }

  /**
   * {@return how much, in the currency of the item}
   *
   * @param line the line, from 0
   */
  public Money money(int line) {
    return Money.ofMinor(currency(line), minor(line));
  }

  private boolean isOfSource(int line) {
    return rows.item(row(line)) == AllocationRows.SOURCE_ITSELF;
  }

  private OpenItem debt(int line) {
    return decided.book.debts[rows.item(row(line))];
  }
}
