package org.openreceivables.policy.credit.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.document.CommitmentKind;
import org.openreceivables.core.document.Commitments;
import org.openreceivables.core.document.OpenCommitment;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;

/** Reads what counts from items, commitments and the document, each amount once. */
final class PositionReader {
  private final CreditCheckPolicy policy;
  private final CreditCheckRequest request;
  private final LocalDate asOf;
  private final SortedSet<CustomerId> members;
  private final Commitments commitments;
  private final List<CountedItem> debits = new ArrayList<>();
  private final List<OpenItem> credits = new ArrayList<>();
  private final Set<DocumentId> invoiced = new HashSet<>();
  private int postedLater;

  PositionReader(CreditCheckPolicy policy, CreditCheckRequest request, LocalDate asOf) {
    this.policy = policy;
    this.request = request;
    this.asOf = asOf;
    this.members = new TreeSet<>(request.account().members());
    members.add(request.account().customer());
    // Among the others, what it follows is reduced by it, as by any commitment.
    this.commitments = request.commitments().with(request.document());
  }

  /** The customers that share the limit and of whom something could not be read. */
  SortedSet<CustomerId> incomplete() {
    SortedSet<CustomerId> incomplete = new TreeSet<>(request.items().incomplete());
    incomplete.addAll(commitments.incomplete());
    incomplete.retainAll(members);
    return incomplete;
  }

  Position read(Conversion conversion) {
    for (CustomerId member : members) {
      request.items().ofCustomer(member).forEach(this::read);
    }
    List<Security> valid = request.account().securities().stream()
        .filter(s -> s.valid().contains(asOf))
        .toList();
    Position position = new Position(conversion, valid, debits, postedLater);
    if (policy.unappliedCredits() == UnappliedCredits.REDUCE) {
      credits.forEach(c -> position.add(
          ExposurePart.CREDITS, c.kind().name(), c.currency(), -Amounts.minor(c.open())));
    }
    for (OpenCommitment open : commitments.all()) {
      Commitment commitment = open.commitment();
      if (counts(commitment)) {
        position.add(
            partOf(commitment.kind()), "", currency(commitment), Amounts.minor(open.open()));
      }
    }
    Commitment document = request.document();
    position.add(
        ExposurePart.THIS_DOCUMENT,
        document.id().value(),
        currency(document),
        isInvoiced(document) ? 0 : open(document));
    return position;
  }

  private void read(OpenItem item) {
    if (item.isSettled()) {
      return;
    }
    if (item.postingDate().isAfter(asOf)) {
      postedLater++;
    } else if (item.side() == Side.DEBIT) {
      debits.add(CountedItem.of(item, policy, asOf));
      invoiced.add(item.document());
    } else {
      credits.add(item);
    }
  }

  private boolean counts(Commitment commitment) {
    return members.contains(commitment.customer())
        && !commitment.id().equals(request.document().id())
        && policy.commitments().contains(commitment.kind())
        && !isInvoiced(commitment)
        && !isBeyondHorizon(commitment);
  }

  /** A draft keeps its key when it is issued; from then on it is an open item. */
  private boolean isInvoiced(Commitment commitment) {
    return commitment.kind() == CommitmentKind.DRAFT && invoiced.contains(commitment.id());
  }

  private boolean isBeyondHorizon(Commitment commitment) {
    return commitment.kind() == CommitmentKind.ORDER
        && policy.orderHorizonDays().isPresent()
        && commitment
            .expectedOn()
            .filter(day -> day.isAfter(asOf.plusDays(policy.orderHorizonDays().getAsInt())))
            .isPresent();
  }

  private long open(Commitment document) {
    return commitments
        .find(document.id())
        .map(c -> Amounts.minor(c.open()))
        .orElseGet(() ->
            Math.max(0, Amounts.minor(document.amount()) - Amounts.minor(document.invoiced())));
  }

  private static CurrencyUnit currency(Commitment commitment) {
    return commitment.amount().getCurrencyUnit();
  }

  private static ExposurePart partOf(CommitmentKind kind) {
    return switch (kind) {
      case ORDER -> ExposurePart.ORDERS;
      case DELIVERY -> ExposurePart.DELIVERIES;
      case DRAFT -> ExposurePart.DRAFTS;
    };
  }
}
