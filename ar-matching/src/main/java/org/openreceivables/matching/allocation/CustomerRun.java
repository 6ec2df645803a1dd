package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.DiscountPosition;
import org.openreceivables.core.settlement.SettlementPolicy;

/** What is decided for one customer, and where it is written down; used for one customer after the other. */
final class CustomerRun {
  final AllocationBook book;
  final AllocationPolicy policy;
  final Account account;
  final AllocationRows rows;
  final List<Funds> funds = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  final List<NeedsDecision> decisions = new ArrayList<>();
  final DayEnd dayEnd;
  final NewIds ids;

  AllocationRows.@Nullable Beside beside;
  private int flags;
  private final SourceRows own;
  final Links links = new Links(this);
  final WholeItems whole = new WholeItems(this);
  final SharedShortages shared = new SharedShortages();
  final LateDiscounts late;
  /** The payment whose turn it is. */
  @Nullable Funds paying;

  CustomerRun(AllocationBook book, AllocationRows rows) {
    this.book = book;
    this.policy = book.policy;
    this.account = new Account(book.order);
    this.rows = rows;
    this.own = new SourceRows(rows);
    this.ids = new NewIds(book);
    this.dayEnd = new DayEnd(this);
    this.late = new LateDiscounts(this);
  }

  /** Begins with another customer. */
  void begin(CustomerId customer, int place) {
    whole.begin();
    shared.begin();
    restart(customer, place);
  }

  private void restart(CustomerId customer, int place) {
    whole.restart();
    shared.restart();
    account.load(book, customer, place);
    funds.clear();
    ids.begin();
    links.begin();
    own.begin();
    beside = null;
    paying = null;
    dayEnd.begin();
  }

  /** Begins anew with the same customer where an item turned out not to be whole, or a shared shortage not tolerated. */
  boolean beginsAgain(int place, int problemsBefore) {
    boolean anew = whole.again() || shared.again();
    if (anew) {
      problems.subList(problemsBefore, problems.size()).clear();
      decisions.removeIf(d -> d.customer().equals(account.customer));
      restart(account.customer, place);
    }
    return anew;
  }

  /** Forgets what was decided for this customer, and what was found wrong with it. */
  void abandon(int problemsBefore) {
    begin(account.customer, -1);
    problems.subList(problemsBefore, problems.size()).clear();
    decisions.removeIf(d -> d.customer().equals(account.customer));
  }

  AllocationRows.Beside beside() {
    AllocationRows.Beside out = beside;
    if (out == null) {
      out = new AllocationRows.Beside();
      beside = out;
    }
    return out;
  }

  /** The discount that stands on an item for this money. */
  DiscountPosition position(Funds f, int i) {
    return answered(f, i).discount(account.now(i), f.valueDate);
  }

  /** The settlement rules for an item and this money, as the answer says where one was asked for. */
  SettlementPolicy answered(Funds f, int i) {
    return late.answered(f, i);
  }

  void because(Funds f, int i, Why why) {
    AllocationReason reason = why.reason();
    if (reason != null) {
      because(f, i, reason);
    }
    flags = why.flags();
  }

  void because(Funds f, int i, AllocationReason reason) {
    beside().notes.add(new AllocationRows.Note(rows.size(), f.number, account.offset + i, reason));
  }

  /** Why a rest stays. */
  void restBecause(Funds f, AllocationReason reason) {
    beside()
        .notes
        .add(new AllocationRows.Note(rows.size(), f.number, AllocationRows.SOURCE_ITSELF, reason));
  }

  /** The debtor's or creditor's word could not be followed: the rest waits for a better one. */
  void notFollowed(Funds f, AllocationReason reason) {
    f.notFollowed = true;
    restBecause(f, reason);
  }

  /** Uses up money or credit on one part of an item; the parts of a credit follow in their order. */
  void use(Funds f, int i, int part, long amount, AllocationRows.Detail detail) {
    long[] parts = f.parts;
    if (parts == null) {
      useWhole(f, i, part, amount, detail);
      return;
    }
    long left = amount;
    for (int p = 0; p < parts.length && left > 0; p++) {
      long take = Math.min(left, parts[p]);
      if (take > 0) {
        parts[p] -= take;
        f.left -= take;
        left -= take;
        write(f, i, part, f.effect, take, detail.ofPart(p));
      }
    }
  }

