package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;

/** A new payment or an open credit while it is applied. */
final class Funds {
  @Nullable Payment payment;

  @Nullable OpenItem credit;

  CurrencyUnit currency = CurrencyUnit.EUR;
  Effect effect = Effect.PAID;
  LocalDate postingDate = LocalDate.MIN;
  /** The day that counts for discount; money on account keeps the day on which it came. */
  LocalDate valueDate = LocalDate.MIN;
  /** The day of the books on which it can be applied: its own, the first that is open, or that of what it waited for. */
  LocalDate day = LocalDate.MIN;

  /** What is open of each part of a credit that has several; nobody's elsewhere. */
  long @Nullable [] parts;

  long left;
  /** Its place among the payments. */
  int place;
  /** Its place among all that were applied; behind all others until it is its turn. */
  int number = Integer.MAX_VALUE;
  /** The row with which its turn began. */
  int since;
  /** What would be left if every discount were kept; only where discount depends on it. */
  long excess;
  /** The debtor's or creditor's word could not be followed: the rest waits for a better one. */
  boolean notFollowed;
  /** An item was passed over for a reason that is noted; it is not that nothing is open. */
  boolean passedOver;
  /** The last item that it settled, for which a small excess is judged; none while negative. */
  int lastItem;
  /** How that item was paid, if in another currency. */
  @Nullable Converted lastRate;
  /** The document for which it waits on account, where part payments are linked. */
  @Nullable DocumentId waitsFor;
  /** The item that it was too small to close then; none while negative. */
  int waitsAt;
  /** What debtor or creditor said of it, for as long as it is judged. */
  @Nullable AllocationInstruction said;

  /** Where this is a view in another currency: whose view, and at what rate. */
  @Nullable Converted converted;

  private Set<Integer> closedByCredits = Set.of();

  /** Becomes a new payment. */
  Funds load(Payment fresh, int at, LocalDate booksOpenFrom) {
    begin(Effect.PAID, fresh.currency(), fresh.postingDate(), fresh.valueDate(), booksOpenFrom);
    payment = fresh;
    place = at;
    left = Amounts.minor(fresh.amount());
    return this;
  }

  /** Becomes an open credit. */
  Funds load(OpenItem item, LocalDate booksOpenFrom) {
    begin(effect(item), item.currency(), item.postingDate(), item.issueDate(), booksOpenFrom);
    credit = item;
    left = Amounts.minor(item.open());
    List<OpenComponent> components = item.components();
    if (components.size() > 1) {
      parts = components.stream().mapToLong(c -> Amounts.minor(c.open())).toArray();
    }
    if (item.kind() == OpenItemKind.ON_ACCOUNT) {
      waitsFor = item.relatesTo().orElse(null);
    }
    return this;
  }

  /** Becomes what other money is worth in another currency. */
  Funds load(Funds origin, CurrencyUnit other, long worth, Converted conversion) {
    begin(origin.effect, other, origin.postingDate, origin.valueDate, origin.day);
    payment = origin.payment;
    credit = origin.credit;
    left = worth;
    number = origin.number;
    said = origin.said;
    converted = conversion;
    return this;
  }

  private void begin(
      Effect how, CurrencyUnit in, LocalDate posted, LocalDate valued, LocalDate booksOpenFrom) {
    payment = null;
    credit = null;
    currency = in;
    effect = how;
    postingDate = posted;
    valueDate = valued;
    day = later(posted, booksOpenFrom);
    parts = null;
    number = Integer.MAX_VALUE;
    excess = 0;
    notFollowed = false;
    passedOver = false;
    lastItem = -1;
    lastRate = null;
    waitsFor = null;
    waitsAt = -1;
    said = null;
    converted = null;
    closedByCredits = Set.of();
  }

  static Effect effect(OpenItem credit) {
    return switch (credit.kind()) {
      case CREDIT_NOTE -> Effect.CREDITED;
      case PAYABLE -> Effect.SET_OFF;
      default -> Effect.PAID;
    };
  }

  /**
   * By posting date; what is linked to a document before what is not; credit notes before money on account before
   * payments; value date; key.
   */
  static Comparator<Funds> order(CreditUse use) {
    return use == CreditUse.LINKED_THEN_SMALLEST
        ? (a, b) -> compare(a, b, true)
        : (a, b) -> compare(a, b, false);
  }

  private static int compare(Funds a, Funds b, boolean smallest) {
    int order = a.postingDate.compareTo(b.postingDate);
    if (order == 0) {
      order = Boolean.compare(b.isLinked(), a.isLinked());
    }
    if (order == 0) {
      order = Integer.compare(a.turn(), b.turn());
    }
    if (order == 0 && smallest && a.payment == null) {
      order = Long.compare(a.left, b.left);
    }
    if (order == 0) {
      order = a.valueDate.compareTo(b.valueDate);
    }
    return order == 0 ? a.key().compareTo(b.key()) : order;
  }

  private boolean isLinked() {
    return credit != null && credit.relatesTo().isPresent();
  }

  /** Credit notes before money on account, so that discount is given on what they leave; then payments. */
  private int turn() {
    return !isMoney() ? 0 : payment == null ? 1 : 2;
  }

  private String key() {
    return payment != null ? payment.id().value() : id().value();
  }

  static OpenItemId onAccount(PaymentId payment) {
    return OpenItemId.of(payment + "/on-account");
  }

  OpenItemId id() {
    return credit != null
        ? credit.id()
        : onAccount(Objects.requireNonNull(payment).id());
  }

  boolean isCredit(OpenItemId id) {
    return credit != null && credit.id().equals(id);
  }

  /** Whether it is money, which earns discount and tolerance. */
  boolean isMoney() {
    return effect == Effect.PAID;
  }

  /** The day of the books on which it is applied to an item: the later of the two documents' days. */
  LocalDate appliedOn(OpenItem item) {
    return later(item.postingDate(), day);
  }

  /** Whether it waits for its document and pays nothing else. */
  boolean isTied(AllocationPolicy policy) {
    return waitsFor != null && policy.partial() == PartialPayment.LINKED;
  }

  /** How it stands now, and what it is a view on, to come back to. */
  Runnable memory() {
    long leftThen = left;
    long @Nullable [] partsThen = parts == null ? null : parts.clone();
    long excessThen = excess;
    boolean notFollowedThen = notFollowed;
    boolean passedOverThen = passedOver;
    int lastItemThen = lastItem;
    Converted lastRateThen = lastRate;
    DocumentId waitsForThen = waitsFor;
    int waitsAtThen = waitsAt;
    Set<Integer> closedThen = closedByCredits;
    LocalDate dayThen = day;
    Runnable seenThen = converted == null ? () -> {} : converted.memory();
    return () -> {
      seenThen.run();
      left = leftThen;
      parts = partsThen;
      excess = excessThen;
      notFollowed = notFollowedThen;
      passedOver = passedOverThen;
      lastItem = lastItemThen;
      lastRate = lastRateThen;
      waitsFor = waitsForThen;
      waitsAt = waitsAtThen;
      closedByCredits = closedThen;
      day = dayThen;
    };
  }

  /** A credit that was named with this has closed the item. */
  void closedByCredit(int item) {
    Set<Integer> more = new HashSet<>(closedByCredits);
    more.add(item);
    closedByCredits = more;
  }

  boolean isClosedByCredit(int item) {
    return closedByCredits.contains(item);
  }

  static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
