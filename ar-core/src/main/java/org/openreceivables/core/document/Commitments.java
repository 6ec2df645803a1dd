package org.openreceivables.core.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.money.Amounts;

/**
 * Orders, deliveries and drafts with what is open on each, every amount once.
 *
 * <p>Open is {@code amount − invoiced − amounts of those that follow}, never below zero. An order of EUR
 * 1,000.00, a delivery of EUR 400.00 that follows it and of which EUR 300.00 is invoiced: EUR 600.00 is
 * open on the order, EUR 100.00 on the delivery, and EUR 300.00 stands on the invoice. One that follows
 * something that is not here counts in full. Sorted by id, whatever the order they came in. Immutable and
 * thread-safe.
 */
public final class Commitments {
  private static final Commitments NONE = new Commitments(new TreeMap<>(), new TreeSet<>());

  private final SortedMap<DocumentId, OpenCommitment> byId;
  private final SortedSet<CustomerId> incomplete;

  private Commitments(
      SortedMap<DocumentId, OpenCommitment> byId, SortedSet<CustomerId> incomplete) {
    this.byId = Collections.unmodifiableSortedMap(byId);
    this.incomplete = Collections.unmodifiableSortedSet(incomplete);
  }

  /** {@return no commitments} */
  public static Commitments none() {
    return NONE;
  }

  /**
   * {@return these commitments}
   *
   * @param commitments the commitments
   * @throws InvalidValueException when a key stands on two of them or a link cannot be; {@link #collect}
   *     refuses only those
   */
  public static Commitments of(Collection<Commitment> commitments) {
    Collected collected = collect(commitments, List.of());
    if (!collected.problems().isEmpty()) {
      throw new InvalidValueException(collected.problems());
    }
    return collected.commitments();
  }

  /**
   * {@return the commitments that can be used, and a problem for each of the others}
   *
   * @param commitments the commitments that could be read
   * @param problems what could not be read; the customers they taint become incomplete
   */
  public static Collected collect(
      Collection<Commitment> commitments, Collection<Problem> problems) {
    List<Problem> all = new ArrayList<>(problems);
    SortedMap<DocumentId, Commitment> single = withoutClashes(commitments, all);
    List<Commitment> sound =
        single.values().stream().filter(c -> linkHolds(c, single, all)).toList();
    SortedSet<CustomerId> tainted = new TreeSet<>();
    all.forEach(p -> tainted.addAll(p.taints()));
    return new Collected(new Commitments(open(sound), tainted), all);
  }

  /** {@return all of them with what is open, sorted by id; those of which nothing is open too} */
  public List<OpenCommitment> all() {
    return List.copyOf(byId.values());
  }

  /**
   * {@return the commitment with this key, if it is here}
   *
   * @param id the key
   */
  public Optional<OpenCommitment> find(DocumentId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * {@return these commitments and one more, which replaces one with the same key}
   *
   * <p>One whose link cannot be is left out, and its customer counts as incomplete.
   *
   * @param commitment the commitment
   */
  public Commitments with(Commitment commitment) {
    List<Commitment> more = without(List.of(commitment.id())).bare();
    more.add(commitment);
    return collect(more, List.of()).commitments().andIncomplete(incomplete);
  }

  /**
   * {@return these commitments without some}
   *
   * @param ids the keys of those to leave out
   */
  public Commitments without(Collection<DocumentId> ids) {
    List<Commitment> fewer = bare();
    fewer.removeIf(c -> ids.contains(c.id()));
    return collect(fewer, List.of()).commitments().andIncomplete(incomplete);
  }

  private List<Commitment> bare() {
    return byId.values().stream()
        .map(OpenCommitment::commitment)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private Commitments andIncomplete(Collection<CustomerId> more) {
    SortedSet<CustomerId> all = new TreeSet<>(incomplete);
    all.addAll(more);
    return new Commitments(byId, all);
  }

  /** {@return the customers of whom something could not be read or used, sorted} */
  public SortedSet<CustomerId> incomplete() {
    return incomplete;
  }

  private static SortedMap<DocumentId, Commitment> withoutClashes(
      Collection<Commitment> commitments, List<Problem> problems) {
    SortedMap<DocumentId, List<Commitment>> rows = new TreeMap<>();
    commitments.forEach(
        c -> rows.computeIfAbsent(c.id(), k -> new ArrayList<>()).add(c));
    SortedMap<DocumentId, Commitment> single = new TreeMap<>();
    rows.forEach((id, list) -> {
      if (list.size() == 1) {
        single.put(id, list.get(0));
      } else {
        CustomerId[] whose =
            list.stream().map(Commitment::customer).sorted().distinct().toArray(CustomerId[]::new);
        problems.add(problem(
            ProblemCodes.DUPLICATE_ID,
            id,
            "id",
            id,
            "must stand on one row, not on " + list.size(),
            whose));
      }
    });
    return single;
  }

  /** Whether what it follows, if it is here, is of the same customer and currency and of an earlier kind. */
  private static boolean linkHolds(
      Commitment it, Map<DocumentId, Commitment> others, List<Problem> problems) {
    Commitment before = it.follows().map(others::get).orElse(null);
    if (before == null) {
      return true;
    }
    String rule;
    if (!before.customer().equals(it.customer())) {
      rule = "must be of the same customer, not of " + before.customer();
    } else if (!currency(before).equals(currency(it))) {
      rule = "must be in " + currency(it) + ", not in " + currency(before);
    } else if (before.kind().compareTo(it.kind()) >= 0) {
      rule = "must be of a kind before " + it.kind() + ", not " + before.kind();
    } else {
      return true;
    }
    problems.add(problem(
        ProblemCodes.OUT_OF_RANGE,
        it.id(),
        "follows",
        before.id(),
        rule,
        it.customer(),
        before.customer()));
    return false;
  }

  private static SortedMap<DocumentId, OpenCommitment> open(List<Commitment> sound) {
    Map<DocumentId, Long> takenOver = new HashMap<>();
    for (Commitment c : sound) {
      c.follows()
          .ifPresent(before -> takenOver.merge(before, Amounts.minor(c.amount()), Math::addExact));
    }
    SortedMap<DocumentId, OpenCommitment> open = new TreeMap<>();
    for (Commitment c : sound) {
      long gone = Math.addExact(Amounts.minor(c.invoiced()), takenOver.getOrDefault(c.id(), 0L));
      long left = Math.max(0, Math.subtractExact(Amounts.minor(c.amount()), gone));
      open.put(c.id(), new OpenCommitment(c, Money.ofMinor(currency(c), left)));
    }
    return open;
  }

  private static CurrencyUnit currency(Commitment commitment) {
    return commitment.amount().getCurrencyUnit();
  }

  private static Problem problem(
      ProblemCodes code,
      DocumentId id,
      String field,
      Object value,
      String rule,
      CustomerId... taints) {
    return new Problem(
        code,
        "Commitment",
        id.value(),
        field,
        value.toString(),
        rule,
        "",
        Stream.of(taints).distinct().toList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Commitments that
        && byId.equals(that.byId)
        && incomplete.equals(that.incomplete);
  }

  @Override
  public int hashCode() {
    return byId.hashCode();
  }

  @Override
  public String toString() {
    return byId.values().toString();
  }

  /**
   * Commitments and what could not be used.
   *
   * @param commitments the commitments
   * @param problems the problems: those handed in, then clashing keys, then links that cannot be
   */
  public record Collected(Commitments commitments, List<Problem> problems) {
    /**
     * Copies the list.
     *
     * @param commitments the commitments
     * @param problems the problems
     */
    public Collected {
      problems = List.copyOf(problems);
    }
  }
}
