package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.core.settlement.ItemGroup;

/** Applies the payments and credits of one customer. */
final class CustomerAllocation {
  private final AllocationPolicy policy;
  private final CustomerId customer;
  private final boolean incomplete;
  private final List<OpenItem> all;
  private final LocalDate asOf;
  private final Map<CurrencyUnit, OpenPool> pools = new TreeMap<>();
  private final Map<OpenItemId, OpenItem> after = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<SourceWork> works = new ArrayList<>();
  private final Cashier cashier;

  CustomerAllocation(
      AllocationPolicy policy,
      CustomerId customer,
      boolean incomplete,
      List<OpenItem> items,
      LocalDate asOf) {
    this.policy = policy;
    this.customer = customer;
    this.incomplete = incomplete;
    this.all = items;
    this.asOf = asOf;
    Map<CurrencyUnit, List<OpenItem>> byCurrency = new TreeMap<>();
    for (OpenItem item : items) {
      after.put(item.id(), item);
      if (item.side() == Side.DEBIT && counts(item)) {
        byCurrency.computeIfAbsent(item.currency(), c -> new ArrayList<>()).add(item);
      }
    }
    byCurrency.forEach((c, list) -> pools.put(c, new OpenPool(policy.order(), list, asOf)));
    this.cashier = new Cashier(policy.settlement(), this::changed);
  }

  private boolean counts(OpenItem item) {
    return !item.isSettled() && !item.postingDate().isAfter(asOf);
  }

  private void changed(OpenItem item) {
    after.put(item.id(), item);
    pool(item.currency()).replace(item);
  }

  private OpenPool pool(SourceWork work) {
    return pool(work.left().getCurrencyUnit());
  }

  private OpenPool pool(CurrencyUnit currency) {
    return pools.computeIfAbsent(currency, c -> new OpenPool(policy.order(), List.of(), asOf));
  }

  List<OpenItem> items() {
    return List.copyOf(after.values());
  }

  List<Problem> problems() {
    return problems;
  }

  List<Allocation> run(List<Payment> payments, Map<PaymentId, AllocationInstruction> instructions) {
    List<Source> sources = new ArrayList<>();
    LocalDate openFrom = policy.booksOpenFrom().orElse(LocalDate.MIN);
    payments.forEach(p -> sources.add(Source.of(p, openFrom)));
    all.stream()
        .filter(i -> i.side() == Side.CREDIT && counts(i) && !i.isHeld(HoldEffect.ALLOCATE, asOf))
        .forEach(i -> sources.add(new Source(i, Optional.empty(), openFrom)));
    sources.sort(Source.ORDER);
    for (int i = 0; i < sources.size(); i++) {
      SourceWork work = new SourceWork(sources.get(i));
      works.add(work);
      work.source()
          .payment()
          .ifPresentOrElse(
              p -> pay(work, Optional.ofNullable(instructions.get(p.id()))), () -> credit(work));
      cashier.seen(work);
      cashier.closeDaysBefore(
          i + 1 == sources.size() ? LocalDate.MAX : sources.get(i + 1).day());
    }
    List<Allocation> allocations = new ArrayList<>();
    for (SourceWork work : works) {
      if (work.source().payment().isPresent() || work.places() > 0) {
        Allocation allocation = work.result(incomplete || !problems.isEmpty());
        after.put(allocation.source(), allocation.sourceAfter());
        allocations.add(allocation);
      }
    }
    return allocations;
  }

  private void pay(SourceWork work, Optional<AllocationInstruction> instruction) {
    instruction.ifPresent(i -> follow(work, i));
    boolean keep =
        instruction.map(i -> i.rest() == AllocationInstruction.Rest.ON_ACCOUNT).orElse(false);
    if (keep) {
      work.restBecause(new AllocationReason.RestOnAccount());
    } else if (!work.isNotFollowed()) {
      work.source().payment().ifPresent(p -> spread(work, pool(work).reservedFor(p.id())));
      spread(work, payable(work));
      work.restBecause(new AllocationReason.NothingToPay(pool(work).aside()));
    }
  }

  private void credit(SourceWork work) {
    if (policy.credits() == CreditUse.NONE) {
      return;
    }
    OpenItem credit = work.source().credit();
    credit.relatesTo().ifPresent(document -> {
      for (OpenItem item : pool(credit.currency()).ofDocument(document)) {
        if (work.left().isPositive()) {
          cashier.pay(work, item, work.left(), new AllocationReason.LinkedCredit(document));
        }
      }
    });
    boolean byOrder =
        policy.credits() == CreditUse.LINKED_THEN_ORDER && credit.kind() != OpenItemKind.PAYABLE;
    if (byOrder) {
      spread(work, payable(work));
      work.restBecause(new AllocationReason.NothingToPay(pool(work).aside()));
    } else {
      work.restBecause(new AllocationReason.CreditKept());
    }
  }

