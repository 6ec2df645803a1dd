package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;

/**
 * Where part payments are linked, tries what waits for a document again once a turn has changed it: closes its items
 * with all that waits, or lets that go on where nothing of the document is open any more that it may pay.
 */
final class StillWaiting {
  private final CustomerRun run;
  private final NamedMoney joint;
  private final Spreading spreading;
  private final Consumer<Funds> goesOn;
  private final LaterDocuments later;
  private final Deque<DocumentId> changed = new ArrayDeque<>();
  /** Before which place among the notes what was said of a source that stayed is not true any more. */
  private final Map<Integer, Integer> stale = new HashMap<>();

  private int seen;

  StillWaiting(CustomerRun run, NamedMoney joint, Spreading spreading, Consumer<Funds> goesOn) {
    this.run = run;
    this.joint = joint;
    this.spreading = spreading;
    this.goesOn = goesOn;
    this.later = new LaterDocuments(run);
  }

  void begin() {
    changed.clear();
    stale.clear();
    later.begin();
    seen = run.rows.size();
  }

  /** Its turn is over. */
  void over(Funds f) {
    if (isLinked()) {
      waits(f);
      again(f.day);
    }
  }

  private boolean isLinked() {
    return run.policy.partial() == PartialPayment.LINKED;
  }

  private void waits(Funds f) {
    run.links.over(f);
    // A payment has just been tried together with all that waits.
    if (f.waitsFor != null && f.left > 0 && f.credit != null && isUsed(f)) {
      changed.add(f.waitsFor);
    }
  }

  /** Tries all that waits for what was changed since, on this day of the books; returns whether that changed anything. */
  boolean again(LocalDate day) {
    int before = run.rows.size();
    while (isLinked() && changes()) {
      again(changed.remove(), day);
    }
    return run.rows.size() > before;
  }

  private boolean changes() {
    Set<DocumentId> documents = new LinkedHashSet<>();
    boolean waits = run.links.isAnythingWaiting();
    for (; seen < run.rows.size(); seen++) {
      if (waits && run.rows.item(seen) >= 0) {
        documents.add(run.account.items[run.rows.item(seen) - run.account.offset].document());
      }
    }
    changed.addAll(documents);
    return !changed.isEmpty();
  }

  private void again(DocumentId document, LocalDate day) {
    Set<CurrencyUnit> currencies = new LinkedHashSet<>();
    waitingFor(document).forEach(f -> currencies.add(f.currency));
    for (CurrencyUnit currency : currencies) {
      close(document, currency, day);
      if (!later.has(document, currency)) {
        int[] open = run.account.ofDocument(document, currency);
        of(document, currency).stream()
            .filter(f -> Arrays.stream(open).noneMatch(i -> isFor(f, i)))
            .forEach(f -> free(f, day));
      }
    }
  }

  /** All that waits and may be used now. */
  private List<Funds> waitingFor(DocumentId document) {
    return run.links.waitingFor(document).stream()
        .filter(f -> f.left > 0 && isUsed(f))
        .toList();
  }

  private boolean isUsed(Funds f) {
    return f.credit == null || run.policy.credits() != CreditUse.NONE;
  }

  private void close(DocumentId document, CurrencyUnit currency, LocalDate day) {
    boolean closed = false;
    while (closesOne(document, currency, day, closed)) {
      closed = true;
    }
  }

  private boolean closesOne(
      DocumentId document, CurrencyUnit currency, LocalDate day, boolean anew) {
    List<Funds> all = of(document, currency);
    if (all.isEmpty()) {
      return false;
    }
    Phase whole = Phase.whole(run.policy.components());
    Why why = Why.of(new AllocationReason.LinkedCredit(document));
    Funds last = all.get(all.size() - 1);
    boolean first = anew;
    for (int i : places(document, all)) {
      NamedMoney.Missing missing = joint.close(all, i, whole, why, day);
      if (missing == null) {
        return true;
      }
      joint.askToClose(all, last, i, whole);
      if (first) {
        // What it said when its turn came was of more money.
        all.forEach(f -> saysAnew(f, i, missing));
        first = false;
      }
    }
    return false;
  }

  private void saysAnew(Funds f, int i, NamedMoney.Missing missing) {
    stale.put(f.number, run.beside().notes.size());
    run.restBecause(
        f,
        new RestReason.WaitsFor(
            run.account.items[i].document(),
            run.account.money(i, missing.needed()),
            run.account.money(i, missing.available())));
  }

