package org.openreceivables.policy.credit.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.OpenItem;

/**
 * What is owed, as sums a part, label and currency; payments can be tried on it.
 *
 * <p>Paying an item takes from the sums what a new check would take, so that the amount that releases a
 * document is found on the same figures as the exposure itself.
 */
final class Position {
  private static final Comparator<CountedItem> OLDEST_FIRST =
      Comparator.<CountedItem, OpenItem>comparing(
          CountedItem::item,
          Comparator.comparing(OpenItem::effectiveDueDate)
              .thenComparing(OpenItem::customer)
              .thenComparing(OpenItem::id));

  private final Conversion conversion;
  private final List<Security> securities;
  private final List<CountedItem> items;
  private final SortedMap<Key, Sum> sums = new TreeMap<>();
  private final SortedMap<CurrencyUnit, Long> overdue = new TreeMap<>();
  private final SortedMap<CurrencyUnit, Long> disputed = new TreeMap<>();
  private final int postedLater;
  private int firstUnpaid;
  private long paidOfFirst;

  private record Key(ExposurePart part, String label, CurrencyUnit currency)
      implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Comparator.comparing(Key::part)
          .thenComparing(Key::label)
          .thenComparing(Key::currency)
          .compare(this, other);
    }
  }

  private static final class Sum {
    private int count;
    private long minor;
  }

  Position(
      Conversion conversion, List<Security> securities, List<CountedItem> debits, int postedLater) {
    this.conversion = conversion;
    this.securities =
        securities.stream().sorted(Comparator.comparing(Security::id)).toList();
    this.postedLater = postedLater;
    this.items =
        debits.stream().filter(d -> d.counted() > 0).sorted(OLDEST_FIRST).toList();
    for (CountedItem debit : debits) {
      OpenItem item = debit.item();
      CurrencyUnit currency = item.currency();
      String label = item.kind().name();
      add(ExposurePart.OPEN_ITEMS, label, currency, Amounts.minor(item.open()));
      add(ExposurePart.DISPUTED, label, currency, -debit.disputedOut());
      add(ExposurePart.NOT_COUNTED, label, currency, -debit.heldOut());
      disputed.merge(currency, debit.disputed(), Math::addExact);
      if (debit.isOverdue()) {
        overdue.merge(currency, debit.counted(), Math::addExact);
      }
    }
  }

  void add(ExposurePart part, String label, CurrencyUnit currency, long minor) {
    if (minor != 0 || part == ExposurePart.THIS_DOCUMENT) {
      Sum sum = sums.computeIfAbsent(new Key(part, label, currency), k -> new Sum());
      sum.count++;
      sum.minor = Math.addExact(sum.minor, minor);
    }
  }

  /** What is counted, security taken away. */
  long total() {
    long gross = gross();
    return gross - Math.min(cover(), Math.max(0, gross));
  }

  /** What is counted before security. */
  long gross() {
    long gross = 0;
    for (Map.Entry<Key, Sum> entry : sums.entrySet()) {
      gross = Math.addExact(gross, counted(entry.getKey().currency(), entry.getValue().minor));
    }
    return gross;
  }

  long overdue() {
    return converted(overdue);
  }

  /** The oldest overdue item of which something is left. */
  Optional<CountedItem> oldestOverdue() {
    return firstUnpaid < items.size() && items.get(firstUnpaid).isOverdue()
        ? Optional.of(items.get(firstUnpaid))
        : Optional.empty();
  }

  /** The next item to pay, oldest first. */
  Optional<CountedItem> next() {
    return firstUnpaid < items.size() ? Optional.of(items.get(firstUnpaid)) : Optional.empty();
  }

  /** Pays the next item up to so much in all; what counts of it makes it paid. */
  void payNext(long upTo) {
    CountedItem item = items.get(firstUnpaid);
    long more = upTo - paidOfFirst;
    CurrencyUnit currency = item.item().currency();
    Key key = new Key(ExposurePart.OPEN_ITEMS, item.item().kind().name(), currency);
    Sum sum = sums.computeIfAbsent(key, k -> new Sum());
    sum.minor = Math.subtractExact(sum.minor, more);
    if (item.isOverdue()) {
      overdue.merge(currency, -more, Math::addExact);
    }
    paidOfFirst = upTo;
  }

  /** Goes on to the item after the next, once that is paid. */
  void skipPaid() {
    if (paidOfFirst == items.get(firstUnpaid).counted()) {
      firstUnpaid++;
      paidOfFirst = 0;
    }
  }

  /** Puts so much more on account, in the currency of the check. */
  void payOnAccount(long minor) {
    Key key = new Key(ExposurePart.CREDITS, "ON_ACCOUNT", conversion.target());
    Sum sum = sums.computeIfAbsent(key, k -> new Sum());
    sum.minor = Math.subtractExact(sum.minor, minor);
  }

  CreditExposure exposure() {
    List<ExposureLine> lines = new ArrayList<>();
    sums.forEach((key, sum) -> lines.add(new ExposureLine(
        key.part(),
        key.label(),
        sum.count,
        Money.ofMinor(key.currency(), sum.minor),
        conversion.rate(key.currency()),
        money(conversion.minor(key.currency(), sum.minor)))));
    long left = Math.max(0, gross());
    for (Security security : securities) {
      OptionalLong cover = conversion.minor(security.cover());
      long used = Math.min(cover.orElse(0), left);
      left -= used;
      lines.add(new ExposureLine(
          ExposurePart.SECURED,
          security.id(),
          1,
          security.cover().negated(),
          conversion.rate(security.cover().getCurrencyUnit()),
          cover.isEmpty() ? Optional.empty() : Optional.of(conversion.money(-used))));
    }
    return new CreditExposure(
        conversion.money(total()),
        lines,
        conversion.money(converted(disputed)),
        conversion.money(overdue()),
        postedLater);
  }

  private Optional<Money> money(OptionalLong minor) {
    return minor.isEmpty() ? Optional.empty() : Optional.of(conversion.money(minor.getAsLong()));
  }

  private long cover() {
    long cover = 0;
    for (Security security : securities) {
      cover = Math.addExact(cover, conversion.minor(security.cover()).orElse(0));
    }
    return cover;
  }

  private long converted(SortedMap<CurrencyUnit, Long> amounts) {
    long sum = 0;
    for (Map.Entry<CurrencyUnit, Long> entry : amounts.entrySet()) {
      sum = Math.addExact(sum, counted(entry.getKey(), entry.getValue()));
    }
    return sum;
  }

  /** Amounts without a rate count nothing here; the check says so and holds. */
  private long counted(CurrencyUnit currency, long minor) {
    return conversion.minor(currency, minor).orElse(0);
  }
}
