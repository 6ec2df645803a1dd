package org.openreceivables.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.matching.rule.Evidence;
import org.openreceivables.matching.rule.MatchProposal;

/** Whether the amount of one payment fits what one proposal names. */
final class Resolver {
  private final SettlementPolicy policy;
  private final Payment payment;
  private final MatchProposal proposal;
  private final NamedItems named;
  private final List<MatchReason> fits = new ArrayList<>();
  private final List<MatchReason> against = new ArrayList<>();
  private final List<Share> shares = new ArrayList<>();
  private boolean stated;

  Resolver(SettlementPolicy policy, ItemBook book, Payment payment, MatchProposal proposal) {
    this.policy = policy;
    this.payment = payment;
    this.proposal = proposal;
    this.named = new NamedItems(book, payment, proposal);
  }

  /**
   * Decides.
   *
   * @param doubts what already stands against accepting it
   */
  Resolution resolve(List<MatchReason> doubts) {
    against.addAll(named.against());
    if (named.targets().isEmpty()) {
      if (against.isEmpty()) {
        against.add(new MatchReason.OnlyCredits());
      }
    } else {
      StatedAmounts lines = StatedAmounts.of(proposal, named, payment);
      lines.against().ifPresent(against::add);
      stated = lines.each() && against.isEmpty();
      if (named.isOneNumber()) {
        Instalments choice = Instalments.of(policy, payment, named.targets());
        if (choice.isUndecided()) {
          return new Resolution.Undecided(choice.alternatives(proposal));
        }
        named.keep(choice.items());
      }
      if (stated) {
        named.targets().forEach(item -> alone(item, lines.paid(item)));
      } else {
        together();
      }
    }
    against.addAll(doubts);
    return new Resolution.Paired(pairing(), after(), against.isEmpty());
  }

  /** The payer says what goes to this item. */
  private void alone(OpenItem item, Money paid) {
    List<Closing> ways = ways(List.of(item));
    Optional<Closing> closing = Closing.paidBy(paid, ways);
    Money withheld = named.withheld(item);
    if (closing.isPresent()) {
      shares.addAll(closing.get().shares(paid));
      fits.add(new MatchReason.Closes(closing.get().cash(), closing.get().cash().minus(paid)));
    } else if (withheld.isPositive()) {
      against.add(new MatchReason.WithheldByPayer(item.id(), withheld));
    } else {
      part(item, paid, ways);
    }
  }

  /** The amount is for all items together. */
  private void together() {
    List<OpenItem> items = named.targets();
    List<Closing> ways = ways(items);
    Optional<Closing> closing = Closing.paidBy(payment.amount(), ways);
    Optional<OpenItem> held =
        items.stream().filter(i -> named.withheld(i).isPositive()).findFirst();
    if (closing.isPresent()) {
      shares.addAll(closing.get().shares(payment.amount()));
      fits.add(new MatchReason.Closes(
          closing.get().cash(), closing.get().cash().minus(payment.amount())));
    } else if (held.isPresent()) {
      against.add(new MatchReason.WithheldByPayer(held.get().id(), named.withheld(held.get())));
    } else if (items.size() == 1 && clearlyNamed()) {
      part(items.get(0), payment.amount(), ways);
    } else {
      differs(items, payment.amount(), ways);
    }
  }

  /** Less than closes the item goes to it all the same; nothing, or more, is no part payment. */
  private void part(OpenItem item, Money paid, List<Closing> ways) {
    Closing nearest = Closing.nearest(paid, ways);
    boolean less = ways.stream().allMatch(way -> paid.isLessThan(way.cash()));
    if (less && paid.isPositive()) {
      shares.add(Settling.part(item, paid, policy, payment));
      fits.add(new MatchReason.PartPayment(item.id(), paid, nearest.cash()));
    } else {
      differs(List.of(item), paid, ways);
    }
  }

  private void differs(List<OpenItem> items, Money paid, List<Closing> ways) {
    against.add(new MatchReason.AmountDiffers(
        items.stream().map(OpenItem::id).toList(), Closing.nearest(paid, ways).cash(), paid));
  }

  private List<Closing> ways(List<OpenItem> items) {
    return Closing.ways(
        items, policy, payment.valueDate(), Money.zero(payment.amount().getCurrencyUnit()));
  }

  private boolean clearlyNamed() {
    return proposal.evidence().stream()
        .anyMatch(e -> e instanceof Evidence.RemittanceLineEvidence
            || e instanceof Evidence.ReferenceEvidence);
  }

  private Pairing pairing() {
    boolean accepted = against.isEmpty();
    Pairing.Builder pairing = Pairing.builder();
    pairing
        .customer(proposal.customer())
        .instruction(instruction())
        .shares(accepted ? shares : List.of())
        .credits(named.credits().stream().map(OpenItem::id).toList())
        .evidence(proposal.evidence())
        .reasons(fits)
        .addAllReasons(against);
    return pairing.build();
  }

  private AllocationInstruction instruction() {
    boolean byDebtor = proposal.evidence().stream().anyMatch(Evidence::designates);
    AllocationInstruction.Builder out = AllocationInstruction.builder();
    out.payment(payment.id())
        .designatedBy(byDebtor ? Designation.DEBTOR : Designation.CREDITOR)
        .rest(AllocationInstruction.Rest.ON_ACCOUNT);
    for (OpenItem item : named.targets()) {
      if (!item.isSettled()) {
        InstructedAmount.Builder amount = InstructedAmount.builder();
        amount.item(item.id()).amount(stated ? share(item.id()) : Optional.empty());
        out.addAmount(amount.build());
      }
    }
    return out.build();
  }

  private Optional<Money> share(OpenItemId item) {
    return shares.stream().filter(s -> s.item().equals(item)).map(Share::cash).findFirst();
  }

  /** What is left of items and credits when it is accepted. */
  private List<OpenItem> after() {
    List<OpenItem> after = new ArrayList<>(named.creditsAfter());
    for (OpenItem item : named.targets()) {
      Optional<Share> share =
          shares.stream().filter(s -> s.item().equals(item.id())).findFirst();
      after.add(share
          .map(s -> s.closes() ? Settling.closed(item) : Settling.paid(item, s, policy, payment))
          .orElse(item));
    }
    return after;
  }
}
