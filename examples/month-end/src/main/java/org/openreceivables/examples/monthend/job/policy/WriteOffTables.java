package org.openreceivables.examples.monthend.job.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.examples.monthend.job.Counted;
import org.openreceivables.examples.monthend.job.Kinds;
import org.openreceivables.examples.monthend.job.Names;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Table;
import org.openreceivables.policy.writeoff.Approval;
import org.openreceivables.policy.writeoff.Authority;
import org.openreceivables.policy.writeoff.KeepReason;
import org.openreceivables.policy.writeoff.KeptItem;
import org.openreceivables.policy.writeoff.WriteOffProposal;
import org.openreceivables.policy.writeoff.WriteOffReason;
import org.openreceivables.policy.writeoff.WriteOffRun;

/** Write-offs as tables: what is proposed, and what is kept and why. */
public final class WriteOffTables {
  private static final int SHOWN = 10;

  private final WriteOffRun run;
  private final Names names;
  private final Map<OpenItemId, Approval> answers = new HashMap<>();

  /**
   * Makes the tables.
   *
   * @param run what is proposed, and what is kept
   * @param names the names of customers
   * @param approvals the answers to proposals; empty where nobody was asked
   */
  public WriteOffTables(WriteOffRun run, Names names, List<Approval> approvals) {
    this.run = run;
    this.names = names;
    approvals.forEach(a -> answers.put(a.proposal().item().id(), a));
  }

  /** {@return all of them} */
  public List<Table> all() {
    return List.of(proposals(), kept(), keptByReason());
  }

  /** One row a proposal: by currency, the largest first. */
  Table proposals() {
    Table.Builder table = Table.named(
        "write-offs",
        "Write-offs as of " + run.asOf() + (answers.isEmpty() ? ", proposed" : ", answered"),
        Column.of("item", "Item"),
        Column.of("customer", "Customer"),
        Column.of("name", "Name"),
        Column.forFiles("currency"),
        Column.of("open", "Open"),
        Column.of("rule", "Rule"),
        Column.of("approval", "Approval"),
        Column.of("reasons", "Why"));
    run.proposals().stream()
        .sorted(Comparator.comparing((WriteOffProposal p) -> p.item().currency())
            .thenComparing(WriteOffProposal::amount, Comparator.reverseOrder())
            .thenComparing(p -> p.item().id()))
        .forEach(p -> table.row(SHOWN, cells(p)));
    MoneyTotals total = run.total();
    for (CurrencyUnit currency : new TreeSet<>(total.currencies())) {
      table.total(total(currency, total.in(currency)));
    }
    return table.build();
  }

  private Cell[] cells(WriteOffProposal p) {
    List<String> reasons =
        new ArrayList<>(p.reasons().stream().map(WriteOffReason::summarize).toList());
    reasons.add(p.required().summarize());
    return new Cell[] {
      Cell.of(p.item().id().value()),
      Cell.of(p.customer().value()),
      Cell.of(names.of(p.customer())),
      Cell.of(p.item().currency().getCode()),
      Cell.of(p.amount()),
      Cell.of(p.rule()),
      Cell.of(approval(p)),
      Cell.of(reasons)
    };
  }

  private String approval(WriteOffProposal p) {
    Approval answer = answers.get(p.item().id());
    String needs = p.required().authority().map(Authority::name).orElse("nobody");
    if (answer instanceof Approval.Granted granted) {
      return "posted, " + granted.by().authority();
    }
    return (answer == null ? "" : "refused, ") + "needs " + needs;
  }

  private Cell[] total(CurrencyUnit currency, Money amount) {
    long count = run.proposals().stream()
        .filter(p -> p.item().currency().equals(currency))
        .count();
    return new Cell[] {
      Cell.of("Total"),
      Cell.none(),
      Cell.of(Counted.of(count, "item")),
      Cell.of(currency.getCode()),
      Cell.of(amount),
      Cell.none(),
      Cell.none(),
      Cell.because("sum of the proposals in " + currency.getCode())
    };
  }

  /** One row an open item that is not proposed. */
  Table kept() {
    Table.Builder table = Table.named(
            "write-offs-kept",
            "Open items that are not given up",
            Column.of("item", "Item"),
            Column.of("customer", "Customer"),
            Column.forFiles("currency"),
            Column.of("open", "Open"),
            Column.of("reasons", "Why"))
        .forPrograms();
    for (KeptItem k : run.kept()) {
      table.row(
          Cell.of(k.item().id().value()),
          Cell.of(k.item().customer().value()),
          Cell.of(k.item().currency().getCode()),
          Cell.of(k.item().open()),
          Cell.of(reasons(k)));
    }
    return table.build();
  }

  private static List<String> reasons(KeptItem kept) {
    String rule = kept.nearest().map(n -> n.rule() + ": ").orElse("");
    return kept.reasons().stream().map(KeepReason::summarize).map(rule::concat).toList();
  }

  /** The same counted: one row a kind of reason. */
  Table keptByReason() {
    Table.Builder table = Table.named(
            "write-offs-kept-by-reason",
            "Open items that are not given up, by reason",
            Column.of("reason", "Reason"),
            Column.of("items", "Items"),
            Column.of("reasons", "For example"))
        .forPrograms();
    Map<String, List<KeptItem>> byReason = new LinkedHashMap<>();
    for (KeptItem k : run.kept()) {
      byReason
          .computeIfAbsent(Kinds.words(k.reasons().get(0)), w -> new ArrayList<>())
          .add(k);
    }
    byReason.entrySet().stream()
        .sorted(Kinds.mostFirst())
        .forEach(e -> table.row(
            Cell.of(e.getKey()),
            Cell.of(e.getValue().size()),
            Cell.because(e.getValue().get(0).summarize())));
    return table.build();
  }
}