  private void follow(SourceWork work, AllocationInstruction instruction) {
    NamedCredits.use(work, instruction, works, pool(work), cashier)
        .forEach(id -> unknown(
            work, id, "must be an open credit of the payer, posted by the day of the payment"));
    int place = 0;
    for (InstructedAmount amount : instruction.amounts()) {
      place++;
      Optional<OpenItem> item =
          sameCurrency(work, amount) ? designated(work, amount.item()) : Optional.empty();
      if (item.isPresent()) {
        apply(
            work,
            item.get(),
            amount,
            new AllocationReason.Instructed(instruction.designatedBy(), place));
      }
    }
    for (ItemGroup group : instruction.groups()) {
      place++;
      List<OpenItem> items = new ArrayList<>();
      group.items().stream().distinct().forEach(id -> designated(work, id).ifPresent(items::add));
      items.sort(policy.order()::compare);
      spread(work, items);
      AllocationReason why = new AllocationReason.Instructed(instruction.designatedBy(), place);
      items.stream().filter(i -> work.touched(i.id())).forEach(i -> work.because(i, why));
    }
  }

  private boolean sameCurrency(SourceWork work, InstructedAmount said) {
    Optional<Money> wrong = said.amount().filter(m -> !m.isSameCurrency(work.left()));
    wrong.ifPresent(m -> {
      work.notFollowed(new AllocationReason.WrongCurrency(said.item(), m));
      problem(
          work,
          ProblemCodes.CURRENCY_MISMATCH,
          "amount",
          m.toString(),
          "must be in the currency of the payment");
    });
    return wrong.isEmpty();
  }

  private void problem(
      SourceWork work, ProblemCodes code, String field, String value, String rule) {
    problems.add(new Problem(
        code,
        "AllocationInstruction",
        work.source().payment().map(p -> p.id().value()).orElse(""),
        field,
        value,
        rule,
        "",
        List.of(customer)));
  }

  private Optional<OpenItem> designated(SourceWork work, OpenItemId id) {
    Optional<OpenItem> item = pool(work).find(id);
    if (item.isEmpty() && !work.settled(id)) {
      unknown(work, id, "must be open on the payer's account in the currency of the payment");
    }
    return item;
  }

  private void unknown(SourceWork work, OpenItemId id, String rule) {
    work.notFollowed(new AllocationReason.UnknownDesignation(id));
    problem(work, ProblemCodes.UNKNOWN_ITEM, "item", id.value(), rule);
  }

  private void apply(
      SourceWork work, OpenItem item, InstructedAmount amount, AllocationReason.Instructed why) {
    if (amount.effect() == Effect.PAID) {
      Money before = work.left();
      if (before.isPositive()) {
        cashier.pay(work, item, amount.amount().orElse(before), why);
      }
      Money applied = before.minus(work.left());
      amount
          .amount()
          .filter(m -> m.isGreaterThan(applied))
          .ifPresent(m -> work.because(item, new AllocationReason.InstructedTooMuch(m, applied)));
    } else {
      List<AllocationLine> lines = cashier.settle(work, item, amount, why);
      if (amount.effect() == Effect.DEDUCTION && !lines.isEmpty()) {
        deduct(work, item, lines, amount);
      }
    }
  }

  /** What was held back moves to an item of its own. */
  private void deduct(
      SourceWork work, OpenItem item, List<AllocationLine> lines, InstructedAmount said) {
    int number = 1;
    OpenItemId id = item.id();
    do {
      id = OpenItemId.of(
          item.id() + "/deduction/" + work.source().credit().document() + "/" + number++);
    } while (after.containsKey(id));
    OpenItem deduction = Deductions.item(id, item, work.source(), lines);
    after.put(id, deduction);
    work.deducted(new Deduction(deduction, lines, said.reason().orElse(Deductions.NO_REASON)));
  }

  /** Pays items in their order; equal ones in proportion, where the order says so. */
  private void spread(SourceWork work, List<OpenItem> items) {
    for (int i = 0; i < items.size() && work.left().isPositive(); ) {
      int end = i + 1;
      while (policy.order().isProRata()
          && end < items.size()
          && policy.order().areEqual(items.get(i), items.get(end))) {
        end++;
      }
      if (end == i + 1) {
        String decidedBy = i == 0 ? "" : policy.order().decidedBy(items.get(i - 1), items.get(i));
        cashier.pay(
            work,
            items.get(i),
            work.left(),
            new AllocationReason.Ordered(policy.order().toString(), work.places() + 1, decidedBy));
      } else {
        cashier.share(work, items.subList(i, end));
      }
      i = end;
    }
  }

  /** As many items in their order as what is left can reach; equal ones all or none. */
  private List<OpenItem> payable(SourceWork work) {
    List<OpenItem> out = new ArrayList<>();
    Money uncovered = work.left();
    for (OpenItem item : pool(work).inOrder()) {
      boolean shares = policy.order().isProRata()
          && !out.isEmpty()
          && policy.order().areEqual(out.get(out.size() - 1), item);
      if (!uncovered.isPositive() && !shares) {
        break;
      }
      out.add(item);
      uncovered = uncovered.minus(cashier.closing(work, item));
    }
    return out;
  }
}