  private List<Funds> of(DocumentId document, CurrencyUnit currency) {
    return waitingFor(document).stream()
        .filter(f -> f.currency.equals(currency))
        .toList();
  }

  /** Of the items of a document the first that each of these may pay, and those that they were too small to close. */
  private int[] places(DocumentId document, List<Funds> all) {
    Account account = run.account;
    int[] places = Arrays.stream(account.ofDocument(document, all.get(0).currency))
        .filter(i -> !account.isAside(i) || isReserved(i, all))
        .toArray();
    int[] inOrder = spreading.inOrder(all.get(all.size() - 1), places);
    return Arrays.stream(inOrder)
        .filter(i -> all.stream().anyMatch(f -> f.waitsAt == i || first(f, inOrder) == i))
        .toArray();
  }

  /**
   * The first of these that this may pay: where it waits for one that was named, of those that were; of those that are
   * reserved for it, where some are; else of all that no payment has reserved.
   */
  private int first(Funds f, int[] inOrder) {
    boolean designated = f.waitsAt >= 0 && isNamed(f, f.waitsAt);
    boolean reserved = Arrays.stream(inOrder).anyMatch(i -> isReservedFor(f, i));
    return Arrays.stream(inOrder)
        .filter(i -> designated
            ? isNamed(f, i)
            : reserved ? isReservedFor(f, i) : !run.account.isAside(i) && isFor(f, i))
        .findFirst()
        .orElse(-1);
  }

  /** Whether it may ever pay this; what the order leaves out is paid by what was said to be for it alone. */
  private boolean isFor(Funds f, int i) {
    OpenItem item = run.account.items[i];
    boolean linked =
        f.credit != null && f.credit.relatesTo().filter(item.document()::equals).isPresent();
    return linked
        || isNamed(f, i)
        || isReservedFor(f, i)
        || (run.book.order.paysUndesignated()
            && run.book.order.leftOut(item, f.valueDate).isEmpty());
  }

  private boolean isNamed(Funds f, int i) {
    OpenItemId id = run.account.items[i].id();
    return f.said != null && f.said.groups().stream().anyMatch(g -> g.items().contains(id));
  }

  private boolean isReserved(int i, List<Funds> all) {
    return (run.account.traits[i] & AllocationBook.HELD) == 0
        && all.stream().anyMatch(f -> isReservedFor(f, i));
  }

  private boolean isReservedFor(Funds f, int i) {
    Payment payment = f.payment;
    return payment != null
        && run.account.items[i].reservedFor().filter(payment.id()::equals).isPresent();
  }

  /** Of what it waited for, nothing is open that it may pay: what is left of it is as if its turn came now. */
  private void free(Funds f, LocalDate day) {
    stale.put(f.number, run.beside().notes.size());
    f.waitsFor = null;
    f.passedOver = false;
    f.day = Funds.later(f.day, day);
    run.links.link(f, null);
    int from = run.rows.size();
    goesOn.accept(f);
    for (int i : run.reachedSince(f, from)) {
      run.links.usedOn(f, i, f.day);
    }
    waits(f);
  }

  /** The sources of which something else is true now. */
  Set<Integer> anew() {
    return stale.keySet();
  }

  /** Forgets what is not true any more. */
  void forget() {
    if (stale.isEmpty()) {
      return;
    }
    List<AllocationRows.Note> notes = run.beside().notes;
    List<AllocationRows.Note> still = new ArrayList<>();
    for (int at = 0; at < notes.size(); at++) {
      AllocationRows.Note note = notes.get(at);
      boolean before = at < stale.getOrDefault(note.source(), 0);
      if (!before || note.item() != AllocationRows.SOURCE_ITSELF || !isOfItsTurn(note.reason())) {
        still.add(note);
      }
    }
    notes.clear();
    notes.addAll(still);
  }

  /** Whether it says why something stayed when it was its turn. */
  private static boolean isOfItsTurn(AllocationReason reason) {
    return reason instanceof RestReason.WaitsFor
        || reason instanceof RestReason.CreditKept
        || reason instanceof RestReason.NothingToPay
        || reason instanceof RestReason.NothingInCurrency
        || reason instanceof RestReason.ExcessTooLarge
        || reason instanceof RestReason.RefundProposed;
  }
}
