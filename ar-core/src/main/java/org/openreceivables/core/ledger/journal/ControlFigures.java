package org.openreceivables.core.ledger.journal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.EventId;

/**
 * What somebody's general ledger says about its control accounts: our journal, or the host's own books.
 *
 * <p>Balances are enough to see that EUR 0.01 is missing; with postings by event the event is named, and with
 * the host's own list of open items the item. Debits are positive.
 *
 * <p>A host may hand in its whole ledger: only {@link AccountRole#RECEIVABLES} and {@link AccountRole#UNAPPLIED} are
 * compared. Of an invoice over EUR 119.00 the debit on receivables is, the credits of EUR 100.00 on revenue and EUR
 * 19.00 on tax are left out, and an event posted on such accounts alone is not looked for in the ledger. Both roles
 * are compared under any policy, so that money posted as unapplied is named where unapplied money stands on the
 * control account. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface ControlFigures extends WithControlFigures permits ImmutableControlFigures {

  /**
   * The balance of one control account in one currency.
   *
   * @param role receivables, or unapplied for money that stands apart
   * @param account the control account; empty where there is only one
   * @param amount the balance, positive for debit
   */
  record Balance(AccountRole role, String account, Money amount) {}

  /**
   * What was posted on a control account for one event.
   *
   * @param event the event
   * @param date the day of the books
   * @param role receivables, or unapplied
   * @param account the control account; empty where there is only one
   * @param amount positive for debit
   */
  record Posting(EventId event, LocalDate date, AccountRole role, String account, Money amount) {}

  /** {@return the balances; several of one account and currency are added up, and other roles left out} */
  List<Balance> balances();

  /**
   * {@return what was posted by event, if the books know it; an empty list says that nothing was; other roles are left
   * out}
   */
  Optional<List<Posting>> postings();

  /**
   * {@return the open items of the books and their balances, negative for credits, if the books keep such a
   * list; zero counts as not open}
   */
  Optional<Map<OpenItemId, Money>> openItems();

  /**
   * {@return balances alone, to be completed by {@code withPostings} and {@code withOpenItems}}
   *
   * @param balances the balances
   */
  static ControlFigures ofBalances(Iterable<Balance> balances) {
    return ImmutableControlFigures.builder().balances(balances).build();
  }

  /**
   * {@return postings and the balances that they add up to; those of other roles are left out of the comparison}
   *
   * @param postings the postings up to the day of the books, each with the day on which it stands there
   */
  static ControlFigures ofPostings(Iterable<Posting> postings) {
    List<Posting> all = new ArrayList<>();
    postings.forEach(all::add);
    return ofBalances(all.stream()
            .map(p -> new Balance(p.role(), p.account(), p.amount()))
            .toList())
        .withPostings(List.copyOf(all));
  }

  /**
   * {@return what a journal says of the control accounts}
   *
   * @param journal the entries
   */
  static ControlFigures of(Iterable<JournalEntry> journal) {
    List<Posting> postings = new ArrayList<>();
    for (JournalEntry entry : journal) {
      entry.lines().stream()
          .filter(l -> ControlKey.isControl(l.role()))
          .forEach(l -> postings.add(
              new Posting(entry.event(), entry.postingDate(), l.role(), l.account(), l.amount())));
    }
    return ofPostings(postings);
  }
}
