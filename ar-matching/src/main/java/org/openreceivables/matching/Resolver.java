package org.openreceivables.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.matching.rule.EvidenceKind;
import org.openreceivables.matching.rule.MatchProposal;

/** Whether the amount of one payment fits what one proposal names. */
final class Resolver {
  private final MatchPolicy rules;
  private final SettlementPolicy policy;
  private final Payment payment;
  private final MatchProposal proposal;
  private final NamedItems named;
  private final ItemBook book;
  private final boolean payerIsSure;
  private final Optional<AmountReason.Doubt> partDoubt;
  private final List<MatchReason> fits = new ArrayList<>();
  private final List<MatchReason> against = new ArrayList<>();
  private final List<Share> shares = new ArrayList<>();
  private boolean stated;

  Resolver(
      MatchPolicy rules,
      ItemBook book,
      Payment payment,
      MatchProposal proposal,
      boolean payerIsSure,
      Optional<AmountReason.Doubt> partDoubt) {
    this.rules = rules;
    this.policy = rules.settlement();
    this.payment = payment;
    this.proposal = proposal;
    this.book = book;
    this.named = new NamedItems(book, payment, proposal);
    this.payerIsSure = payerIsSure;
    this.partDoubt = partDoubt;
  }

  /**
   * Decides.
   *
   * @param notes what is to be said besides
   * @param doubts what already stands against accepting it
   */
  Resolution resolve(List<MatchReason> notes, List<MatchReason> doubts) {
    against.addAll(named.against());
    if (named.targets().isEmpty()) {
      if (against.isEmpty()) {
        against.add(new AmountReason.OnlyCredits());
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
        if (!pooled(lines)) {
          named.targets().forEach(item -> alone(item, lines.paid(item)));
        }
      } else {
        together();
      }
    }
    List<MatchReason> before = new ArrayList<>(notes);
    named.targets().forEach(item -> before.addAll(book.reducedBy(item.id())));
    fits.addAll(0, before);
    against.addAll(doubts);
    return new Resolution.Paired(pairing(), after(), against.isEmpty());
  }

  /** Whether what is missing on all stated amounts is tolerated together, where limits are pooled. */
  private boolean pooled(StatedAmounts lines) {
    List<OpenItem> items = named.targets().stream().filter(i -> !i.isSettled()).toList();
    List<Money> paid = items.stream().map(lines::paid).toList();
    Optional<Closing> closing = Closing.shortOf(paid, items, policy, payment.valueDate());
    closing.ifPresent(way -> {
      for (int i = 0; i < items.size(); i++) {
        shares.add(Settling.taken(items.get(i), paid.get(i), true, policy, payment.valueDate()));
      }
      fits.add(new AmountReason.Closes(way.cash(), way.cash().minus(Money.total(paid))));
    });
    return closing.isPresent();
  }

