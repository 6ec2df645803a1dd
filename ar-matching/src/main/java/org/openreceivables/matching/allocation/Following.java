package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.DiscountPosition;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.core.settlement.ItemGroup;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.terms.DiscountOffer;

/** Does what debtor or creditor said of one payment. */
final class Following {
  private final CustomerRun run;
  private final Account account;
  private final Cashier cashier;
  private final Spreading spreading;
  private final WriteOffs writeOffs;
  private final DebtCharges charges;
  private final NamedDebt named;

  private final Phase whole;
  private final Phase principalFirst;

  Following(CustomerRun run, Cashier cashier, Spreading spreading) {
    this.run = run;
    this.account = run.account;
    this.cashier = cashier;
    this.spreading = spreading;
    this.writeOffs = new WriteOffs(run);
    this.charges = new DebtCharges(run, spreading.debts);
    this.named = new NamedDebt(run, cashier, spreading, charges);
    this.whole = Phase.whole(run.policy.components());
    this.principalFirst = Phase.principalFirst(run.policy.components());
  }

  /** A credit note lowers the price of what was sold, before the charges on it. */
  Phase phase(Funds f) {
    return f.effect == Effect.CREDITED ? principalFirst : whole;
  }

  void follow(Funds f, AllocationInstruction said) {
    int since = run.rows.size();
    for (OpenItemId id : said.credits()) {
      run.credit(id)
          .ifPresentOrElse(
              credit -> useWithItsShare(credit, f, said),
              () -> unknown(
                  f, id, "must be an open credit of the payer, posted by the day of the payment"));
    }
    pool(f, said);
    List<List<DebtCharges.Said>> turns = charges.inTurn(f, said);
    for (int k = 0; k < turns.size(); k++) {
      carryOut(f, said, turns.subList(k, turns.size()), since);
    }
    int place = said.amounts().size();
    for (ItemGroup group : said.groups()) {
      place++;
      List<Integer> places = new ArrayList<>();
      for (OpenItemId id : new LinkedHashSet<>(group.items())) {
        int i = designated(f, id, since);
        if (i >= 0) {
          places.add(i);
        }
      }
      int[] inOrder =
          spreading.inOrder(f, places.stream().mapToInt(Integer::intValue).toArray());
      Map<Integer, Integer> first = charges.before(f, said, inOrder);
      int before = run.rows.size();
      int[] all = IntStream.concat(
              Arrays.stream(inOrder), first.keySet().stream().mapToInt(Integer::intValue))
          .toArray();
      spreading.these(f, first.isEmpty() ? inOrder : spreading.inOrder(f, all));
      for (int i : inOrder) {
        nothingLeft(f, i, f.left, since);
      }
      for (int i : inOrder) {
        if (run.hasSettled(f, i, before)) {
          run.because(f, i, new AllocationReason.Instructed(said.designatedBy(), place));
        }
      }
      for (Map.Entry<Integer, Integer> each : first.entrySet()) {
        if (run.hasSettled(f, each.getKey(), before)) {
          OpenItemId item = account.items[each.getValue()].id();
          run.because(f, each.getKey(), new AllocationReason.ChargeFirst(item));
        }
      }
    }
  }

  /**
   * Where limits are pooled, a shortage on items that are named without amounts is shared by all of them, and nothing is
   * left for any.
   */
  private void pool(Funds f, AllocationInstruction said) {
    boolean unstated = said.amounts().stream()
        .allMatch(a -> a.effect() == Effect.PAID && a.amount().isEmpty());
    if (!unstated || said.amounts().isEmpty() || !said.groups().isEmpty()) {
      return;
    }
    List<DebtCharges.Said> inTurn =
        charges.inTurn(f, said).stream().flatMap(List::stream).toList();
    int[] places = inTurn.stream()
        .mapToInt(a -> account.find(a.amount().item()))
        .filter(i -> i >= 0 && account.open[i] > 0 && account.isOf(i, f.currency))
        .distinct()
        .toArray();
    if (places.length == inTurn.size() && charges.before(f, said, places).isEmpty()) {
      new Pool(run, cashier)
          .shares(
              f,
              places,
              k -> false,
              n -> !charges.come(said)
                  || !spreading.debts.anyMixed(f, spreading.inOrder(f, places), n),
              k -> Why.of(new AllocationReason.Instructed(
                  said.designatedBy(), inTurn.get(k).place())));
    }
  }

