package org.openreceivables.examples.monthend.job.match;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.examples.monthend.job.Counted;
import org.openreceivables.examples.monthend.job.match.Quality.Judged;
import org.openreceivables.examples.monthend.job.match.Quality.Verdict;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;

/**
 * How many matches were right, by rule, by value and by what was irregular.
 *
 * <p>Precision is right among automatic; recall is right for documents among the payments that were for
 * documents at all, and for the row of money that is no customer's right among that. The recall of all rules
 * so adds up to the total, but for that row. Shares are cut, not rounded.
 */
public final class QualityTables {
  private static final int SHOWN_WRONG = 20;

  private final Quality quality;

  /**
   * Makes the tables.
   *
   * @param quality matches beside the truth
   */
  public QualityTables(Quality quality) {
    this.quality = quality;
  }

  /** {@return all of them} */
  public List<Table> all() {
    List<Table> tables = new ArrayList<>(List.of(byRule(), byValue()));
    tables.add(wrong());
    tables.add(byIrregularity());
    return tables;
  }

  /** One row a rule that decided something, and the total. */
  Table byRule() {
    Table.Builder table = Table.named(
        "match-quality",
        "Automatic matches beside the truth" + unknown(),
        Column.of("rule", "Rule"),
        Column.of("automatic", "Automatic"),
        Column.of("right", "Right"),
        Column.of("wrong", "Wrong"),
        Column.of("precision", "Precision"),
        Column.of("recall", "Recall"),
        Column.of("share", "Of all payments"),
        Column.forFiles("reasons"));
    long all = quality.judged().size();
    new TreeMap<>(automatic().stream().collect(groupingBy(j -> j.match().ruleOrKind())))
        .forEach((rule, some) -> {
          boolean receivable = some.stream().noneMatch(QualityTables::isNotReceivable);
          table.row(counts(rule, some, possible(receivable), all, receivable));
        });
    table.total(counts("all", automatic(), possible(true), all, true));
    return table.build();
  }

  private Cell[] counts(
      String rule, List<Judged> some, long possible, long all, boolean documents) {
    long right = count(some, Verdict.RIGHT);
    long found = count(some.stream().filter(j -> isWithin(j, documents)).toList(), Verdict.RIGHT);
    return new Cell[] {
      Cell.of(rule),
      Cell.of(some.size()),
      Cell.of(right),
      Cell.of(some.size() - right),
      Cell.share(right, some.size()),
      Cell.share(found, possible),
      Cell.share(some.size(), all),
      Cell.of(List.of(
          right + " of " + some.size() + " have customer, documents and cash on each as the truth"
              + " has them",
          "recall is " + found + " of " + Counted.of(possible, "payment")
              + (documents ? " for documents" : " that were no customer's")))
    };
  }

  private long possible(boolean documents) {
    return quality.judged().stream().filter(j -> isWithin(j, documents)).count();
  }

  private static boolean isWithin(Judged j, boolean documents) {
    return documents ? j.isForDocuments() : j.truth().customer().isEmpty();
  }

  private static boolean isNotReceivable(Judged j) {
    return j.match().standing() == Matched.Standing.NOT_RECEIVABLE;
  }

  private List<Judged> automatic() {
    return quality.judged().stream().filter(j -> j.verdict() != Verdict.MANUAL).toList();
  }

  private String unknown() {
    return quality.unknown() == 0
        ? ""
        : ", without " + Counted.of(quality.unknown(), "payment") + " that it does not know";
  }

  /** One row a rule and currency: the same by value. */
  Table byValue() {
    Table.Builder table = Table.named(
            "match-quality-value",
            "The same by value",
            Column.of("currency", "Currency"),
            Column.of("rule", "Rule"),
            Column.of("automatic", "Automatic"),
            Column.of("right", "Right"),
            Column.of("precision", "Precision"),
            Column.of("recall", "Recall"),
            Column.forFiles("reasons"))
        .forPrograms();
    for (CurrencyUnit currency : currencies()) {
      List<Judged> own = quality.judged().stream()
          .filter(j -> j.match().payment().currency().equals(currency))
          .toList();
      List<Judged> automatic =
          own.stream().filter(j -> j.verdict() != Verdict.MANUAL).toList();
      new TreeMap<>(automatic.stream().collect(groupingBy(j -> j.match().ruleOrKind())))
          .forEach((rule, some) -> {
            boolean receivable = some.stream().noneMatch(QualityTables::isNotReceivable);
            table.row(values(currency, rule, some, own, receivable));
          });
      table.total(values(currency, "all", automatic, own, true));
    }
    return table.build();
  }

