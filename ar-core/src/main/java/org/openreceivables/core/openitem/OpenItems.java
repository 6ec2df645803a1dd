package org.openreceivables.core.openitem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.document.Document;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.time.BusinessCalendar;

/**
 * Open items of any number of customers, each id once.
 *
 * <p>Iterates in {@link #ORDER}, by customer, then due date, then id, whatever the order they came in, so that every
 * engine gives the same result for the same items. A customer is <em>incomplete</em> when some of its rows could
 * not be read: engines mark what they say about it.
 *
 * <p>Abstract so that a host may put its own storage behind it, such as columns of a table; the methods
 * must then keep the order described here. {@link #of(Collection)} is the implementation for everyone
 * else: immutable and thread-safe.
 */
public abstract class OpenItems implements Iterable<OpenItem> {
  /**
   * The order of items: by customer, then due date (issue date where there is none), then id. INV-2 of customer A, due
   * on 1 February, stands before INV-1 of A, due on 1 March, and both before any item of B.
   */
  public static final Comparator<OpenItem> ORDER = Comparator.comparing(OpenItem::customer)
      .thenComparing(OpenItem::effectiveDueDate)
      .thenComparing(OpenItem::id);

  /** For implementations. */
  protected OpenItems() {}

  /** {@return how many items} */
  public abstract int size();

  /** {@return the customers that have items, sorted by id} */
  public abstract List<CustomerId> customers();

  /**
   * {@return the items of one customer by due date (issue date where there is none), then id; empty where
   * there are none}
   *
   * @param customer the customer
   */
  public abstract List<OpenItem> ofCustomer(CustomerId customer);

  /**
   * {@return the item with this id, if it is here}
   *
   * @param id the id
   */
  public abstract Optional<OpenItem> find(OpenItemId id);

  /** {@return the customers of whom something could not be read, sorted; they may have no items} */
  public abstract SortedSet<CustomerId> incomplete();

  /** {@return no items} */
  public static OpenItems none() {
    return SortedOpenItems.NONE;
  }

  /**
   * {@return these items}
   *
   * @param items the items
   * @throws org.openreceivables.core.InvalidValueException when an id stands on two of them; {@link
   *     #collect} refuses only those
   */
  public static OpenItems of(Collection<OpenItem> items) {
    return SortedOpenItems.strict(items);
  }

  /**
   * {@return the items of these documents: one for each instalment, one for a credit note}
   *
   * <p>Item ids are the document's key, a slash and the number of the instalment: {@code INV-1/1}. Net,
   * tax and the other components are spread over the instalments so that every instalment and every
   * component adds up.
   *
   * @param documents the documents
   * @throws org.openreceivables.core.InvalidValueException when terms do not fit their document, or move dates
   *     by a calendar
   */
  public static OpenItems of(Document... documents) {
    return of(Arrays.stream(documents)
        .flatMap(d -> DocumentItems.of(d, UnaryOperator.identity()).stream())
        .toList());
  }

  /**
   * {@return the items of these documents, whose terms move dates by a calendar}
   *
   * <p>Net 30 from 2024-02-29 is Saturday 2024-03-30; {@code FOLLOWING} by a calendar with Good Friday and Easter
   * Monday makes the item due on 2024-04-02.
   *
   * @param calendar on which days business is done
   * @param documents the documents
   * @throws org.openreceivables.core.InvalidValueException when terms do not fit their document
   */
  public static OpenItems of(BusinessCalendar calendar, Document... documents) {
    return of(Arrays.stream(documents)
        .flatMap(d -> DocumentItems.of(d, dates -> dates.with(calendar)).stream())
        .toList());
  }

  /**
   * {@return the items whose id stands on one row only, and a problem for each of the others}
   *
   * @param items the items that could be read
   * @param problems what could not be read; the customers they taint become incomplete
   */
  public static Collected collect(Collection<OpenItem> items, Collection<Problem> problems) {
    return SortedOpenItems.lenient(items, problems);
  }

  /**
   * {@return these items, with more customers marked as incomplete}
   *
   * @param more customers of whom something could not be read
   */
  public OpenItems withIncomplete(Collection<CustomerId> more) {
    return SortedOpenItems.withIncomplete(this, more);
  }

  /**
   * {@return the sum of the open amounts a currency, credits taken away}
   *
   * @throws org.openreceivables.core.InvalidValueException with {@code AMOUNT_OVERFLOW} when a sum does not fit 64 bits
   *     of minor units, though each item does
   */
  public MoneyTotals balance() {
    return SortedOpenItems.balance(this);
  }

  /**
   * {@return the items at what they stand at in a currency of the books, for a report in that currency, and a
   * problem for each that is not valued in it}
   *
   * <p>Original and open amount are what the item stands at now, its last revaluation included; parts,
   * discount offers and what was settled before are left out, held parts are valued in proportion. USD 100.00
   * revalued to EUR 95.00 becomes EUR 95.00. Items in that currency are taken as they are. Their total is what
   * the control account must show in the currency of the books.
   *
   * @param booksCurrency the currency of the books
   */
  public Collected inBooks(CurrencyUnit booksCurrency) {
    return BookArithmetic.inBooks(this, booksCurrency);
  }

  /**
   * Items and what could not be used.
   *
   * @param items the items
   * @param problems the problems: those handed in, then one for each row of a clashing id
   */
  public record Collected(OpenItems items, List<Problem> problems) {
    /**
     * Copies the list.
     *
     * @param items the items
     * @param problems the problems
     */
    public Collected {
      problems = List.copyOf(problems);
    }
  }
}