  /** Whether what is left pays the next items. */
  boolean restGoesOn(AllocationInstruction said) {
    boolean designates = !said.groups().isEmpty()
        || said.amounts().stream().anyMatch(a -> a.effect() == Effect.PAID);
    return switch (said.rest()) {
      case BY_ORDER -> true;
      case ON_ACCOUNT -> false;
      case BY_POLICY -> !designates || run.policy.overpayment() == Overpayment.NEXT_ITEMS_DUE;
    };
  }

  /** What is too much is too much of all the money of one instruction, that on account first. */
  private void useWithItsShare(Funds credit, Funds money, AllocationInstruction said) {
    boolean shares = credit.isMoney() && credit.currency.equals(money.currency);
    credit.excess = shares ? money.excess : 0;
    use(credit, money, said);
    money.excess = shares ? credit.excess : money.excess;
  }

  /** A credit that is named reduces the items that are named, before the money does; where none is, it goes by the order. */
  private void use(Funds credit, Funds money, AllocationInstruction said) {
    credit.said = said;
    if (said.amounts().isEmpty() && said.groups().isEmpty() && !credit.isTied(run.policy)) {
      spreading.byOrder(credit);
    }
    int place = 0;
    for (InstructedAmount amount : said.amounts()) {
      place++;
      use(
          credit,
          money,
          account.find(amount.item()),
          said,
          place,
          amount.amount().isPresent());
    }
    for (ItemGroup group : said.groups()) {
      place++;
      int[] items = group.items().stream()
          .mapToInt(account::find)
          .filter(i -> i >= 0 && account.isOf(i, credit.currency))
          .distinct()
          .toArray();
      for (int i : spreading.inOrderOfCredit(credit, items)) {
        use(credit, money, i, said, place, false);
      }
    }
  }

  private void use(
      Funds credit, Funds money, int i, AllocationInstruction said, int place, boolean stated) {
    if (i >= 0 && account.open[i] > 0 && credit.left > 0 && account.isOf(i, credit.currency)) {
      Why why = Why.of(new AllocationReason.Instructed(said.designatedBy(), place));
      if (credit.effect == Effect.CREDITED) {
        cashier.payAll(credit, i, phase(credit), why);
      } else {
        Set<Integer> first = charges.before(credit, said, new int[] {i}).keySet();
        long excess = credit.excess;
        credit.excess = stated ? 0 : excess;
        named.pay(credit, said, List.of(new NamedDebt.Named(i, Optional.empty(), why)), 0);
        credit.excess = stated ? excess : credit.excess;
        first.stream().filter(c -> account.open[c] == 0).forEach(money::closedByCredit);
      }
      if (account.open[i] == 0) {
        money.closedByCredit(i);
      }
    }
  }

  private boolean sameCurrency(Funds f, InstructedAmount said) {
    Optional<Money> wrong = said.amount().filter(m -> !m.getCurrencyUnit().equals(f.currency));
    wrong.ifPresent(m -> {
      run.notFollowed(f, new RestReason.WrongCurrency(said.item(), m));
      run.problem(
          f,
          ProblemCodes.CURRENCY_MISMATCH,
          "amount",
          m.toString(),
          "must be in the currency of the payment");
    });
    return wrong.isEmpty();
  }

  /** The place of an item that was named; negative where it is not open here. */
  private int designated(Funds f, OpenItemId id, int since) {
    int i = account.find(id);
    if (i >= 0 && account.open[i] > 0) {
      return isOfPayment(f, i) ? i : -1;
    }
    boolean settled =
        i >= 0 && account.open[i] == 0 && (f.isClosedByCredit(i) || run.hasSettled(f, i, since));
    if (!settled) {
      unknown(f, id, "must be open on the payer's account in the currency of the payment");
    }
    return -1;
  }

  private boolean isOfPayment(Funds f, int i) {
    boolean same = account.isOf(i, f.currency);
    if (!same) {
      OpenItemId id = account.items[i].id();
      run.notFollowed(f, new RestReason.WrongCurrency(id, account.money(i, account.open[i])));
      run.problem(
          f,
          ProblemCodes.CURRENCY_MISMATCH,
          "item",
          id.value(),
          "must be owed in the currency of the payment");
    }
    return same;
  }

  private void unknown(Funds f, OpenItemId id, String rule) {
    run.notFollowed(f, new RestReason.UnknownDesignation(id));
    run.problem(f, ProblemCodes.UNKNOWN_ITEM, "item", id.value(), rule);
  }

