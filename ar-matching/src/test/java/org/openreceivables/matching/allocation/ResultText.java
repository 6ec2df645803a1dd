package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.OpenItem;

/**
 * A result as text, one line a settlement: {@code P-1 INV-1 PAID 980.00 DISCOUNT 20.00 open 0.00}.
 *
 * <p>Amounts of items with parts are shown by part. The posting date is shown where it is not the source's.
 */
final class ResultText {
  private ResultText() {}

  static String of(AllocationResult result) {
    List<String> lines = new ArrayList<>();
    for (Allocation allocation : result.allocations()) {
      String source = allocation.source().value().replace("/on-account", "");
      allocation.settlements().forEach(s -> lines.add(source + " " + settlement(allocation, s)));
      lines.add(source + " rest " + amount(allocation.rest())
          + (allocation.incomplete() ? " incomplete" : ""));
    }
    result.unassigned().forEach(p -> lines.add("unassigned " + p.id()));
    result.later().forEach(p -> lines.add("later " + p.id()));
    result.problems().forEach(p -> lines.add("problem " + p.code().name() + " " + p.value()));
    result.items().incomplete().forEach(c -> lines.add("incomplete " + c));
    return String.join("\n", lines) + "\n";
  }

  private static String settlement(Allocation allocation, ItemSettlement settlement) {
    Map<String, Money> sums = new LinkedHashMap<>();
    for (AllocationLine line : settlement.lines()) {
      sums.merge(name(settlement.before(), line), line.amount(), Money::plus);
    }
    String effects = sums.entrySet().stream()
        .map(e -> e.getKey() + " " + amount(e.getValue()))
        .collect(Collectors.joining(" "));
    String posted = settlement.postingDate().equals(allocation.sourceAfter().postingDate())
        ? ""
        : " posted " + settlement.postingDate().toString().substring(5);
    return settlement.after().id() + " " + effects + " open "
        + amount(settlement.after().open()) + posted;
  }

  private static String name(OpenItem item, AllocationLine line) {
    return line.effect() + (item.components().isEmpty() ? "" : " " + line.component());
  }

  private static String amount(Money money) {
    return money.getAmount().toPlainString();
  }
}
