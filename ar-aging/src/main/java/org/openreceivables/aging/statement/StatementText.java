package org.openreceivables.aging.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.aging.AgingBucket;
import org.openreceivables.aging.AgingRow;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;

/** A statement as text for people. */
final class StatementText {
  private final AccountStatement statement;
  private final StringBuilder out = new StringBuilder();

  StatementText(AccountStatement statement) {
    this.statement = statement;
  }

  String text() {
    out.append("Statement of ")
        .append(statement.account().name())
        .append(", ")
        .append(statement.period())
        .append(known(statement.knownOn()))
        .append(statement.incomplete() ? ", INCOMPLETE: an event was refused\n" : "\n");
    if (statement.sections().isEmpty()) {
      out.append("Nothing open, nothing moved\n");
    }
    statement.sections().forEach(this::section);
    return out.substring(0, out.length() - 1);
  }

  private void section(StatementSection section) {
    out.append(section.currency()).append('\n');
    List<List<String>> rows = new ArrayList<>();
    section.broughtForward().ifPresent(forward -> forward(forward, rows));
    rows.add(List.of("", "", "opening", "", plain(section.opening())));
    section.lines().forEach(line -> rows.add(line(line)));
    rows.add(List.of("", "", "closing", "", plain(section.closing())));
    table(List.of("posted", "valued", "what", "amount", "balance"), rows, 3);
    items(section.items());
    credits(section.credits());
    foot(section.foot());
  }

  private void forward(BroughtForward forward, List<List<String>> rows) {
    rows.add(List.of(
        forward.closing().toString(),
        "",
        "stated" + known(forward.knownOn()),
        "",
        plain(forward.asStated())));
    for (StatementLine line : forward.corrections()) {
      List<String> row = new ArrayList<>(line(line));
      row.set(2, row.get(2) + ", recorded " + line.recorded().day());
      rows.add(row);
    }
  }

  private List<String> line(StatementLine line) {
    return List.of(
        line.postingDate().toString(),
        line.valueDate().toString(),
        line.summarize(statement.policy().writeOffWording()),
        plain(line.amount()),
        plain(line.balance()));
  }

  private void items(List<StatementItem> items) {
    List<List<String>> rows = new ArrayList<>();
    for (StatementItem item : items) {
      rows.add(List.of(
          name(item),
          item.item().effectiveDueDate().toString(),
          item.when(),
          plain(item.original()),
          plain(item.settled()),
          plain(item.open())));
    }
    tableOfSome(List.of("item", "due", "", "original", "settled", "open"), rows, 3);
  }

  /** Nobody is late with a credit. */
  private void credits(List<StatementItem> credits) {
    List<List<String>> rows = new ArrayList<>();
    for (StatementItem credit : credits) {
      rows.add(List.of(
          name(credit),
          credit.item().effectiveDueDate().toString(),
          plain(credit.original()),
          plain(credit.settled()),
          plain(credit.open())));
    }
    tableOfSome(List.of("credit", "from", "original", "used", "open"), rows, 2);
  }

  private void tableOfSome(List<String> head, List<List<String>> rows, int left) {
    if (!rows.isEmpty()) {
      table(head, rows, left);
    }
  }

  private static String name(StatementItem item) {
    int installment = item.item().installment();
    return item.item().document()
        + (installment > 1 ? "/" + installment : "")
        + (item.marks().isEmpty() ? "" : " (" + marks(item.marks()) + ")");
  }

  private static String known(Recorded knownOn) {
    return knownOn.day().equals(LocalDate.MAX) ? "" : ", as known on " + knownOn.day();
  }

  private static String marks(List<Hold> marks) {
    StringBuilder text = new StringBuilder();
    for (Hold hold : marks) {
      text.append(text.isEmpty() ? "" : ", ").append(words(hold.cause()));
      hold.part().ifPresent(part -> text.append(' ').append(plain(part)));
    }
    return text.toString();
  }

  private static String words(HoldCause cause) {
    return switch (cause) {
      case DISPUTE -> "in dispute";
      case PROMISE -> "promised";
      case BLOCK -> "blocked";
      case DIRECT_DEBIT -> "direct debit";
      case LEGAL -> "held by law";
    };
  }

  private void foot(AgingRow foot) {
    List<String> head = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    for (AgingBucket bucket : statement.policy().aging().scheme().buckets()) {
      head.add(bucket.label());
      cells.add(plain(foot.in(bucket)));
    }
    head.addAll(List.of("credits", "balance"));
    cells.addAll(List.of(plain(foot.credits()), plain(foot.balance())));
    table(head, List.of(cells), 0);
  }

  /** Columns as wide as their widest cell: the first ones to the left, numbers to the right. */
  private void table(List<String> head, List<List<String>> rows, int left) {
    int[] width = head.stream().mapToInt(String::length).toArray();
    rows.forEach(row -> {
      for (int i = 0; i < width.length; i++) {
        width[i] = Math.max(width[i], row.get(i).length());
      }
    });
    row(head, width, left);
    rows.forEach(row -> row(row, width, left));
  }

  private void row(List<String> cells, int[] width, int left) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < width.length; i++) {
      String pad = " ".repeat(width[i] - cells.get(i).length());
      row.append("  ").append(i < left ? cells.get(i) + pad : pad + cells.get(i));
    }
    out.append(row.toString().stripTrailing()).append('\n');
  }

  private static String plain(Money amount) {
    return amount.getAmount().toPlainString();
  }
}