  /** What is paid of one debt, or one gift: the first of what is left to do. */
  private void carryOut(
      Funds f, AllocationInstruction word, List<List<DebtCharges.Said>> turns, int since) {
    Map<Integer, NamedDebt.Named> paid = new LinkedHashMap<>();
    for (DebtCharges.Said each : turns.get(0)) {
      InstructedAmount amount = each.amount();
      int i = sameCurrency(f, amount) ? designated(f, amount.item(), since) : -1;
      var why = new AllocationReason.Instructed(word.designatedBy(), each.place());
      if (i >= 0 && each.isPaid()) {
        var named = new NamedDebt.Named(i, amount.amount(), Why.of(why));
        paid.merge(i, named, NamedDebt.Named::and);
      } else if (i >= 0) {
        give(f, i, amount, since, why);
      }
    }
    if (!paid.isEmpty()) {
      pay(f, word, List.copyOf(paid.values()), spare(f, word, turns), since);
    }
  }

  /** What no amount that is still to be paid claims, of items that can take it. */
  private long spare(Funds f, AllocationInstruction word, List<List<DebtCharges.Said>> turns) {
    long spare = word.groups().isEmpty() ? 0 : f.left;
    for (DebtCharges.Said each : turns.stream().flatMap(List::stream).toList()) {
      Optional<Money> said = each.amount().amount();
      int i = account.find(each.amount().item());
      boolean mine = said.filter(m -> !m.getCurrencyUnit().equals(f.currency)).isEmpty();
      if (each.isPaid() && mine && i >= 0 && account.isOf(i, f.currency)) {
        long most = Math.min(spare, account.open[i]);
        for (int charge : charges.before(f, word, new int[] {i}).keySet()) {
          most += Math.min(spare - most, account.open[charge]);
        }
        spare -= NamedDebt.atMost(said, f.currency, most);
      }
    }
    return spare;
  }

  private void pay(
      Funds f, AllocationInstruction word, List<NamedDebt.Named> paid, long spare, int since) {
    long left = f.left;
    boolean alone = paid.size() == 1
        && charges.before(f, word, new int[] {paid.get(0).item()}).isEmpty();
    Map<Integer, Long> used = named.pay(f, word, paid, spare);
    for (NamedDebt.Named each : paid) {
      int i = each.item();
      nothingLeft(f, i, alone ? left : f.left, since);
      each.stated().ifPresent(m -> tooMuch(f, i, m, account.money(i, used.getOrDefault(i, 0L))));
    }
  }

  private void give(
      Funds f, int i, InstructedAmount said, int since, AllocationReason.Instructed why) {
    if (said.effect() == Effect.WRITTEN_OFF && !writeOffs.mayGive(f, i, said, since)) {
      return;
    }
    int from = run.rows.size();
    settle(f, i, said, why);
    List<Integer> rows = Deductions.rowsSince(run, f, i, from);
    if (said.effect() == Effect.DEDUCTION && !rows.isEmpty()) {
      Deductions.move(
          run, f, i, rows, Effect.DEDUCTION, said.reason().orElse(Deductions.NO_REASON), List.of());
    }
  }

  /** Settles an amount without money, as the instruction says. */
  private void settle(Funds f, int i, InstructedAmount said, AllocationReason why) {
    long settled = NamedDebt.atMost(said.amount(), account.items[i].currency(), account.open[i]);
    if (settled > 0) {
      run.because(f, i, why);
      long offered = 0;
      if (account.hasOffers(i)) {
        DiscountPosition position = run.position(f, i);
        // A discount that is granted counts against the one on offer, lest it be given twice.
        offered = said.effect() == Effect.DISCOUNT ? Math.min(settled, position.wholeMinor()) : 0;
        AllocationRows.Detail under =
            AllocationRows.Detail.of(position.offer().map(DiscountOffer::lastDay));
        run.settleParts(f, i, Effect.DISCOUNT, offered, under);
      }
      Optional<ReasonCode> reason = said.reason();
      run.settleParts(
          f, i, said.effect(), settled - offered, AllocationRows.Detail.because(reason));
      run.settledWithoutMoney(f, i);
    }
    said.amount().ifPresent(m -> tooMuch(f, i, m, account.money(i, settled)));
  }

  /** What was designated and got nothing, because the money was used up on other items, says so. */
  private void nothingLeft(Funds f, int i, long left, int since) {
    if (left == 0 && account.open[i] > 0 && !run.hasPaid(f, i, since)) {
      run.restBecause(
          f, new RestReason.NothingLeft(account.items[i].id(), account.money(i, account.open[i])));
    }
  }

  private void tooMuch(Funds f, int i, Money said, Money applied) {
    if (said.isGreaterThan(applied)) {
      run.because(f, i, new AllocationReason.InstructedTooMuch(said, applied));
    }
  }
}