  /** The payer says what goes to this item. */
  private void alone(OpenItem item, Money paid) {
    List<Closing> ways = ways(List.of(item));
    Optional<Closing> closing = Closing.paidBy(paid, ways);
    Money withheld = named.withheld(item);
    if (closing.isPresent() && take(closing.get(), paid)) {
      fits.add(
          new AmountReason.Closes(closing.get().cash(), closing.get().cash().minus(paid)));
    } else if (withheld.isPositive()) {
      against.add(new AmountReason.WithheldByPayer(item.id(), withheld));
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
    if (closing.isPresent() && take(closing.get(), payment.amount())) {
      fits.add(new AmountReason.Closes(
          closing.get().cash(), closing.get().cash().minus(payment.amount())));
    } else if (held.isPresent()) {
      against.add(new AmountReason.WithheldByPayer(held.get().id(), named.withheld(held.get())));
    } else if (items.size() == 1 && clearlyNamed()) {
      partUnlessCredit(items.get(0), ways);
    } else {
      if (items.size() == 1 && proposal.items().size() == 1 && isNamed()) {
        Optional<AmountReason.Doubt> doubt = partInText(ways);
        if (doubt.isEmpty()) {
          partUnlessCredit(items.get(0), ways);
          return;
        }
        against.add(new AmountReason.PartUnclear(items.get(0).id(), payment.amount(), doubt.get()));
      }
      differs(items, payment.amount(), ways);
    }
  }

  /** Why less than closes a document named in free text is not clearly a part of it. */
  private Optional<AmountReason.Doubt> partInText(List<Closing> ways) {
    Money needed = Closing.nearest(payment.amount(), ways).cash();
    if (!isLess(payment.amount(), ways)) {
      return Optional.empty();
    } else if (rules.leastPartInText().isEmpty()) {
      return Optional.of(AmountReason.Doubt.ONLY_IN_TEXT);
    } else if (!payerIsSure) {
      return Optional.of(AmountReason.Doubt.PAYER_NOT_SURE);
    }
    Money least = rules.leastPartInText().get().of(needed, Rounding.halfUp());
    return payment.amount().isLessThan(least)
        ? Optional.of(AmountReason.Doubt.TOO_SMALL)
        : Optional.empty();
  }

  /** Shares out what closes the items, as allocation will; whether money reaches each of them. */
  private boolean take(Closing closing, Money money) {
    List<Share> taken = new ArrayList<>();
    List<Money> most = closing.mostOf(money, policy);
    Money left = money;
    for (int i = 0; i < most.size(); i++) {
      Money forItem = Settling.least(left, most.get(i));
      Share share =
          Settling.taken(closing.items().get(i), forItem, true, policy, payment.valueDate());
      taken.add(share);
      left = left.minus(share.cash());
    }
    boolean all = taken.stream().allMatch(s -> s.cash().isPositive());
    if (all) {
      shares.addAll(taken);
      if (left.isPositive()) {
        fits.add(new AmountReason.StaysOnAccount(left));
      }
    }
    return all;
  }

  private static boolean isLess(Money paid, List<Closing> ways) {
    return paid.isPositive() && ways.stream().allMatch(way -> paid.isLessThan(way.cash()));
  }

  /**
   * Too little is no part payment while it may be the whole, less a credit that is not named. A payer that
   * sends lines would have named it there.
   */
  private void partUnlessCredit(OpenItem item, List<Closing> ways) {
    if (partDoubt.isPresent() && isLess(payment.amount(), ways)) {
      against.add(new AmountReason.PartUnclear(item.id(), payment.amount(), partDoubt.get()));
      differs(List.of(item), payment.amount(), ways);
      return;
    }
    boolean lines =
        proposal.evidence().stream().anyMatch(e -> e.kind() == EvidenceKind.REMITTANCE_LINE);
    if (!lines && isLess(payment.amount(), ways)) {
      List<Money> missing =
          ways.stream().map(way -> way.cash().minus(payment.amount())).toList();
      Money most = missing.stream().max(Comparator.naturalOrder()).orElseThrow();
      List<OpenItem> credits =
          book.creditsWithin(most.plus(payment.amount()), item.customer(), payment);
      List<OpenItem> exact =
          credits.stream().filter(c -> missing.contains(c.open())).toList();
      if (!credits.isEmpty()) {
        OpenItem credit = exact.isEmpty() ? credits.get(0) : exact.get(0);
        against.add(new AmountReason.CreditMayExplain(item.id(), most, credit.id(), credit.open()));
        if (exact.size() == 1) {
          named.reduceBy(credit);
        }
        return;
      }
    }
    part(item, payment.amount(), ways);
  }

  /** Less than closes the item goes to it all the same; nothing, or more, is no part payment. */
  private void part(OpenItem item, Money paid, List<Closing> ways) {
    Closing nearest = Closing.nearest(paid, ways);
    if (isLess(paid, ways)) {
      shares.add(Settling.taken(item, paid, false, policy, payment.valueDate()));
      fits.add(new AmountReason.PartPayment(item.id(), paid, nearest.cash()));
    } else {
      differs(List.of(item), paid, ways);
    }
  }

  private void differs(List<OpenItem> items, Money paid, List<Closing> ways) {
    against.add(new AmountReason.AmountDiffers(
        items.stream().map(OpenItem::id).toList(), Closing.nearest(paid, ways).cash(), paid));
  }

  private List<Closing> ways(List<OpenItem> items) {
    return Closing.ways(
        items, policy, payment.valueDate(), Money.zero(payment.amount().getCurrencyUnit()));
  }

  private boolean clearlyNamed() {
    return proposal.evidence().stream()
        .anyMatch(
            e -> e.kind() == EvidenceKind.REMITTANCE_LINE || e.kind() == EvidenceKind.REFERENCE);
  }

  private boolean isNamed() {
    return proposal.evidence().stream().anyMatch(e -> e.kind().isNamed());
  }

  private Pairing pairing() {
    boolean accepted = against.isEmpty();
    Pairing.Builder pairing = Pairing.builder();
    pairing
        .customer(proposal.customer())
        .instruction(instruction())
        .shares(accepted ? shares : List.of())
        .credits(credits())
        .evidence(proposal.evidence())
        .reasons(fits)
        .addAllReasons(against);
    return pairing.build();
  }

  /** Those named and those linked. */
  private List<OpenItemId> credits() {
    Set<OpenItemId> ids = new LinkedHashSet<>();
    named.credits().forEach(c -> ids.add(c.id()));
    named.targets().forEach(i -> book.reducedBy(i.id()).forEach(c -> ids.add(c.credit())));
    return List.copyOf(ids);
  }

  private AllocationInstruction instruction() {
    boolean byDebtor =
        proposal.evidence().stream().anyMatch(e -> rules.debtorDesignates().contains(e.kind()));
    AllocationInstruction.Builder out = AllocationInstruction.builder();
    out.payment(payment.id())
        .designatedBy(byDebtor ? Designation.DEBTOR : Designation.CREDITOR)
        .rest(AllocationInstruction.Rest.ON_ACCOUNT)
        .credits(named.credits().stream()
            .filter(c -> !c.isSettled())
            .map(OpenItem::id)
            .toList());
    for (OpenItem item : named.asFound()) {
      InstructedAmount.Builder amount = InstructedAmount.builder();
      amount.item(item.id()).amount(stated ? share(item.id()) : Optional.empty());
      out.addAmount(amount.build());
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
          .map(s -> s.closes()
              ? Settling.closed(item)
              : Settling.paid(item, s, policy, payment.valueDate()))
          .orElse(item));
    }
    return after;
  }
}
