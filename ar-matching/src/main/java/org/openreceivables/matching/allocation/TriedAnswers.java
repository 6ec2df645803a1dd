package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.SettlementReason;

/**
 * Says Yes, one at a time, to the questions of which only that tells what it changes: where an excess goes with the
 * discount, a shortage may be tolerated, or several close an item together. What changes nothing is not asked.
 */
final class TriedAnswers {
  private final CustomerRun run;
  private final AllocationRows rows;
  private final Supplier<AllocationRun> another;
  private @Nullable AllocationRun again;

  /** Makes another run, only where something is to be tried. */
  TriedAnswers(CustomerRun run, Supplier<AllocationRun> another) {
    this.run = run;
    this.rows = run.rows;
    this.another = another;
  }

  /** Tries what is asked of the customer that is done, whose rows and sources begin there. */
  void check(
      int firstRow,
      int firstSource,
      BiConsumer<AllocationRun, Map<PaymentId, AllocationInstruction>> customer) {
    for (NeedsDecision.LateDiscountWaits question : run.late.unsure()) {
      Funds f = run.funds.stream()
          .filter(x -> x.payment != null && x.id().equals(question.source()))
          .findFirst()
          .orElseThrow();
      AllocationRun yes = again == null ? another.get() : again.anew();
      again = yes;
      customer.accept(yes, granted(f, question.item()));
      if (yes.abandoned().isEmpty()) {
        int i = run.account.find(question.item());
        Now now = new Now(f, named(f), i, run.account.offset + i, firstRow, firstSource);
        if (changes(now, yes.run)) {
          restate(now, yes.run);
          correct(question, now);
        } else {
          run.decisions.remove(question);
          withdraw(now, yes.run);
        }
      }
    }
  }

  /** What is asked, and where what was decided without an answer begins. */
  private record Now(Funds f, Set<Integer> named, int i, int item, int firstRow, int firstSource) {

    /** The sum of what some sources did to the item. */
    long sum(AllocationRows all, int from, Effect effect, IntPredicate source) {
      long sum = 0;
      for (int row = from; row < all.size(); row++) {
        if (all.item(row) == item && all.effect(row) == effect && source.test(all.source(row))) {
          sum = Math.addExact(sum, all.amount(row));
        }
      }
      return sum;
    }

    /** What a Yes gives to money that is named with the payment, or else to it and all that is used with it. */
    long given(AllocationRows all, int from, int sources, int number) {
      return sum(all, from, Effect.DISCOUNT, s -> {
        int source = s - sources + firstSource;
        return named.contains(number)
            ? source == number
            : source <= number && !named.contains(source);
      });
    }

    boolean isAsked(AllocationRows.Note note) {
      int source = note.source();
      return note.item() == item && (source == f.number || named.contains(source));
    }
  }

  /** The money on account that is named with a payment: what it is asked is asked of both. */
  private Set<Integer> named(Funds f) {
    Set<Integer> out = new HashSet<>();
    if (f.said != null) {
      f.said
          .credits()
          .forEach(id -> run.credit(id).filter(Funds::isMoney).ifPresent(c -> out.add(c.number)));
    }
    return out;
  }

  /** What was paid in several goes is what is asked of. */
  private void correct(NeedsDecision.LateDiscountWaits question, Now now) {
    Money paid = run.account.money(
        now.i,
        now.sum(rows, now.firstRow, Effect.PAID, s -> s == now.f.number || now.named.contains(s)));
    if (paid.isGreaterThan(question.paid())) {
      var all = new NeedsDecision.LateDiscountWaits(
          question.customer(),
          question.source(),
          question.item(),
          question.offer(),
          question.valueDate(),
          paid);
      run.decisions.set(run.decisions.indexOf(question), all);
    }
  }

  /** What one source did to one item: however many lines it took, and on which of its parts, the amounts count. */
  private record Did(int source, int item, Effect effect, AllocationRows.@Nullable Detail detail) {}

