package org.openreceivables.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.rule.MatchProposal;
import org.openreceivables.matching.rule.MatchRule;
import org.openreceivables.matching.rule.MatchRules;
import org.openreceivables.matching.rule.PayerDirectory;
import org.openreceivables.matching.rule.PayerIdentity;
import org.openreceivables.matching.rule.PayerKey;

/** One call of the engine. */
final class MatchRun {
  private final MatchPolicy policy;
  private final PayerDirectory payers;
  private final OpenItems items;
  private final LocalDate asOf;
  private final ItemBook book;
  private final DocumentNumbers numbers;
  private final SortedSet<CustomerId> incomplete;
  private final Waiting waiting;
  private final NamedBy namedBy = new NamedBy();
  private final List<Payment> refused = new ArrayList<>();
  private final List<Payment> later = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  MatchRun(MatchPolicy policy, PayerDirectory payers, OpenItems items, LocalDate asOf) {
    this.policy = policy;
    this.payers = payers;
    this.items = items;
    this.asOf = asOf;
    this.book = new ItemBook(items, policy.settlement(), policy.credits(), asOf);
    this.waiting = new Waiting(policy.paidTwiceWithin(), book);
    this.numbers = new DocumentNumbers(policy.shortestNumber(), policy.referenceSchemes());
    this.incomplete = new TreeSet<>(items.incomplete());
    for (OpenItem item : items) {
      if (book.counts(item)) {
        numbers.add(item);
      }
    }
  }

  MatchResult run(Collection<Payment> payments) {
    List<Payment> taken = take(payments);
    taken.forEach(this::noteNames);
    List<MatchOutcome> outcomes = new ArrayList<>(taken.size());
    for (Payment payment : taken) {
      book.advance(payment.postingDate());
      outcomes.add(outcome(payment));
    }
    outcomes.sort(Comparator.comparing((MatchOutcome o) -> o.payment().valueDate())
        .thenComparing(o -> o.payment().id()));
    MatchResult.Builder result = MatchResult.builder();
    result.asOf(asOf).outcomes(outcomes).refused(refused).later(later).problems(problems);
    return result.build();
  }

  private List<Payment> take(Collection<Payment> payments) {
    Map<PaymentId, Integer> rows = new HashMap<>();
    payments.forEach(p -> rows.merge(p.id(), 1, Integer::sum));
    List<Payment> taken = new ArrayList<>();
    payments.stream()
        .sorted(Comparator.comparing(Payment::id)
            .thenComparing(Payment::toString)
            .thenComparing(p -> p.payer().name())
            .thenComparing(p -> p.payer().account()))
        .forEach(p -> {
          int count = rows.getOrDefault(p.id(), 0);
          if (count > 1) {
            refuse(p, "must stand on one payment only, but stands on " + count);
          } else if (items.find(OpenItemId.of(p.id() + "/on-account")).isPresent()) {
            refuse(p, "must not be among the items already");
          } else if (p.postingDate().isAfter(asOf)) {
            later.add(p);
          } else {
            taken.add(p);
          }
        });
    // As allocation takes them, so that what is promised is what it does.
    taken.sort(Comparator.comparing(Payment::postingDate)
        .thenComparing(Payment::valueDate)
        .thenComparing(Payment::id));
    return taken;
  }

  /** Refuses a payment; those whom it is for, as far as that can be seen, become incomplete. */
  private void refuse(Payment payment, String rule) {
    SortedSet<CustomerId> taints = new TreeSet<>(payment.customer().stream().toList());
    if (taints.isEmpty()) {
      PaymentView view = view(payment);
      for (MatchRule r : policy.rules()) {
        r.propose(payment, view).forEach(proposal -> taints.add(proposal.customer()));
      }
    }
    String id = payment.id().value();
    refused.add(payment);
    incomplete.addAll(taints);
    problems.add(new Problem(
        ProblemCodes.DUPLICATE_ID, "Payment", id, "id", id, rule, "", List.copyOf(taints)));
  }

  private void noteNames(Payment payment) {
    if (policy.notReceivable().whatItIs(payment).isEmpty()) {
      PaymentView view = view(payment);
      for (MatchRule rule : policy.rules()) {
        if (!rule.equals(MatchRules.exactAmount())) {
          rule.propose(payment, view).forEach(p -> namedBy.add(payment, p));
        }
      }
    }
  }

  private PaymentView view(Payment payment) {
    return new PaymentView(book, numbers, payment, payers.identify(payment), asOf);
  }

  private MatchOutcome outcome(Payment payment) {
    Optional<String> other = policy.notReceivable().whatItIs(payment);
    if (other.isPresent()) {
      return new MatchOutcome.NotReceivable(payment, new NamingReason.NotOwed(other.get()));
    }
    PaymentView view = view(payment);
    List<MatchProposal> deciding = List.of();
    List<MatchProposal> others = new ArrayList<>();
    for (MatchRule rule : policy.rules()) {
      List<MatchProposal> found = rule.propose(payment, view);
      found.forEach(this::check);
      if (deciding.isEmpty()) {
        deciding = found;
      } else {
        others.addAll(found);
      }
    }
    List<PayerReason.NamesOtherCustomer> foreign = view.foreign();
    if (deciding.isEmpty()) {
      return unmatched(payment, view, foreign);
    }
    SortedSet<CustomerId> payers = payers(payment, deciding, others, foreign);
    List<MatchProposal> all = new ArrayList<>(deciding);
    all.addAll(others);
    if (payers.size() > 1) {
      waiting.add(payment, payers);
      return new MatchOutcome.Ambiguous(
          payment, Alternatives.of(all), new PayerReason.SeveralPayers(payers));
    }
    return deciding.size() > 1
        ? equallyGood(payment, payers, deciding)
        : resolve(payment, view, deciding.get(0), others);
  }

