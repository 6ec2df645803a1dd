package org.openreceivables.matching;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.matching.rule.Claim;
import org.openreceivables.matching.rule.MatchProposal;

/**
 * Which of several items that one number names are meant.
 *
 * <p>All of them, if the amount closes them; of the instalments of one document those due first, as many
 * as the amount closes; the only one that it closes. Otherwise all are named and the amount differs.
 */
record Instalments(List<OpenItem> items, boolean isUndecided) {

  static Instalments of(SettlementPolicy policy, Payment payment, List<OpenItem> items) {
    boolean oneDocument = items.stream().map(OpenItem::document).distinct().count() == 1;
    if (closes(policy, payment, items)) {
      return new Instalments(items, false);
    }
    if (oneDocument) {
      Optional<List<OpenItem>> first = dueFirst(policy, payment, items);
      if (first.isPresent()) {
        return new Instalments(first.get(), false);
      }
    }
    List<OpenItem> single =
        items.stream().filter(i -> closes(policy, payment, List.of(i))).toList();
    if (single.isEmpty()) {
      return new Instalments(items, false);
    }
    return new Instalments(single, single.size() > 1);
  }

  private static Optional<List<OpenItem>> dueFirst(
      SettlementPolicy policy, Payment payment, List<OpenItem> items) {
    Money sum = Money.zero(payment.currency());
    for (int i = 0; i < items.size() && !sum.isGreaterThan(payment.amount()); i++) {
      if (closes(policy, payment, items.subList(0, i + 1))) {
        return Optional.of(items.subList(0, i + 1));
      }
      List<Closing> ways = ways(policy, payment, items.subList(i, i + 1));
      sum = sum.plus(Closing.nearest(Money.zero(payment.currency()), ways).cash());
    }
    return Optional.empty();
  }

  private static boolean closes(SettlementPolicy policy, Payment payment, List<OpenItem> items) {
    return Closing.paidBy(payment.amount(), ways(policy, payment, items)).isPresent();
  }

  private static List<Closing> ways(
      SettlementPolicy policy, Payment payment, List<OpenItem> items) {
    return Closing.ways(items, policy, payment.valueDate(), Money.zero(payment.currency()));
  }

  /** One proposal an item. */
  List<MatchProposal> alternatives(MatchProposal all) {
    return items.stream()
        .map(i -> new MatchProposal(
            all.customer(), List.of(new Claim(List.of(i.id()), all.evidence().get(0)))))
        .toList();
  }
}
