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
  private final Map<OpenItemId, OpenItem> asFound = new LinkedHashMap<>();
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
        proposal.claims().stream().map(Claim::items).distinct().count() == 1 && asFound.size() > 1;
    useCredits();
  }

  private void take(Claim claim) {
    int before = asFound.size() + credits.size();
    List<MatchReason> nothingLeft = new ArrayList<>();
    for (OpenItemId id : claim.items()) {
      OpenItem item = book.find(id).orElseThrow();
      if (!item.currency().equals(payment.currency())) {
        nothingLeft.add(new AmountReason.OtherCurrency(id, item.currency()));
      } else if (book.isLinkedCredit(id)) {
        // It has reduced its document already; naming it says so once more.
        credits.put(id, item);
      } else if (item.side() == Side.CREDIT && !book.isUsable(item, payment)) {
        against.add(new AmountReason.CreditNotUsable(id));
      } else if (item.isSettled()) {
        nothingLeft.add(book.promisedBy(id)
            .<MatchReason>map(by -> new AmountReason.AlreadyPromised(id, by))
            .orElseGet(() -> new AmountReason.AlreadySettled(id)));
      } else {
        (item.side() == Side.DEBIT ? asFound : credits).put(id, item);
        withheld(claim.evidence(), id);
      }
    }
    // Of the instalments of one document the next open ones count; two lines may name one item.
    boolean named =
        claim.items().stream().anyMatch(id -> asFound.containsKey(id) || credits.containsKey(id));
    if (before == asFound.size() + credits.size() && !named) {
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

  /** Credits reduce the items in the order of both, as allocation uses them. */
  private void useCredits() {
    targets.clear();
    targets.putAll(asFound);
    for (OpenItem credit : credits.values()) {
      OpenItem rest = credit;
      for (OpenItem item : List.copyOf(targets.values())) {
        Settling.Reduced reduced = Settling.reduce(item, rest, book.policy());
        if (reduced.amount().isPositive()) {
          targets.put(item.id(), reduced.item());
          rest = reduced.credit();
        }
      }
      creditsAfter.put(credit.id(), rest);
    }
  }

  /** Whether one number names several items to pay. */
  boolean isOneNumber() {
    return oneNumber;
  }

  /** Leaves only these to pay. */
  void keep(List<OpenItem> items) {
    asFound.values().removeIf(i -> items.stream().noneMatch(kept -> kept.id().equals(i.id())));
    useCredits();
  }

  /** Takes a credit that nobody named. */
  void reduceBy(OpenItem credit) {
    credits.put(credit.id(), credit);
    useCredits();
  }

  /** What is to be paid, less credits, in the order named. */
  List<OpenItem> targets() {
    return List.copyOf(targets.values());
  }

  /** What is to be paid, as it was before the credits that are named. */
  List<OpenItem> asFound() {
    return List.copyOf(asFound.values());
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