  private static SortedSet<CustomerId> payers(
      Payment payment,
      List<MatchProposal> deciding,
      List<MatchProposal> others,
      List<PayerReason.NamesOtherCustomer> foreign) {
    SortedSet<CustomerId> payers = new TreeSet<>(payment.customer().stream().toList());
    deciding.forEach(p -> payers.add(p.customer()));
    others.forEach(p -> payers.add(p.customer()));
    boolean ownIsNamed = deciding.stream()
        .flatMap(p -> p.evidence().stream())
        .anyMatch(e -> e.kind().isNamed());
    if (ownIsNamed) {
      foreign.forEach(f -> payers.add(f.customer()));
    }
    return payers;
  }

  private MatchOutcome equallyGood(
      Payment payment, Collection<CustomerId> customers, List<MatchProposal> proposals) {
    waiting.add(payment, customers);
    return new MatchOutcome.Ambiguous(
        payment, Alternatives.of(proposals), new NamingReason.EquallyGood(proposals.size()));
  }

  private MatchOutcome unmatched(
      Payment payment, PaymentView view, List<PayerReason.NamesOtherCustomer> foreign) {
    waiting.add(
        payment,
        view.identity() instanceof PayerIdentity.Shared shared
            ? shared.customers()
            : view.payer().stream().toList());
    List<MatchReason> reasons = new ArrayList<>(foreign);
    if (payment.amount().isZero()) {
      reasons.add(new AmountReason.NothingPaid());
    }
    reasons.addAll(view.unclear());
    if (view.identity() instanceof PayerIdentity.Shared shared) {
      reasons.add(new PayerReason.PayerShared(shared.customers(), shared.key()));
    } else {
      reasons.add(view.payer()
          .<MatchReason>map(PayerReason.NothingFits::new)
          .orElseGet(PayerReason.PayerUnknown::new));
    }
    return new MatchOutcome.Unmatched(
        payment,
        reasons.get(0),
        reasons.subList(1, reasons.size()),
        view.payer().flatMap(c -> book.nearest(c, payment)));
  }

  private MatchOutcome resolve(
      Payment payment, PaymentView view, MatchProposal proposal, List<MatchProposal> others) {
    Doubts doubts = Doubts.of(policy, payers, view, payment, proposal, incomplete);
    namedBy.other(payment, proposal).ifPresent(doubts.against()::add);
    boolean payerIsSure = view.identity() instanceof PayerIdentity.Known known
        && known.key() != PayerKey.NAME
        && known.customer().equals(proposal.customer());
    Resolution resolution = new Resolver(
            policy, book, payment, proposal, payerIsSure, Doubts.aboutPart(view, proposal, others))
        .resolve(doubts.notes(), doubts.against());
    if (resolution instanceof Resolution.Undecided undecided) {
      return equallyGood(payment, List.of(proposal.customer()), undecided.proposals());
    }
    Resolution.Paired paired = (Resolution.Paired) resolution;
    // What names the same items again is no alternative.
    Alternatives rejected = Alternatives.of(
        others.stream().filter(o -> !proposal.items().containsAll(o.items())).toList());
    if (!paired.accepted()) {
      waiting.addProposed(payment, paired.pairing());
      return new MatchOutcome.Proposed(payment, paired.pairing(), rejected);
    }
    Optional<AmountReason.MayBePaidTwice> twice = waiting.twice(payment, paired.pairing());
    if (twice.isPresent()) {
      waiting.addProposed(payment, paired.pairing());
      return new MatchOutcome.Proposed(
          payment,
          paired.pairing().withShares(List.of()).withReasons(reasons(paired, twice.get())),
          rejected);
    }
    waiting.addMatched(payment, paired.pairing());
    namedBy.matched(payment, proposal);
    paired.after().forEach(item -> book.promise(item, payment.id()));
    return new MatchOutcome.Matched(payment, paired.pairing(), rejected);
  }

  private static List<MatchReason> reasons(Resolution.Paired paired, MatchReason against) {
    List<MatchReason> reasons = new ArrayList<>(paired.pairing().reasons());
    reasons.add(against);
    return reasons;
  }

  /** A host's rule may only propose what is there, under the name of its customer. */
  private void check(MatchProposal proposal) {
    for (OpenItemId id : proposal.items()) {
      Rules.of("MatchProposal", proposal.customer())
          .require(
              book.find(id)
                  .filter(i -> i.customer().equals(proposal.customer()))
                  .isPresent(),
              ProblemCodes.UNKNOWN_ITEM,
              "item",
              id,
              "must be an item of the customer, posted by " + asOf)
          .orThrow();
    }
  }
}