  private static Cell[] values(
      CurrencyUnit currency, String rule, List<Judged> some, List<Judged> own, boolean documents) {
    Money all = sum(currency, some);
    List<Judged> rights =
        some.stream().filter(j -> j.verdict() == Verdict.RIGHT).toList();
    Money right = sum(currency, rights);
    Money found =
        sum(currency, rights.stream().filter(j -> isWithin(j, documents)).toList());
    Money possible =
        sum(currency, own.stream().filter(j -> isWithin(j, documents)).toList());
    return new Cell[] {
      Cell.of(currency.getCode()),
      Cell.of(rule),
      Cell.of(all),
      Cell.of(right),
      Cell.share(right.getAmountMinorLong(), all.getAmountMinorLong()),
      Cell.share(found.getAmountMinorLong(), possible.getAmountMinorLong()),
      Cell.because("gross amounts of " + Counted.of(some.size(), "payment") + "; recall is of "
          + possible + (documents ? " for documents" : " that were no customer's"))
    };
  }

  private static Money sum(CurrencyUnit currency, List<Judged> some) {
    Money sum = Money.zero(currency);
    for (Judged j : some) {
      sum = sum.plus(j.match().payment().amount());
    }
    return sum;
  }

  private SortedSet<CurrencyUnit> currencies() {
    SortedSet<CurrencyUnit> out = new TreeSet<>();
    quality.judged().forEach(j -> out.add(j.match().payment().currency()));
    return out;
  }

  /** One row an automatic match that was wrong. */
  Table wrong() {
    List<Judged> wrong =
        quality.judged().stream().filter(j -> j.verdict() == Verdict.WRONG).toList();
    Table.Builder table = Table.named(
        "wrong-matches",
        "Automatic matches that were wrong",
        Column.of("payment", "Payment"),
        Column.of("customer", "Customer"),
        Column.forFiles("currency"),
        Column.of("amount", "Amount"),
        Column.of("rule", "Rule"),
        Column.forFiles("used"),
        Column.forFiles("truth"),
        Column.of("reasons", "Why"));
    for (Judged j : wrong) {
      List<String> reasons = new ArrayList<>(
          List.of("used " + j.used().summarize(), "truth " + j.truth().summarize()));
      reasons.addAll(j.match().reasons());
      table.row(
          SHOWN_WRONG,
          Cell.of(j.match().payment().id().value()),
          Cell.of(j.match().payment().customer().map(CustomerId::value).orElse("")),
          Cell.of(j.match().payment().currency().getCode()),
          Cell.of(j.match().payment().amount()),
          Cell.of(j.match().ruleOrKind()),
          Cell.of(j.used().summarize()),
          Cell.of(j.truth().summarize()),
          Cell.of(reasons));
    }
    return wrong.isEmpty() ? table.forPrograms().build() : table.build();
  }

  /** One row a kind of irregularity that the truth names. */
  Table byIrregularity() {
    Table.Builder table = Table.named(
            "match-irregularities",
            "How irregular payments fared",
            Column.of("irregularity", "Irregularity"),
            Column.of("payments", "Payments"),
            Column.of("right", "Right"),
            Column.of("wrong", "Wrong"),
            Column.of("manual", "Manual"),
            Column.forFiles("reasons"))
        .forPrograms();
    Map<String, List<Judged>> byNote = new TreeMap<>();
    for (Judged j : quality.judged()) {
      List<String> notes =
          j.truth().notes().isEmpty() ? List.of("none") : j.truth().notes();
      notes.forEach(n -> byNote.computeIfAbsent(n, k -> new ArrayList<>()).add(j));
    }
    byNote.forEach((note, some) -> table.row(
        Cell.of(note),
        Cell.of(some.size()),
        Cell.of(count(some, Verdict.RIGHT)),
        Cell.of(count(some, Verdict.WRONG)),
        Cell.of(count(some, Verdict.MANUAL)),
        Cell.because("a payment with several counts in several rows; the first is "
            + some.get(0).match().payment().id())));
    return table.build();
  }

  private static long count(List<Judged> some, Verdict verdict) {
    return some.stream().filter(j -> j.verdict() == verdict).count();
  }
}