  private void useWhole(Funds f, int i, int part, long amount, AllocationRows.Detail detail) {
    Converted converted = f.converted;
    if (converted == null) {
      f.left -= amount;
      write(f, i, part, f.effect, amount, detail);
      return;
    }
    long used = converted.next(amount);
    if (used == 0) {
      // Worth less than the smallest unit of the money: no line of it.
      converted.worthless.putIfAbsent(i, amount);
      return;
    }
    useConverted(f, converted, i, part, amount, used, detail);
  }

  /** Uses up so much of money in another currency on one part of an item. */
  void useConverted(
      Funds f,
      Converted converted,
      int i,
      int part,
      long amount,
      long used,
      AllocationRows.Detail detail) {
    Funds origin = converted.origin;
    converted.use(amount, used);
    f.left -= amount;
    origin.left -= used;
    Money from = Money.ofMinor(origin.currency, used);
    because(f, i, new AllocationReason.Converted(converted.rate));
    write(f, i, part, f.effect, amount, detail.converted(from, converted.rate));
  }

  /** What was to be used on an item is, or was worth too little: what comes next has reasons of its own. */
  void explained() {
    flags = 0;
  }

  /** Settles one part of an item without money. */
  void settle(Funds f, int i, int part, Effect effect, long amount, AllocationRows.Detail detail) {
    write(f, i, part, effect, amount, detail);
  }

  /** Settles an amount without money, spread over what was sold first, then over charges. */
  void settleParts(Funds f, int i, Effect effect, long amount, AllocationRows.Detail detail) {
    long[] shares = effect == Effect.DISCOUNT
        ? PartSplit.discount(account, i, amount)
        : PartSplit.principalFirst(account, i, amount);
    for (int p = 0; p < shares.length; p++) {
      if (shares[p] > 0) {
        settle(f, i, p, effect, shares[p], detail);
      }
    }
  }

  private void write(
      Funds f, int i, int part, Effect effect, long amount, AllocationRows.Detail detail) {
    rows.add(f.number, account.offset + i, part, effect, flags, amount, detail);
    flags = 0;
    account.settle(i, part, effect, amount, detail);
  }

  /** Money or a credit came to an item. */
  void reached(Funds f, int i) {
    f.lastItem = i;
    dayEnd.reached(f, i, null);
  }

  /** Money came to an item on which a discount is offered. */
  void reached(Funds f, int i, DiscountPosition before) {
    f.lastItem = i;
    dayEnd.reached(f, i, before);
  }

  /** An item was settled by word alone. */
  void settledWithoutMoney(Funds f, int i) {
    dayEnd.changed(f, i);
  }

  /** Whether this source wrote a row for an item. */
  boolean hasSettled(Funds f, int i, int since) {
    return own.hasSettled(f.number, account.offset + i, since);
  }

  /** Whether money or credit of this source came to an item. */
  boolean hasPaid(Funds f, int i, int since) {
    return own.hasPaid(f.number, account.offset + i, since);
  }

  /** What this source wrote off on an item. */
  long writtenOff(Funds f, int i, int since) {
    return own.writtenOff(f.number, account.offset + i, since);
  }

  /** Forgets the rows from this one on. */
  void cutRows(int length) {
    rows.truncate(length);
    own.begin();
  }

  /** The items for which this source wrote rows, in the order in which it first did. */
  int[] reachedSince(Funds f, int since) {
    return rows.itemsOf(f.number, since).map(i -> i - account.offset).toArray();
  }

  void problem(Funds f, ProblemCode code, String field, String value, String rule) {
    problems.add(new Problem(
        code,
        "AllocationInstruction",
        f.payment == null ? "" : f.payment.id().value(),
        field,
        value,
        rule,
        "",
        List.of(account.customer)));
  }

  /** A credit whose turn has come: what is posted later cannot be used yet. */
  Optional<Funds> credit(OpenItemId id) {
    return funds.stream()
        .filter(f -> f.isCredit(id) && f.number != Integer.MAX_VALUE)
        .findFirst();
  }
}
