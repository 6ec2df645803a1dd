package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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

/** A new payment or an open credit while it is applied. */
final class Funds {
  final @Nullable Payment payment;
  final @Nullable OpenItem credit;
  final CurrencyUnit currency;
  final Effect effect;
  final LocalDate postingDate;
  /** The day that counts for discount; money on account keeps the day on which it came. */
  final LocalDate valueDate;
  /** The day of the books on which it can be applied: its own, or the first that is open. */
  final LocalDate day;

  /** What is open of each part of a credit that has several; nobody's elsewhere. */
  final long @Nullable [] parts;

  long left;
  /** Its place among all that were applied. */
  int number = Integer.MAX_VALUE;
  /** The debtor's or creditor's word could not be followed: the rest waits for a better one. */
  boolean notFollowed;
  /** An item was passed over for a reason that is noted; it is not that nothing is open. */
  boolean passedOver;
  /** The last item that it settled, for which a small excess is judged; none while negative. */
  int lastItem = -1;
  /** The document for which it waits on account, where part payments are linked. */
  @Nullable DocumentId waitsFor;

  /** Where this is a view in another currency: whose view, and at what rate. */
  @Nullable Converted converted;

  private Set<Integer> closedByCredits = Set.of();

  Funds(Payment payment, LocalDate booksOpenFrom) {
    this.payment = payment;
    this.credit = null;
    this.currency = payment.currency();
    this.effect = Effect.PAID;
    this.postingDate = payment.postingDate();
    this.valueDate = payment.valueDate();
    this.day = later(postingDate, booksOpenFrom);
    this.parts = null;
    this.left = Amounts.minor(payment.amount());
  }

  /** What money is worth in another currency. */
  Funds(Funds origin, CurrencyUnit currency, long worth, Converted converted) {
    this.payment = origin.payment;
    this.credit = origin.credit;
    this.currency = currency;
    this.effect = origin.effect;
    this.postingDate = origin.postingDate;
    this.valueDate = origin.valueDate;
    this.day = origin.day;
    this.parts = null;
    this.left = worth;
    this.number = origin.number;
    this.converted = converted;
  }

  Funds(OpenItem credit, LocalDate booksOpenFrom) {
    this.payment = null;
    this.credit = credit;
    this.currency = credit.currency();
    this.effect = switch (credit.kind()) {
      case CREDIT_NOTE -> Effect.CREDITED;
      case PAYABLE -> Effect.SET_OFF;
      default -> Effect.PAID;
    };
    this.postingDate = credit.postingDate();
    this.valueDate = credit.issueDate();
    this.day = later(postingDate, booksOpenFrom);
    List<OpenComponent> components = credit.components();
    this.parts = components.size() < 2
        ? null
        : components.stream().mapToLong(c -> Amounts.minor(c.open())).toArray();
    this.left = Amounts.minor(credit.open());
    boolean money = credit.kind() == OpenItemKind.ON_ACCOUNT;
    this.waitsFor = money ? credit.relatesTo().orElse(null) : null;
  }

  /** By posting date; credit notes before money on account before payments; value date; key. */
  static Comparator<Funds> order(CreditUse use) {
    Comparator<Funds> byDay =
        Comparator.comparing((Funds f) -> f.postingDate).thenComparing(Funds::turn);
    Comparator<Funds> bySize = use == CreditUse.LINKED_THEN_SMALLEST
        ? byDay.thenComparing(f -> f.payment == null ? f.left : 0L)
        : byDay;
    return bySize.thenComparing(f -> f.valueDate).thenComparing(Funds::key);
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
        : onAccount(java.util.Objects.requireNonNull(payment).id());
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
