package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.BookShare;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.OpenItem;

/**
 * What residuals and deductions stand at in the books: what leaves their item with them, as a ledger has it, where they
 * leave before the money is applied.
 */
final class BookedDeductions {
  private BookedDeductions() {}

  static List<Deduction> of(List<Deduction> moved, Function<OpenItemId, OpenItem> before) {
    Map<OpenItemId, OpenItem> now = new HashMap<>();
    List<Deduction> out = new ArrayList<>();
    for (Deduction each : moved) {
      OpenItem from = now.computeIfAbsent(each.lines().get(0).item(), before);
      OpenItem after = from;
      for (AllocationLine line : each.lines()) {
        after = after.settle(line.effect(), line.component(), line.amount());
      }
      now.put(from.id(), after);
      BookShare share = from.bookShare().minus(after.bookShare());
      out.add(new Deduction(valued(each.item(), from, share), each.lines(), each.reason()));
    }
    return out;
  }

  private static OpenItem valued(OpenItem item, OpenItem from, BookShare share) {
    List<BookValue> first = from.bookValues().stream()
        .map(v -> new BookValue(share.first().in(v.rate().to()), v.rate()))
        .toList();
    List<BookValue> revalued = from.revaluations().stream()
        .map(v -> new BookValue(share.in(v.rate().to()), v.rate()))
        .filter(v -> !first.contains(v))
        .toList();
    return item.withBookValues(first).withRevaluations(revalued);
  }

  /** A ledger gives it its value itself. */
  static OpenItem unvalued(OpenItem item) {
    return item.withBookValues(List.of()).withRevaluations(List.of());
  }
}
