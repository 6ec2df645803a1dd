package org.openreceivables.policy.writeoff;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.policy.writeoff.WriteOffPolicy.Accessories;
import org.openreceivables.policy.writeoff.WriteOffPolicy.ApprovalBasis;

/** The items of one customer; used once. */
final class CustomerPass {
  private final WriteOffPolicy policy;
  private final WriteOffInput input;
  private final LocalDate asOf;
  private final CustomerId id;
  private final Optional<Customer> customer;
  private final boolean incomplete;
  private final List<Judged> all = new ArrayList<>();

  CustomerPass(
      WriteOffPolicy policy,
      WriteOffInput input,
      LocalDate asOf,
      CustomerId id,
      Optional<Customer> customer,
      boolean incomplete) {
    this.policy = policy;
    this.input = input;
    this.asOf = asOf;
    this.id = id;
    this.customer = customer;
    this.incomplete = incomplete;
  }

  /** One item on its way to a proposal, if {@code proposed} is there, or to be kept. */
  private static final class Judged {
    private final OpenItem item;
    private final List<KeepReason> stops;
    private final List<Judgement.Keep> misses = new ArrayList<>(2);
    private Optional<Judgement.Propose> proposed = Optional.empty();

    Judged(OpenItem item, List<KeepReason> stops) {
      this.item = item;
      this.stops = stops;
    }
  }

  void run(List<WriteOffProposal> proposals, List<KeptItem> kept) {
    Map<CurrencyUnit, Money> credits = credits();
    ItemStops stops = new ItemStops(policy, input.items(), customer, asOf, credits);
    for (OpenItem item : input.items().ofCustomer(id)) {
      if (item.side() == Side.DEBIT && !item.isSettled()) {
        Judged judged =
            new Judged(item, incomplete ? List.of(new KeepReason.Incomplete(id)) : stops.of(item));
        all.add(judged);
        if (judged.stops.isEmpty()) {
          judge(judged);
        }
      }
    }
    if (policy.accessories() == Accessories.FOLLOW) {
      follow();
    }
    hand(proposals, kept);
  }

  private Map<CurrencyUnit, Money> credits() {
    Map<CurrencyUnit, Money> credits = new HashMap<>();
    for (OpenItem item : input.items().ofCustomer(id)) {
      if (item.side() == Side.CREDIT && !item.postingDate().isAfter(asOf)) {
        credits.merge(item.currency(), item.open(), Money::plus);
      }
    }
    return credits;
  }

  private void judge(Judged judged) {
    int level = input.dunningLevels().getOrDefault(judged.item.id(), 0);
    WriteOffCase c = new WriteOffCase(judged.item, customer, level, asOf);
    for (WriteOffRule rule : policy.rules()) {
      Judgement judgement = rule.judge(c);
      if (judgement instanceof Judgement.Propose propose) {
        judged.proposed = Optional.of(propose);
        return;
      }
      judged.misses.add((Judgement.Keep) judgement);
    }
  }

  /** Charges go with the item that they are on, and charges on charges with those. */
  private void follow() {
    Map<OpenItemId, List<Judged>> charges = new HashMap<>();
    Deque<Judged> given = new ArrayDeque<>();
    for (Judged judged : all) {
      if (judged.proposed.isPresent()) {
        given.add(judged);
      } else if (judged.stops.isEmpty()) {
        judged
            .item
            .accessoryTo()
            .ifPresent(p -> charges.computeIfAbsent(p, k -> new ArrayList<>()).add(judged));
      }
    }
    while (!given.isEmpty() && !charges.isEmpty()) {
      Judged principal = given.remove();
      List<Judged> followers = charges.remove(principal.item.id());
      if (followers != null) {
        Judgement.Propose by = principal.proposed.orElseThrow();
        for (Judged follower : followers) {
          follower.proposed = Optional.of(new Judgement.Propose(
              by.rule(),
              by.terms(),
              List.of(new WriteOffReason.FollowsPrincipal(principal.item.id()))));
          given.add(follower);
        }
      }
    }
  }

  private void hand(List<WriteOffProposal> proposals, List<KeptItem> kept) {
    Map<CurrencyUnit, Money> sums = new HashMap<>();
    for (Judged judged : all) {
      if (judged.proposed.isPresent()) {
        sums.merge(judged.item.currency(), judged.item.open(), Money::plus);
      }
    }
    Map<CurrencyUnit, ApprovalMatrix.Required> required = new HashMap<>();
    sums.forEach((currency, sum) -> required.put(currency, policy.approvals().required(sum)));
    for (Judged judged : all) {
      if (judged.proposed.isPresent()) {
        proposals.add(proposal(judged.item, judged.proposed.get(), required));
      } else {
        kept.add(new KeptItem(judged.item, judged.stops, judged.misses));
      }
    }
  }

  private WriteOffProposal proposal(
      OpenItem item, Judgement.Propose by, Map<CurrencyUnit, ApprovalMatrix.Required> ofCustomer) {
    ApprovalMatrix.Required required = policy.approvalBasis() == ApprovalBasis.ITEM
        ? policy.approvals().required(item.open())
        : ofCustomer.getOrDefault(item.currency(), policy.approvals().required(item.open()));
    return WriteOffProposal.builder()
        .asOf(asOf)
        .item(item)
        .rule(by.rule())
        .terms(by.terms())
        .reasons(by.reasons())
        .required(required)
        .build();
  }
}
