package org.openreceivables.examples.monthend.job.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.examples.monthend.file.record.TruthRow;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.ItemSettlement;

/**
 * Matches beside the truth.
 *
 * <p>An automatic match is right only if the customer, the documents and the cash on each are those of the
 * truth: what was applied counts, not what was meant. EUR 800.00 on the right invoice where the truth has
 * EUR 790.00 and EUR 10.00 too much is wrong, and so is the second of two payments of one debt, if it was
 * applied while the first waits for a person.
 *
 * @param judged every payment of which the truth is known, by value date, then id
 * @param unknown how many payments the truth does not know
 */
public record Quality(List<Judged> judged, int unknown) {

  /** How a payment fared. */
  public enum Verdict {
    /** Decided without a person, and as it truly was. */
    RIGHT,
    /** Decided without a person, and otherwise than it truly was. */
    WRONG,
    /** Left for a person. */
    MANUAL
  }

  /**
   * One payment.
   *
   * @param match what was found
   * @param used whose money and what cash went where
   * @param truth whose money it was and where it should have gone
   * @param verdict how it fared
   */
  record Judged(Matched match, TrueUse used, TrueUse truth, Verdict verdict) {
    boolean isForDocuments() {
      return !truth.cash().isEmpty();
    }
  }

  /**
   * Copies the list.
   *
   * @param judged every payment of which the truth is known
   * @param unknown how many payments the truth does not know
   */
  public Quality {
    judged = List.copyOf(judged);
  }

  /**
   * {@return the matches beside the truth}
   *
   * @param settled the matches, and what was applied
   * @param truth the truth
   */
  public static Quality of(Settled settled, List<TruthRow> truth) {
    Map<OpenItemId, OpenItem> items = new HashMap<>();
    Map<DocumentId, DocumentId> creditOf = new HashMap<>();
    for (OpenItem item : settled.before().open()) {
      items.put(item.id(), item);
      if (item.side() == Side.CREDIT) {
        item.relatesTo().ifPresent(own -> creditOf.put(item.document(), own));
      }
    }
    Map<PaymentId, TrueUse> truths = TrueUse.of(truth, creditOf);
    Map<PaymentId, Allocation> byPayment = new HashMap<>();
    Map<OpenItemId, List<Allocation>> byCredit = new HashMap<>();
    for (Allocation a : settled.allocation().allocations()) {
      a.payment()
          .ifPresentOrElse(
              p -> byPayment.put(p.id(), a),
              () -> byCredit.computeIfAbsent(a.source(), k -> new ArrayList<>()).add(a));
    }
    List<Judged> judged = new ArrayList<>();
    int unknown = 0;
    for (Matched match : settled.matches()) {
      TrueUse known = truths.get(match.payment().id());
      if (known == null) {
        unknown++;
        continue;
      }
      Optional<Allocation> allocation =
          Optional.ofNullable(byPayment.get(match.payment().id()));
      TrueUse used = used(match, allocation, byCredit, items);
      Verdict verdict =
          match.isForReview() ? Verdict.MANUAL : used.agrees(known) ? Verdict.RIGHT : Verdict.WRONG;
      judged.add(new Judged(match, used, known, verdict));
    }
    return new Quality(judged, unknown);
  }

  private static TrueUse used(
      Matched match,
      Optional<Allocation> allocation,
      Map<OpenItemId, List<Allocation>> byCredit,
      Map<OpenItemId, OpenItem> items) {
    SortedMap<DocumentId, Money> cash = new TreeMap<>();
    Map<DocumentId, Money> granted = new HashMap<>();
    List<Money> tolerated = new ArrayList<>();
    Set<DocumentId> meant = new HashSet<>();
    allocation.ifPresent(a -> a.settlements().forEach(s -> {
      DocumentId document = s.before().document();
      cash.merge(document, s.used(), Money::plus);
      granted.merge(document, s.by(Effect.DISCOUNT), Money::plus);
      tolerated.add(s.by(Effect.TOLERANCE));
      meant.add(document);
    }));
    match.items().stream()
        .flatMap(id -> Optional.ofNullable(items.get(id)).stream())
        .forEach(item -> meant.add(item.document()));
    // A credit that stands for itself counts where the match names it and it went to what was
    // meant.
    for (OpenItemId credit : match.credits()) {
      for (Allocation a : byCredit.getOrDefault(credit, List.of())) {
        boolean own = a.sourceAfter().relatesTo().filter(meant::contains).isPresent();
        for (ItemSettlement s : a.settlements()) {
          if (!own && meant.contains(s.before().document())) {
            cash.merge(s.before().document(), s.used(), Money::plus);
            cash.merge(a.sourceAfter().document(), s.used().negated(), Money::plus);
          }
        }
      }
    }
    cash.values().removeIf(Money::isZero);
    Optional<CustomerId> customer = match.standing() == Matched.Standing.NOT_RECEIVABLE
        ? Optional.empty()
        : match.payment().customer();
    return new TrueUse(customer, cash, granted, tolerated.stream().reduce(Money::plus), List.of());
  }

  /** The payments that the rules of matching could have found: for documents. */
  long forDocuments() {
    return judged.stream().filter(Judged::isForDocuments).count();
  }
}
