package org.openreceivables.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.rule.Claim;
import org.openreceivables.matching.rule.Evidence;
import org.openreceivables.matching.rule.MatchProposal;

/** What a proposal names: items to pay, less the credits named with them. */
final class NamedItems {
  private final ItemBook book;
  private final Payment payment;
  private final Map<OpenItemId, OpenItem> targets = new LinkedHashMap<>();
  private final Map<OpenItemId, OpenItem> credits = new LinkedHashMap<>();
  private final Map<OpenItemId, OpenItem> creditsAfter = new LinkedHashMap<>();
  private final Map<OpenItemId, Money> withheld = new LinkedHashMap<>();
  private final List<MatchReason> against = new ArrayList<>();
  private final boolean oneNumber;

  NamedItems(ItemBook book, Payment payment, MatchProposal proposal) {
    this.book = book;
    this.payment = payment;
    proposal.claims().forEach(this::take);
    this.oneNumber =
        proposal.claims().stream().map(Claim::items).distinct().count() == 1 && targets.size() > 1;
    // Credits first reduce the document that they are linked to, then the others in their order.
    credits.values().forEach(credit -> use(credit, true));
    credits.values().forEach(credit -> use(credit, false));
  }

  private void take(Claim claim) {
    int before = targets.size() + credits.size();
    List<MatchReason> nothingLeft = new ArrayList<>();
    for (OpenItemId id : claim.items()) {
      OpenItem item = book.find(id).orElseThrow();
      if (!item.currency().equals(payment.currency())) {
        nothingLeft.add(new AmountReason.OtherCurrency(id, item.currency()));
      } else if (book.isLinkedCredit(id)) {
        // It has reduced its document already; naming it says so once more.
        credits.put(id, item);
      } else if (item.isSettled()) {
        nothingLeft.add(book.promisedBy(id)
            .<MatchReason>map(by -> new AmountReason.AlreadyPromised(id, by))
            .orElseGet(() -> new AmountReason.AlreadySettled(id)));
      } else {
        (item.side() == Side.DEBIT ? targets : credits).put(id, item);
        withheld(claim.evidence(), id);
      }
    }
    // Of the instalments of one document the next open ones count; two lines may name one item.
    boolean named =
        claim.items().stream().anyMatch(id -> targets.containsKey(id) || credits.containsKey(id));
    if (before == targets.size() + credits.size() && !named) {
      against.addAll(nothingLeft);
    }
  }

  private void withheld(Evidence evidence, OpenItemId id) {
    if (evidence instanceof Evidence.RemittanceLineEvidence e) {
      e.line().discount().ifPresent(m -> withhold(id, m));
      e.line().deduction().ifPresent(m -> withhold(id, m));
    }
  }

  private void withhold(OpenItemId id, Money amount) {
    if (amount.getCurrencyUnit().equals(payment.currency())) {
      withheld.merge(id, amount, Money::plus);
    }
  }

  private void use(OpenItem credit, boolean linked) {
    OpenItem rest = creditsAfter.getOrDefault(credit.id(), credit);
    for (OpenItem item : List.copyOf(targets.values())) {
      boolean related = credit.relatesTo().filter(item.document()::equals).isPresent();
      Money use = Settling.least(rest.open(), item.open());
      if (use.isPositive() && (related || !linked)) {
        targets.put(item.id(), Settling.credited(item, use));
        rest = Settling.used(rest, use);
      }
    }
    creditsAfter.put(credit.id(), rest);
  }

  /** Whether one number names several items to pay. */
  boolean isOneNumber() {
    return oneNumber;
  }

  /** Leaves only these to pay. */
  void keep(List<OpenItem> items) {
    targets.values().retainAll(items);
  }

  /** What is to be paid, less credits, in the order named. */
  List<OpenItem> targets() {
    return List.copyOf(targets.values());
  }

  /** The credits as they were. */
  List<OpenItem> credits() {
    return List.copyOf(credits.values());
  }

  /** The credits less what was used of them. */
  List<OpenItem> creditsAfter() {
    return List.copyOf(creditsAfter.values());
  }

  /** What the payer holds back of an item, zero for nothing. */
  Money withheld(OpenItem item) {
    return withheld.getOrDefault(item.id(), Money.zero(payment.currency()));
  }

  List<MatchReason> against() {
    return against;
  }
}
