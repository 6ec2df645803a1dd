package org.openreceivables.matching.allocation;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.ExcessDiscount;

/** What a payment or credit does when its turn comes, and what is left of it where that has waited. */
final class Turns {
  private final CustomerRun run;
  private final AllocationPolicy policy;
  private final Cashier cashier;
  private final Spreading spreading;
  private final Following following;
  private final TooMuch tooMuch;

  Turns(CustomerRun run, Cashier cashier, Spreading spreading) {
    this.run = run;
    this.policy = run.policy;
    this.cashier = cashier;
    this.spreading = spreading;
    this.following = new Following(run, cashier, spreading);
    this.tooMuch = new TooMuch(run);
  }

  /** It is the turn of a payment, of which this was said. */
  void pay(Funds f, Optional<AllocationInstruction> word) {
    Optional<AllocationInstruction> said = word.map(i -> Counted.of(run, f, i));
    f.said = said.orElse(null);
    run.paying = f;
    boolean mayRefuse = policy.overpayment() == Overpayment.REFUSE;
    Undo undo = mayRefuse ? new Undo(run, f) : null;
    tryOut(f, () -> spend(f, said));
    spend(f, said);
    if (f.left > 0 && !f.notFollowed) {
      tooMuch.settle(f, f.since, undo);
    }
    if (undo != null) {
      undo.done();
    }
    run.paying = null;
  }

  /** Where discount depends on what is too much, pays once with every discount kept to see how much that is. */
  private void tryOut(Funds f, Runnable pays) {
    boolean depends =
        policy.settlement().excessDiscount() != ExcessDiscount.KEEP && run.account.hasOffers();
    if (depends && f.isMoney() && f.left > 0) {
      Undo before = new Undo(run, f);
      pays.run();
      long left = f.passedOver || f.notFollowed ? 0 : Math.addExact(f.left, leftOfNamed(f));
      before.forget();
      f.excess = left;
    }
  }

  /** What is left of money on account that is named with a payment is too much, too. */
  private long leftOfNamed(Funds f) {
    long sum = 0;
    Set<OpenItemId> named =
        f.payment == null || f.said == null ? Set.of() : new LinkedHashSet<>(f.said.credits());
    for (OpenItemId id : named) {
      Funds credit = run.credit(id).orElse(null);
      if (credit != null
          && credit.isMoney()
          && credit.currency.equals(f.currency)
          && !credit.passedOver
          && !credit.isTied(policy)) {
        sum = Math.addExact(sum, credit.left);
      }
    }
    return sum;
  }

  /** What is left of money for whose document nothing more is needed. */
  void goOn(Funds f) {
    if (f.credit != null) {
      OpenItem credit = f.credit;
      tryOut(f, () -> useByOrder(f, credit));
      useByOrder(f, credit);
    } else if (!f.notFollowed) {
      payOn(f);
    }
  }

  private void payOn(Funds f) {
    run.paying = f;
    if (f.said == null || following.restGoesOn(f.said)) {
      tryOut(f, () -> payByOrder(f));
      payByOrder(f);
    }
    if (f.left > 0) {
      // Where part payments are linked nothing is refused.
      tooMuch.settle(f, f.since, null);
    }
    run.paying = null;
  }

  private void payByOrder(Funds f) {
    reserved(f);
    spreading.byOrder(f);
  }

  private void spend(Funds f, Optional<AllocationInstruction> said) {
    said.ifPresent(i -> following.follow(f, i));
    if (said.isPresent() && !following.restGoesOn(said.get())) {
      run.restBecause(f, new RestReason.RestOnAccount(said.get().rest()));
    } else if (!f.notFollowed) {
      payByOrder(f);
    }
  }

  /** What is reserved for this payment comes before all else; in whole debts, with the charges that come before it. */
  private void reserved(Funds f) {
    Payment payment = Objects.requireNonNull(f.payment);
    int[] waiting = run.account.reservedFor(payment.id(), f.currency);
    if (waiting.length == 0) {
      return;
    }
    IntStream charges = run.book.order.isDebtByDebt()
        ? new DebtCharges(run, spreading.debts)
            .before(f, waiting).keySet().stream().mapToInt(Integer::intValue)
        : IntStream.empty();
    int[] all = IntStream.concat(Arrays.stream(waiting), charges).toArray();
    spreading.these(f, spreading.inOrder(f, all));
  }

  /** It is the turn of a credit. */
  void credit(Funds f) {
    if (policy.credits() == CreditUse.NONE) {
      run.restBecause(f, new RestReason.CreditKept());
      return;
    }
    OpenItem credit = Objects.requireNonNull(f.credit);
    tryOut(f, () -> use(f, credit));
    use(f, credit);
  }

  private void use(Funds f, OpenItem credit) {
    if (!f.isTied(policy)) {
      credit.relatesTo().ifPresent(document -> linked(f, document));
    }
    useByOrder(f, credit);
  }

  private void useByOrder(Funds f, OpenItem credit) {
    boolean byOrder = policy.credits() != CreditUse.LINKED_ONLY
        && credit.kind() != OpenItemKind.PAYABLE
        && !f.isTied(policy);
    if (byOrder) {
      spreading.byOrder(f);
    } else if (f.left > 0) {
      run.restBecause(f, new RestReason.CreditKept());
    }
  }

  private void linked(Funds f, DocumentId document) {
    int[] inOrder = spreading.inOrderOfCredit(f, run.account.ofDocument(document, f.currency));
    Phase whole = following.phase(f);
    Why why = Why.of(new AllocationReason.LinkedCredit(document));
    for (int i : inOrder) {
      if (f.left > 0) {
        cashier.payAll(f, i, whole, why);
      }
    }
  }
}
