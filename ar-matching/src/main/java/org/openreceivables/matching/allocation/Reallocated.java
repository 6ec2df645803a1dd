package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.List;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.payment.Payment;

/**
 * What late payments change: allocations taken back, and what is applied in their place.
 *
 * <p>Nothing has happened yet: it is a proposal until its events are appended to the ledger of which it was made.
 * Immutable and thread-safe.
 */
public final class Reallocated {
  private final List<AllocationId> reversed;
  private final List<Kept> kept;
  private final List<AllocationResult> runs;
  private final List<Payment> unassigned;
  private final List<Payment> later;
  private final List<Problem> problems;
  private final List<LedgerEvent> planned;

  Reallocated(
      List<AllocationId> reversed,
      List<Kept> kept,
      List<AllocationResult> runs,
      List<Payment> unassigned,
      List<Payment> later,
      List<Problem> problems,
      List<LedgerEvent> planned) {
    this.reversed = List.copyOf(reversed);
    this.kept = List.copyOf(kept);
    this.runs = List.copyOf(runs);
    this.unassigned = List.copyOf(unassigned);
    this.later = List.copyOf(later);
    this.problems = List.copyOf(problems);
    this.planned = List.copyOf(planned);
  }

  /** {@return the allocations taken back, by customer and posting date} */
  public List<AllocationId> reversed() {
    return reversed;
  }

  /** {@return allocations of later money that stay as they are, and why, by customer and posting date} */
  public List<Kept> kept() {
    return kept;
  }

  /**
   * {@return how all was applied anew, by customer and day, what comes out as it was too}
   *
   * <p>A payment counts there as posted on the day from which it counts.
   */
  public List<AllocationResult> runs() {
    return runs;
  }

  /** {@return late payments that could not be taken because of a problem, by id} */
  public List<Payment> unassigned() {
    return unassigned;
  }

  /** {@return late payments posted after the day, left alone, by id} */
  public List<Payment> later() {
    return later;
  }

  /**
   * {@return what was wrong with payments and instructions, and, where the order goes debt by debt, the charges whose
   * item is not there: once each, however many {@link #runs()} say it}
   */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * {@return the events that make it so: late payments received, then reversals, then new allocations}
   *
   * <p>Ordered by posting date. The ledger takes all of them; keep them to append them again.
   *
   * @param first when the first of them is recorded; the others follow one by one
   */
  public List<LedgerEvent> toEvents(Recorded first) {
    return Stamps.from(first, planned);
  }

  /** {@return a few lines for people} */
  public String summarize() {
    StringBuilder out = new StringBuilder(toString());
    kept.forEach(k -> out.append('\n')
        .append(k.allocation())
        .append(" stays: ")
        .append(k.reason().summarize()));
    return out.toString();
  }

  @Override
  public String toString() {
    return Words.count(reversed.size(), "allocation") + " taken back, "
        + Words.count(kept.size(), "allocation") + " kept, "
        + Words.count(planned.size(), "event");
  }

  /**
   * An allocation of later money that stays as it is.
   *
   * @param customer the account
   * @param allocation its key
   * @param reason why
   */
  public record Kept(CustomerId customer, AllocationId allocation, Reason reason) {}

  /** Why an allocation stays. */
  public sealed interface Reason {

    /** {@return one sentence for people} */
    String summarize();
  }

  /**
   * Something else rests on it, and would have to be undone first: EUR 20.00 of the money were refunded.
   *
   * @param kind the kind of the event: refund, return, replacement (residual and deduction too) or write-off
   * @param event its key
   */
  public record RestsOn(String kind, EventId event) implements Reason {
    @Override
    public String summarize() {
      return kind + " " + event + " rests on it";
    }
  }

  /**
   * Another allocation of the same money stays.
   *
   * @param other the other allocation
   */
  public record SameMoney(AllocationId other) implements Reason {
    @Override
    public String summarize() {
      return other + " of the same money stays";
    }
  }

  /** The engine did not make it, and it was not named to be {@linkplain Reallocation#taking taken back}. */
  public record MadeByHand() implements Reason {
    @Override
    public String summarize() {
      return "it was not made by the engine, and not named";
    }
  }

  /**
   * A person took back an allocation of the same money before.
   *
   * @param event the reversal
   */
  public record TakenBackByHand(EventId event) implements Reason {
    @Override
    public String summarize() {
      return "its money was taken back by " + event;
    }
  }

  /**
   * It settles items of another account.
   *
   * @param customers the accounts that it touches, sorted
   */
  public record OtherAccounts(List<CustomerId> customers) implements Reason {
    /**
     * Copies the list.
     *
     * @param customers the accounts that it touches
     */
    public OtherAccounts {
      customers = List.copyOf(customers);
    }

    @Override
    public String summarize() {
      return "it concerns " + customers;
    }
  }

  /**
   * It is posted after the day of the books.
   *
   * @param day its posting date
   */
  public record PostedLater(LocalDate day) implements Reason {
    @Override
    public String summarize() {
      return "it is posted on " + day;
    }
  }

  /**
   * The new allocations of its customer could not be posted; the late payment is received and stays on account.
   *
   * @param problem what stood in the way
   */
  public record NotPossible(Problem problem) implements Reason {
    @Override
    public String summarize() {
      return problem.message();
    }
  }
}
