package org.openreceivables.examples.monthend.job.close;

import java.util.ArrayList;
import java.util.List;
import org.openreceivables.aging.AgingEngine;
import org.openreceivables.aging.AgingPolicy;
import org.openreceivables.aging.AgingReport;
import org.openreceivables.core.Problem;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.job.Books;
import org.openreceivables.examples.monthend.job.Counted;
import org.openreceivables.examples.monthend.job.Data;
import org.openreceivables.examples.monthend.job.ProblemTables;
import org.openreceivables.examples.monthend.job.Run;
import org.openreceivables.examples.monthend.job.aging.AgingTables;
import org.openreceivables.examples.monthend.job.match.MatchTables;
import org.openreceivables.examples.monthend.job.match.Quality;
import org.openreceivables.examples.monthend.job.match.QualityTables;
import org.openreceivables.examples.monthend.job.match.Settled;
import org.openreceivables.examples.monthend.job.match.Settling;
import org.openreceivables.examples.monthend.job.policy.CheckTables;
import org.openreceivables.examples.monthend.job.policy.Checked;
import org.openreceivables.examples.monthend.job.policy.Dunned;
import org.openreceivables.examples.monthend.job.policy.DunningTables;
import org.openreceivables.examples.monthend.job.policy.GivenUp;
import org.openreceivables.examples.monthend.job.policy.ScoreTables;
import org.openreceivables.examples.monthend.job.policy.Scored;
import org.openreceivables.examples.monthend.job.policy.WriteOffTables;
import org.openreceivables.examples.monthend.progress.Steps;
import org.openreceivables.examples.monthend.table.Report;
import org.openreceivables.examples.monthend.table.Table;
import org.openreceivables.policy.dunning.DunningNotice;
import org.openreceivables.policy.writeoff.Approval;

/**
 * The month end, whole or in part.
 *
 * <p>All commands begin alike: documents are posted, payments matched, allocated and posted. Write-offs,
 * reminders, scores and checks look at what is open then. {@link #close} does all of it, posts what was
 * confirmed beforehand, ages and reconciles.
 */
public final class MonthEnd {
  private final Settling settling;
  private final Confirmed confirmed;
  private final Steps steps;

  /**
   * Makes the job.
   *
   * @param settling day and rules of payments
   * @param confirmed which proposals are posted
   * @param steps sees the steps
   */
  public MonthEnd(Settling settling, Confirmed confirmed, Steps steps) {
    this.settling = settling;
    this.confirmed = confirmed;
    this.steps = steps;
  }

  /**
   * {@return what payments are for}
   *
   * @param data the files
   */
  public Run match(Data data) {
    Settled settled = settling.run(data, steps);
    MatchTables tables = new MatchTables(settled);
    List<Table> all = new ArrayList<>(List.of(tables.outcomes()));
    all.addAll(quality(settled, data));
    all.addAll(List.of(tables.manual(), tables.review(), tables.matches()));
    return run("match", "matches", all, data, settled.after());
  }

  /**
   * {@return who is to be reminded}
   *
   * @param data the files
   */
  public Run dun(Data data) {
    Books books = settling.run(data, steps).after();
    Dunned dunned = dunned(books, data);
    List<Table> all = new DunningTables(dunned.run(), data.names(), false).all();
    return run("dun", "dunning", all, data, noting(books, dunned.run().problems()));
  }

  /**
   * {@return what to give up}
   *
   * @param data the files
   */
  public Run writeOff(Data data) {
    Books books = settling.run(data, steps).after();
    GivenUp givenUp = givenUp(books, data);
    List<Table> all = new WriteOffTables(givenUp.run(), data.names(), List.of()).all();
    return run("write-off", "write-offs", all, data, noting(books, givenUp.run().problems()));
  }

  /**
   * {@return how good customers are}
   *
   * @param data the files
   */
  public Run score(Data data) {
    Books books = settling.run(data, steps).after();
    Scored scored = scored(books, data);
    return run("score", "scores", new ScoreTables(scored, data.names()).all(), data, books);
  }

  /**
   * {@return which orders may go out}
   *
   * @param data the files
   */
  public Run check(Data data) {
    Books books = settling.run(data, steps).after();
    Checked checked = checked(books, data);
    List<Table> all = new CheckTables(checked, data.names()).all();
    return run("check", "credit-checks", all, data, noting(books, checked.problems()));
  }

