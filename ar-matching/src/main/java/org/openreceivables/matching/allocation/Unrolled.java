package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.order.AllocationOrder;

/**
 * Writes out what was decided: rows become lines, reasons and items before and after.
 *
 * <p>Every row is done again on the items themselves, which check it.
 */
final class Unrolled {
  private final Decided decided;
  private final AllocationOrder order;
  private final LocalDate openFrom;
  private final Set<CustomerId> incomplete;
  final List<Allocation> allocations = new ArrayList<>();
  private final Map<OpenItemId, OpenItem> after = new HashMap<>();
  private final List<OpenItem> made = new ArrayList<>();
  private final Map<Integer, OpenItem> now = new HashMap<>();
  private final Forgiven forgiven;

  private Unrolled(Decided decided, Set<CustomerId> incomplete) {
    this.decided = decided;
    this.order = decided.book.order;
    this.openFrom = decided.book.policy.booksOpenFrom().orElse(LocalDate.MIN);
    this.incomplete = incomplete;
    this.forgiven = new Forgiven(decided.book.items);
  }

  static Unrolled of(Decided decided, Set<CustomerId> incomplete) {
    Unrolled out = new Unrolled(decided, incomplete);
    for (int c = 0; c < decided.customers.size(); c++) {
      out.customer(c);
    }
    return out;
  }

  /** Every item after. */
  OpenItems items() {
    List<OpenItem> all = new ArrayList<>(decided.book.items.size() + made.size());
    for (OpenItem item : decided.book.items) {
      all.add(after.getOrDefault(item.id(), item));
    }
    all.addAll(made);
    return OpenItems.of(all).withIncomplete(incomplete);
  }

  /** The credit item of an allocation before it. */
  static OpenItem before(Decided decided, Allocation allocation) {
    return allocation
        .payment()
        .map(Unrolled::onAccount)
        .orElseGet(() -> decided.book.items.find(allocation.source()).orElseThrow());
  }

  /** What a payment is before it is applied: money on account. */
  static OpenItem onAccount(Payment payment) {
    OpenItem.Builder credit = OpenItem.builder();
    credit
        .id(Funds.onAccount(payment.id()))
        .customer(payment.customer().orElseThrow())
        .kind(OpenItemKind.ON_ACCOUNT)
        .document(DocumentId.of(payment.id().value()))
        .issueDate(payment.valueDate())
        .postingDate(payment.postingDate())
        .controlAccount(payment.controlAccount())
        .original(payment.amount())
        .open(payment.amount());
    return credit.build();
  }

  private void customer(int c) {
    now.clear();
    AllocationRows rows = decided.rows;
    int first = decided.firstSource(c);
    List<SourceWork> works = new ArrayList<>();
    for (int s = first; s < decided.firstSource(c + 1); s++) {
      works.add(new SourceWork(this, decided.source(s)));
    }
    AllocationRows.Beside beside = decided.beside(c);
    int note = 0;
    for (int row = decided.firstRow(c); row < decided.firstRow(c + 1); row++) {
      while (note < beside.notes.size() && beside.notes.get(note).row() <= row) {
        note(works, first, beside.notes.get(note++));
      }
      works.get(rows.source(row) - first).row(row);
    }
    while (note < beside.notes.size()) {
      note(works, first, beside.notes.get(note++));
    }
    beside.moved.forEach(m -> works.get(m.source() - first).moved.add(m.deduction()));
    beside.used.forEach((used, day) -> works.get(used.source() - first).waited(used.item(), day));
    beside.linked.forEach((number, document) -> works.get(number - first).waitsFor = document);
    forgiven.begin(beside, now.values());
    boolean marked = incomplete.contains(decided.customers.get(c));
    for (SourceWork work : works) {
      work.result(marked).ifPresent(allocations::add);
    }
    now.forEach((place, item) -> after.put(item.id(), item));
  }

  private static void note(List<SourceWork> works, int first, AllocationRows.Note note) {
    works.get(note.source() - first).note(note);
  }

  OpenItem now(int item) {
    return now.getOrDefault(item, decided.book.debts[item]);
  }

  /** One payment or credit while its rows are written out. */
  private static final class SourceWork {
    private final Unrolled all;
    private final @Nullable Payment payment;
    private final OpenItem before;
    private OpenItem credit;
    private final Map<Integer, ItemWork> works = new LinkedHashMap<>();
    private final List<AllocationReason> rest = new ArrayList<>();
    final List<Deduction> moved = new ArrayList<>();

    @Nullable DocumentId waitsFor;

    private @Nullable ItemWork neighbour;
    /** Whether that was paid against the order. */
    private boolean turned;

    private int places;

    SourceWork(Unrolled all, Object source) {
      this.all = all;
      this.payment = source instanceof Payment p ? p : null;
      this.before = source instanceof Payment p ? onAccount(p) : (OpenItem) source;
      this.credit = before;
    }

    void note(AllocationRows.Note note) {
      if (note.item() == AllocationRows.SOURCE_ITSELF) {
        rest.add(note.reason());
      } else {
        work(note.item()).because(note.reason());
      }
    }

    /** It was used with money that came later. */
    void waited(int item, LocalDate until) {
      work(item).since = until;
    }

    private ItemWork work(int item) {
      return works.computeIfAbsent(item, i -> new ItemWork(all.now(i)));
    }