  /** Whether other amounts are settled, or money counts for a later payment on an item that stays open. */
  private boolean changes(Now now, CustomerRun yes) {
    boolean counts = yes.account.open[now.i] > 0;
    return !sums(yes.rows, 0, 0, counts).equals(sums(rows, now.firstRow, now.firstSource, counts));
  }

  private static Map<Did, Long> sums(AllocationRows all, int from, int sources, boolean detailed) {
    Map<Did, Long> out = new HashMap<>();
    for (int row = from; row < all.size(); row++) {
      Did did = new Did(
          all.source(row) - sources,
          all.item(row),
          all.effect(row),
          detailed ? all.detail(row) : null);
      out.merge(did, all.amount(row), Math::addExact);
    }
    return out;
  }

  /** What a Yes gives is said once of each money. */
  private void restate(Now now, CustomerRun yes) {
    Set<Integer> said = new HashSet<>();
    for (ListIterator<AllocationRows.Note> notes = notes(run); notes.hasNext(); ) {
      AllocationRows.Note note = notes.next();
      if (now.isAsked(note) && settled(note) instanceof SettlementReason.DiscountPending p) {
        notes.remove();
        if (said.add(note.source())) {
          long stake = now.given(yes.rows, 0, 0, note.source())
              - now.given(rows, now.firstRow, now.firstSource, note.source());
          Money atStake = run.account.money(now.i, Math.max(0, stake));
          notes.add(with(
              note,
              new SettlementReason.DiscountPending(
                  p.rate(), p.lastDay(), p.valueDate(), p.daysLate(), atStake)));
        }
      }
    }
  }

  /** Where nothing is asked, it is said why a Yes would give nothing. */
  private void withdraw(Now now, CustomerRun yes) {
    for (ListIterator<AllocationRows.Note> notes = notes(run); notes.hasNext(); ) {
      AllocationRows.Note note = notes.next();
      if (now.isAsked(note) && settled(note) instanceof SettlementReason.DiscountPending) {
        notes.remove();
        yes.beside().notes.stream()
            .filter(n -> n.item() == note.item() && n.source() + now.firstSource == note.source())
            .flatMap(n -> Stream.ofNullable(settled(n)))
            .filter(TriedAnswers::isLost)
            .distinct()
            .map(reason -> with(note, reason))
            .filter(n -> !run.beside().notes.contains(n))
            .toList()
            .forEach(notes::add);
      }
    }
  }

  private static boolean isLost(SettlementReason reason) {
    return reason instanceof SettlementReason.DiscountExceeded
        || reason instanceof SettlementReason.DiscountForfeited
        || reason instanceof SettlementReason.DiscountIncomplete;
  }

  private static ListIterator<AllocationRows.Note> notes(CustomerRun of) {
    return of.beside().notes.listIterator();
  }

  private static @Nullable SettlementReason settled(AllocationRows.Note note) {
    return note.reason() instanceof AllocationReason.Discount d ? d.settlement() : null;
  }

  private static AllocationRows.Note with(AllocationRows.Note note, SettlementReason reason) {
    return new AllocationRows.Note(
        note.row(), note.source(), note.item(), new AllocationReason.Discount(reason));
  }

  private Map<PaymentId, AllocationInstruction> granted(Funds asked, OpenItemId item) {
    Map<PaymentId, AllocationInstruction> out = new HashMap<>();
    for (Funds f : run.funds) {
      if (f.payment != null && f.said != null) {
        out.put(f.payment.id(), f.said);
      }
    }
    PaymentId payment = Objects.requireNonNull(asked.payment).id();
    AllocationInstruction before = out.get(payment);
    AllocationInstruction said =
        before == null ? AllocationInstruction.builder().payment(payment).build() : before;
    List<OpenItemId> items = new ArrayList<>(said.lateDiscountsGranted());
    items.add(item);
    out.put(payment, said.withLateDiscountsGranted(items));
    return out;
  }
}