  /**
   * {@return the whole month end}
   *
   * @param data the files
   */
  public Run close(Data data) {
    Settled settled = settling.run(data, steps);
    GivenUp givenUp = givenUp(settled.after(), data);
    List<Approval> approvals = confirmed.writeOffs().map(givenUp::approvedBy).orElse(List.of());
    Books books = approvals.isEmpty()
        ? settled.after()
        : steps.step(
            "post write-offs",
            () -> settled
                .after()
                .post(Approval.toEvents(approvals, settled.after().next()), List.of()));
    Dunned dunned = dunned(books, data);
    Books open = confirmed.notices()
        ? steps.step("post reminders", () -> books.post(dunned.confirmed(books.next()), List.of()))
        : books;
    Scored scored = scored(open, data);
    Checked checked = checked(open, data);
    AgingReport aging = steps.step(
        "age " + Counted.of(open.open().size(), "open item"),
        () -> AgingEngine.of(AgingPolicy.standard()).age(open.open(), open.asOf()));
    Closed closed = steps.step(
        "reconcile",
        () -> Closed.of(
            settled,
            open,
            granted(approvals),
            confirmed.notices() ? charged(dunned) : MoneyTotals.none(),
            aging));

    List<Problem> found = new ArrayList<>(givenUp.run().problems());
    found.addAll(dunned.run().problems());
    found.addAll(checked.problems());
    found.addAll(closed.disagreements());
    Books last = noting(open, found);
    MatchTables matches = new MatchTables(settled);
    CloseTables tables = new CloseTables(closed);
    AgingTables aged = new AgingTables(
        aging,
        data.names(),
        problems(data, last),
        AgingTables.postedAfter(open.asOf(), data.receivables()));
    List<Table> all = new ArrayList<>(List.of(matches.outcomes()));
    all.addAll(quality(settled, data));
    all.addAll(List.of(matches.manual(), matches.review(), tables.onAccount(), tables.summary()));
    all.addAll(new WriteOffTables(givenUp.run(), data.names(), approvals).all());
    all.addAll(new DunningTables(dunned.run(), data.names(), confirmed.notices()).all());
    all.addAll(new ScoreTables(scored, data.names()).all());
    all.addAll(new CheckTables(checked, data.names()).all());
    all.addAll(List.of(aged.totals(), aged.customers(), tables.reconciliation()));
    all.addAll(List.of(matches.matches(), tables.allocations(), aged.items(), tables.journal()));
    return run("close", "aging", all, data, last);
  }

  private static MoneyTotals granted(List<Approval> approvals) {
    return MoneyTotals.of(approvals.stream()
        .filter(Approval.Granted.class::isInstance)
        .map(a -> a.proposal().amount())
        .toList());
  }

  private static MoneyTotals charged(Dunned dunned) {
    return MoneyTotals.of(
        dunned.run().notices().stream().map(DunningNotice::charged).toList());
  }

  private Dunned dunned(Books books, Data data) {
    return steps.step("draft reminders", () -> Dunned.of(books, data));
  }

  private GivenUp givenUp(Books books, Data data) {
    return steps.step("propose write-offs", () -> GivenUp.of(books, data));
  }

  private Scored scored(Books books, Data data) {
    return steps.step("score customers", () -> Scored.of(books, data));
  }

  private Checked checked(Books books, Data data) {
    int orders = data.orders().map(o -> o.lines().size()).orElse(0);
    return steps.step("check " + Counted.of(orders, "order"), () -> Checked.of(books, data));
  }

  private List<Table> quality(Settled settled, Data data) {
    return data.truth()
        .map(FileRead::values)
        .map(truth -> steps.step(
            "compare with the truth", () -> new QualityTables(Quality.of(settled, truth)).all()))
        .orElse(List.of());
  }

  private static Books noting(Books books, List<Problem> found) {
    return found.isEmpty() ? books : books.post(List.of(), found);
  }

  private static ProblemTables problems(Data data, Books books) {
    return new ProblemTables(data.files(), books.refused());
  }

  private Run run(String command, String main, List<Table> tables, Data data, Books books) {
    ProblemTables problems = problems(data, books);
    List<Table> all = new ArrayList<>(tables);
    all.add(problems.files(books.asOf()));
    all.add(problems.problems());
    return new Run(new Report(command, books.asOf(), main, all), problems);
  }
}
