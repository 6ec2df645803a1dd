package org.openreceivables.aging;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.MoneyTotals;

/**
 * What is open as of a day, by how late it is.
 *
 * <p>Immutable and thread-safe. Two reports are equal when day, policy, rows, items and what was left out
 * are.
 */
public sealed interface AgingReport permits StoredReport {

  /** {@return the posting date as of which it reports} */
  LocalDate asOf();

  /** {@return the policy by which it was made} */
  AgingPolicy policy();

  /** {@return one row a customer and currency, sorted by customer, then currency} */
  List<AgingRow> rows();

  /**
   * {@return the rows of one customer, sorted by currency; empty where nothing is open}
   *
   * @param customer the customer
   */
  List<AgingRow> ofCustomer(CustomerId customer);

  /** {@return one total a currency, sorted by currency} */
  List<AgingRow> totals();

  /**
   * {@return the balance a currency: what the customers owe less what is owed to them}
   *
   * <p>Equal to {@link org.openreceivables.core.openitem.OpenItems#balance()} of the items that are open
   * and posted by the as-of date.
   */
  MoneyTotals balance();

  /** {@return the customers of whom something could not be read, sorted; they may have no rows} */
  SortedSet<CustomerId> incomplete();

  /**
   * {@return where each open item stands and why, by customer, then in the order of the items (due date,
   * then id)}
   *
   * <p>A view: each access builds the value from what the pass stored.
   */
  List<AgedItem> items();

  /** {@return how many items had nothing open} */
  long settledCount();

  /** {@return the items left out because they were posted after the as-of date} */
  PostedLater postedLater();

  /**
   * {@return one report of the customers of both}
   *
   * <p>Associative and commutative, with {@link #empty} as the identity: a host may split its items by
   * customer, age the parts anywhere and merge them in any order.
   *
   * @param other a report of other customers, by the same policy, as of the same day
   * @throws org.openreceivables.core.InvalidValueException when day or policy differ, or a customer has
   *     rows or is incomplete on both sides: credits of one side could cover debits of the other
   */
  AgingReport merge(AgingReport other);

  /**
   * {@return the cells in which the rows and incomplete customers differ, by customer, currency and
   * column; empty when they are equal}
   *
   * @param other a report with the same scheme, of any day
   * @throws org.openreceivables.core.InvalidValueException when the schemes differ
   */
  List<AgingDifference> diff(AgingReport other);

  /** {@return a table for people: the totals, then the first 50 rows} */
  String summarize();

  /**
   * {@return a report without items}
   *
   * @param policy the policy
   * @param asOf the day
   */
  static AgingReport empty(AgingPolicy policy, LocalDate asOf) {
    return new StoredReport(
        policy,
        asOf,
        List.of(),
        List.of(),
        Collections.emptySortedSet(),
        0,
        new LaterItems().toPostedLater());
  }

  /**
   * Items left out because they were posted after the as-of date. Immutable.
   *
   * @param count how many
   * @param ids their ids, sorted; where there are more than {@link #LISTED}, the smallest of them
   */
  record PostedLater(long count, List<OpenItemId> ids) {
    /** How many ids are listed at most. */
    public static final int LISTED = 100;

    /**
     * Copies the list.
     *
     * @param count how many
     * @param ids their ids
     */
    public PostedLater {
      ids = List.copyOf(ids);
    }
  }
}
