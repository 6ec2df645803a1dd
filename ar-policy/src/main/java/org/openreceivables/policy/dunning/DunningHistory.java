package org.openreceivables.policy.dunning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.openitem.OpenItem;

/**
 * Which notices were confirmed before: levels and clocks follow from it.
 *
 * <p>From the ledger ({@link #of(Iterable)}) or from the host's own table ({@link #ofNotices}). The same notice
 * twice counts once, and the order does not matter. A notice that was withdrawn counts as never sent: level,
 * clock and its charges. Immutable and thread-safe.
 */
public final class DunningHistory {
  private static final DunningHistory NONE = new DunningHistory(Map.of(), Map.of());

  private final Map<OpenItemId, List<PastNotice>> notices;
  private final Map<OpenItemId, LocalDate> settled;

  DunningHistory(Map<OpenItemId, List<PastNotice>> notices, Map<OpenItemId, LocalDate> settled) {
    this.notices = notices;
    this.settled = settled;
  }

  /** {@return no notices yet} */
  public static DunningHistory none() {
    return NONE;
  }

  /**
   * {@return the notices among these events, in any order}
   *
   * <p>The date of a notice is its value date. The rest of an item that was replaced by a residual item keeps
   * its notices; an instalment plan, a deduction or a transfer to another customer begins anew.
   *
   * @param events the events
   */
  public static DunningHistory of(Iterable<? extends LedgerEvent> events) {
    return new HistoryOfEvents(events).toHistory();
  }

  /**
   * {@return the notices in these books up to a day, and when items were last settled}
   *
   * @param books the ledger
   * @param asOf the posting date up to which events count
   */
  public static DunningHistory of(ReceivablesLedger books, LocalDate asOf) {
    List<LedgerEvent> events =
        books.events().stream().filter(e -> !e.postingDate().isAfter(asOf)).toList();
    return of(events).withSettled(HistoryOfEvents.settledDays(books, asOf));
  }

  /**
   * {@return these notices}
   *
   * @param notices one a notice and item
   */
  public static DunningHistory ofNotices(Collection<PastNotice> notices) {
    Map<OpenItemId, List<PastNotice>> byItem = new HashMap<>();
    notices.stream()
        .distinct()
        .sorted(PastNotice.ORDER)
        .forEach(n -> byItem.computeIfAbsent(n.item(), i -> new ArrayList<>()).add(n));
    byItem.replaceAll((item, list) -> List.copyOf(list));
    return new DunningHistory(byItem, Map.of());
  }

  /**
   * {@return the same notices, knowing on which day items were last settled}
   *
   * <p>Only {@link DunningPolicy.LevelMemory#RESET_WHEN_SETTLED} asks for it.
   *
   * @param days the last day on which nothing was open, by item
   */
  public DunningHistory withSettled(Map<OpenItemId, LocalDate> days) {
    return new DunningHistory(notices, Map.copyOf(days));
  }

  /**
   * {@return the notices of an item, by date, level, key}
   *
   * @param item the item
   */
  public List<PastNotice> of(OpenItemId item) {
    return notices.getOrDefault(item, List.of());
  }

  /**
   * {@return the last day on which nothing was open on an item, if it is known}
   *
   * @param item the item
   */
  public Optional<LocalDate> lastSettled(OpenItemId item) {
    return Optional.ofNullable(settled.get(item));
  }

  Collection<List<PastNotice>> all() {
    return notices.values();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DunningHistory that
        && notices.equals(that.notices)
        && settled.equals(that.settled);
  }

  @Override
  public int hashCode() {
    return Objects.hash(notices, settled);
  }

  @Override
  public String toString() {
    return Words.count(notices.size(), "item") + " dunned before";
  }

  /**
   * One item on one confirmed notice.
   *
   * @param item the item
   * @param customer its customer, where the host knows it; without it, a lump sum on a document counts for every
   *     customer that has a document of this name
   * @param document its document, where the host knows it; a lump sum per document asks for it
   * @param notice the host's key of the notice
   * @param level the level, from 1
   * @param date the date of the notice
   * @param due the day by which it asked to be paid, if known
   * @param charges what was charged on the item with it, or waived: an amount of zero
   */
  public record PastNotice(
      OpenItemId item,
      Optional<CustomerId> customer,
      Optional<DocumentId> document,
      String notice,
      int level,
      LocalDate date,
      Optional<LocalDate> due,
      List<Component> charges) {
    static final Comparator<PastNotice> ORDER = Comparator.comparing(PastNotice::date)
        .thenComparingInt(PastNotice::level)
        .thenComparing(PastNotice::notice)
        .thenComparing(PastNotice::toString);

    /**
     * Checks level and dates.
     *
     * @param item the item
     * @param customer its customer
     * @param document its document
     * @param notice the host's key of the notice
     * @param level the level
     * @param date the date of the notice
     * @param due the day by which it asked to be paid
     * @param charges what was charged with it
     */
    public PastNotice {
      charges = List.copyOf(charges);
      Rules.of("PastNotice", notice)
          .require(level >= 1, ProblemCodes.OUT_OF_RANGE, "level", level, "must be 1 or more")
          .require(
              due.isEmpty() || !due.get().isBefore(date),
              ProblemCodes.DATE_ORDER,
              "due",
              due.map(LocalDate::toString).orElse(""),
              "must not be before the date of the notice (" + date + ")")
          .orThrow();
    }

    /**
     * A notice to nobody knows whom.
     *
     * @param item the item
     * @param document its document, where the host knows it
     * @param notice the host's key of the notice
     * @param level the level, from 1
     * @param date the date of the notice
     * @param due the day by which it asked to be paid, if known
     * @param charges what was charged on the item with it, or waived
     */
    public PastNotice(
        OpenItemId item,
        Optional<DocumentId> document,
        String notice,
        int level,
        LocalDate date,
        Optional<LocalDate> due,
        List<Component> charges) {
      this(item, Optional.empty(), document, notice, level, date, due, charges);
    }

    /**
     * {@return a notice without charges}
     *
     * @param item the item
     * @param notice the host's key of the notice
     * @param level the level, from 1
     * @param date the date of the notice
     */
    public static PastNotice of(OpenItem item, String notice, int level, LocalDate date) {
      return new PastNotice(
          item.id(),
          Optional.of(item.customer()),
          Optional.of(item.document()),
          notice,
          level,
          date,
          Optional.empty(),
          List.of());
    }
  }
}
