package org.openreceivables.testkit.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.CreditUse;
import org.openreceivables.matching.allocation.InAdvance;
import org.openreceivables.matching.allocation.PartialPayment;

/** What is promised where part payments are linked. */
final class LinkedLaws {
  private final Trial trial;
  private final AllocationResult result;
  private final Complaints out;

  private LinkedLaws(Trial trial, AllocationResult result, Complaints out) {
    this.trial = trial;
    this.result = result;
    this.out = out;
  }

  private record Waiting(CustomerId customer, DocumentId document, CurrencyUnit currency) {}

  /** Nothing waits for a document that is settled, or while all that waits closes what is to be paid first of it. */
  static void waits(Trial trial, Complaints out) {
    AllocationResult result = trial.result();
    if (trial.policy().partial() == PartialPayment.LINKED) {
      new LinkedLaws(trial, result, out).waits();
    }
  }

  private void waits() {
    Set<Waiting> documents = new HashSet<>();
    for (Allocation a : result.allocations()) {
      Optional<DocumentId> document = a.waitsFor().filter(d -> a.rest().isPositive());
      if (document.isPresent()) {
        DocumentId waitsFor = document.get();
        out.require(
            isAnythingOpen(a.customer(), waitsFor),
            () -> a.source() + " waits for " + waitsFor + ", of which nothing is open");
        documents.add(new Waiting(a.customer(), waitsFor, a.rest().getCurrencyUnit()));
      }
    }
    if (trial.policy().credits() != CreditUse.NONE) {
      documents.forEach(this::tooLittle);
    }
  }

  private boolean isAnythingOpen(CustomerId customer, DocumentId document) {
    return result.items().ofCustomer(customer).stream().anyMatch(i -> isOpen(i, document));
  }

  private static boolean isOpen(OpenItem item, DocumentId document) {
    return item.side() == Side.DEBIT
        && item.open().isPositive()
        && item.document().equals(document);
  }

  private void tooLittle(Waiting waiting) {
    BigDecimal sum = BigDecimal.ZERO;
    List<OpenItem> money = new ArrayList<>();
    for (OpenItem item : result.items().ofCustomer(waiting.customer())) {
      if (waits(item, waiting)) {
        sum = sum.add(item.open().getAmount());
        money.add(item);
      }
    }
    BigDecimal all = sum;
    List<OpenItem> owed = result.items().ofCustomer(waiting.customer()).stream()
        .filter(i -> isOpen(i, waiting.document()) && mayBePaid(i, waiting.currency()))
        .toList();
    // What is due may be paid before what the order has first.
    boolean byOrder = trial.policy().inAdvance() == InAdvance.NEXT
        && !trial.policy().components().isByDueState();
    boolean tooLittle = !byOrder
        || money.stream().anyMatch(m -> isDesignated(m) || isTooLittle(all, m, owed, waiting));
    out.require(
        tooLittle,
        () -> all + " wait for " + waiting.document() + ", of which no more is to be paid first");
  }

  /** It closes what it was said to be for, and not what the order has first. */
  private boolean isDesignated(OpenItem money) {
    return result.allocations().stream()
        .filter(a -> a.source().equals(money.id()))
        .flatMap(a -> DifferenceLaws.instruction(trial.counted(), a).stream())
        .anyMatch(i -> !i.amounts().isEmpty() || !i.groups().isEmpty());
  }

  /** Whether all that waits does not close what this money is to pay first, or it is to pay nothing. */
  private boolean isTooLittle(
      BigDecimal all, OpenItem money, List<OpenItem> owed, Waiting waiting) {
    List<OpenItem> paid = paidFirst(money, owed, waiting);
    return paid.isEmpty()
        || paid.stream()
            .anyMatch(i -> isFirst(i, paid, money) && i.open().getAmount().compareTo(all) > 0);
  }

  /** What is reserved for its payment, where something is; otherwise what is reserved for none and not left out. */
  private List<OpenItem> paidFirst(OpenItem money, List<OpenItem> owed, Waiting waiting) {
    Optional<PaymentId> payment = result.allocations().stream()
        .filter(a -> a.source().equals(money.id()))
        .flatMap(a -> a.payment().map(Payment::id).stream())
        .findFirst();
    List<OpenItem> reserved = owed.stream()
        .filter(i -> i.reservedFor().isPresent() && i.reservedFor().equals(payment))
        .toList();
    boolean wasLinked = trial
        .books()
        .items()
        .find(money.id())
        .filter(m -> m.relatesTo().equals(Optional.of(waiting.document())))
        .isPresent();
    return reserved.isEmpty()
        ? owed.stream()
            .filter(i -> i.reservedFor().isEmpty() && (wasLinked || isPaidByOrder(i, money)))
            .toList()
        : reserved;
  }

  private boolean isPaidByOrder(OpenItem item, OpenItem money) {
    return trial.order().paysUndesignated()
        && trial.order().leftOut(item, money.issueDate()).isEmpty();
  }

  private boolean isFirst(OpenItem item, List<OpenItem> owed, OpenItem money) {
    return owed.stream().allMatch(o -> trial.order().compare(item, o, money.issueDate()) <= 0);
  }

  private boolean waits(OpenItem item, Waiting waiting) {
    boolean waits = item.kind() == OpenItemKind.ON_ACCOUNT
        || result.allocations().stream()
            .anyMatch(a -> a.source().equals(item.id()) && a.waitsFor().isPresent());
    return waits
        && item.open().isPositive()
        && item.currency().equals(waiting.currency())
        && item.relatesTo().equals(Optional.of(waiting.document()))
        && !item.postingDate().isAfter(trial.books().asOf())
        && !item.isHeld(HoldEffect.ALLOCATE, trial.books().asOf());
  }

  private boolean mayBePaid(OpenItem item, CurrencyUnit currency) {
    return item.currency().equals(currency)
        && trial.books().items().find(item.id()).isPresent()
        && !item.postingDate().isAfter(trial.books().asOf())
        && !item.isHeld(HoldEffect.ALLOCATE, trial.books().asOf());
  }
}
