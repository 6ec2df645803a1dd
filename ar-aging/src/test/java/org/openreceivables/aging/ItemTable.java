package org.openreceivables.aging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.time.DateWindow;

/**
 * Reads items from a text table: {@code item | customer | kind | issued | due | open | disputed}.
 *
 * <p>An empty due date is none; disputed is empty, {@code all} or an amount.
 */
final class ItemTable {
  private ItemTable() {}

  static OpenItems items(String table) {
    return OpenItems.of(list(table));
  }

  static List<OpenItem> list(String table) {
    List<OpenItem> items = new ArrayList<>();
    for (String line : table.lines().skip(1).toList()) {
      items.add(item(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList()));
    }
    return items;
  }

  private static OpenItem item(List<String> cells) {
    OpenItem.Builder item = OpenItem.builder();
    item.id(OpenItemId.of(cells.get(0)))
        .customer(CustomerId.of(cells.get(1)))
        .kind(OpenItemKind.valueOf(cells.get(2)))
        .document(DocumentId.of(cells.get(0)))
        .issueDate(LocalDate.parse(cells.get(3)))
        .original(Money.parse(cells.get(5)))
        .open(Money.parse(cells.get(5)));
    if (!cells.get(4).isEmpty()) {
      item.dueDate(LocalDate.parse(cells.get(4)));
    }
    if (cells.size() > 6 && !cells.get(6).isEmpty()) {
      Hold.Builder hold = hold(HoldCause.DISPUTE, HoldEffect.DUN, DateWindow.always());
      if (!cells.get(6).equals("all")) {
        hold.part(Money.parse(cells.get(6)));
      }
      item.addHold(hold.build());
    }
    return item.build();
  }

  static Hold.Builder hold(HoldCause cause, HoldEffect effect, DateWindow window) {
    Hold.Builder hold = Hold.builder();
    hold.id("H").cause(cause).addEffect(effect).window(window);
    return hold;
  }
}