    void row(int row) {
      AllocationRows rows = all.decided.rows;
      int item = rows.item(row);
      AllocationRows.Detail detail = rows.detail(row);
      Effect effect = rows.effect(row);
      if (item == AllocationRows.SOURCE_ITSELF) {
        Money kept = Money.ofMinor(credit.currency(), rows.amount(row));
        credit = credit.settle(effect, Account.key(credit, detail.sourcePart()), kept);
        return;
      }
      ItemWork work = work(item);
      boolean backwards = rows.is(row, AllocationRows.BACKWARDS);
      if (backwards || rows.is(row, AllocationRows.ORDERED)) {
        ordered(work, rows.is(row, AllocationRows.FIRST), backwards);
      }
      OpenItem current = all.now(item);
      ComponentKey part = Account.key(current, rows.part(row));
      Money amount = Money.ofMinor(current.currency(), rows.amount(row));
      AllocationLine.Builder line = AllocationLine.builder();
      line.item(current.id())
          .component(part)
          .effect(effect)
          .amount(amount)
          .offer(detail.offer())
          .reason(detail.reason());
      if (effect == Funds.effect(credit)) {
        ComponentKey from = Account.key(credit, detail.sourcePart());
        Money used = detail.sourceAmount().orElse(amount);
        line.source(credit.id()).sourceComponent(from).sourceAmount(used).rate(detail.rate());
        credit = credit.settle(Effect.APPLIED, from, used);
      }
      if (work.lines.isEmpty()) {
        work.place = ++places;
      }
      work.lines.add(line.build());
      work.moves |= ItemWork.moves(effect);
      work.after =
          work.moves ? work.movedFirst() : Account.settled(current, part, effect, amount, detail);
      all.now.put(item, work.after);
    }

    /** Its place in the order, and what put it behind the one before. */
    private void ordered(ItemWork work, boolean first, boolean backwards) {
      if (!work.ordered) {
        work.ordered = true;
        ItemWork last = first || backwards != turned ? null : neighbour;
        int place = work.lines.isEmpty() ? places + 1 : work.place;
        work.because(work.turn(all.order, credit.issueDate(), place, backwards, last));
      }
      neighbour = work;
      turned = backwards;
    }

    /** What is said although no rest stays: of an excess that is kept, too. */
    private List<AllocationReason> ofNoRest(boolean kept) {
      return rest.stream()
          .filter(r -> r instanceof RestReason.NothingLeft
              || r instanceof RestReason.ChoiceNotFollowed
              || (kept && !(r instanceof RestReason.RestOnAccount)))
          .toList();
    }

    private OpenItem before(OpenItemId item) {
      return works.values().stream()
          .map(w -> w.before)
          .filter(i -> i.id().equals(item))
          .findFirst()
          .orElseThrow();
    }

    /** Whether it could have closed an item if there were more of it: that is said of a credit that is not used, too. */
    private boolean isPassing() {
      return rest.stream()
          .anyMatch(r -> r instanceof RestReason.NotWhole || r instanceof RestReason.WaitsFor);
    }

    Optional<Allocation> result(boolean incomplete) {
      Money excess =
          credit.settledBy(Effect.EXCESS_TAKEN).minus(before.settledBy(Effect.EXCESS_TAKEN));
      if (payment == null && places == 0 && waitsFor == null && !isPassing()) {
        return Optional.empty();
      }
      if (waitsFor != null) {
        credit = credit.withRelatesTo(waitsFor);
      }
      Money left = credit.open();
      rest.removeIf(r -> r instanceof RestReason.NothingLeft n && all.forgiven.has(n));
      if (left.isPositive() && rest.size() == ofNoRest(false).size()) {
        // The usual case is not written down: nothing was left that it could have paid.
        rest.add(new RestReason.NothingToPay(0));
      }
      List<Deduction> deductions = BookedDeductions.of(moved, this::before);
      LocalDate posted = Funds.later(before.postingDate(), all.openFrom);
      Allocation.Builder out = Allocation.builder();
      out.customer(credit.customer())
          .source(credit.id())
          .payment(Optional.ofNullable(payment))
          .valueDate(before.issueDate())
          .available(before.open())
          .rest(left)
          .excessTaken(excess)
          .waitsFor(Optional.ofNullable(waitsFor))
          .refundProposed(rest.stream().anyMatch(RestReason.RefundProposed.class::isInstance))
          .restReasons(left.isZero() ? ofNoRest(excess.isPositive()) : rest)
          .sourceAfter(credit)
          .deductions(deductions)
          .incomplete(incomplete);
      for (ItemWork work : works.values()) {
        if (!work.lines.isEmpty()) {
          work.explainParts(all.decided.book.policy);
          if (!work.after.isSettled() && left.isZero()) {
            work.reasons.add(new AllocationReason.Exhausted(work.after.open()));
          }
          out.addSettlement(new ItemSettlement(
              work.before,
              work.after,
              Funds.later(Funds.later(work.before.postingDate(), posted), work.since),
              work.lines,
              work.reasons));
        }
      }
      deductions.forEach(d -> all.made.add(d.item()));
      if (payment != null) {
        all.made.add(credit);
      } else {
        all.after.put(credit.id(), credit);
      }
      return Optional.of(out.build());
    }
  }
}
