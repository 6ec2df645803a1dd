package org.openreceivables.testkit.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTax;

/** Books as the tables that a scenario reads, and behind each row in words what a table has no column for. */
final class BooksText {
  private BooksText() {}

  static String of(AllocationBooks books) {
    List<String> lines = new ArrayList<>();
    lines.add("as of " + books.asOf());
    lines.add("item | customer | kind | document | issued | due | amount | open | discount");
    for (OpenItem item : books.items()) {
      lines.add(row(item));
      lines.addAll(more(item));
    }
    lines.add("payment | customer | amount | charges | valued | posted");
    books.payments().forEach(p -> lines.add(row(p)));
    books.instructions().forEach(i -> lines.add("# " + said(i)));
    if (!books.items().incomplete().isEmpty()) {
      lines.add("# incomplete: " + books.items().incomplete());
    }
    return String.join("\n", lines);
  }

  private static String row(OpenItem item) {
    return String.join(
        " | ",
        item.id().value(),
        item.customer().value(),
        item.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        item.document().value(),
        item.issueDate().toString(),
        item.dueDate().map(Object::toString).orElse(""),
        item.original().toString(),
        item.open().toString(),
        item.discountOffers().stream()
            .filter(BooksText::isPlain)
            .findFirst()
            .map(o -> o.rate() + " until " + o.lastDay())
            .orElse(""));
  }

  private static boolean isPlain(DiscountOffer offer) {
    return offer.rate() instanceof DiscountRate.Percent
        && offer.graceDays() == 0
        && offer.taken().isZero();
  }

  private static List<String> more(OpenItem item) {
    List<String> out = new ArrayList<>();
    if (!item.postingDate().equals(item.issueDate())) {
      out.add("posted " + item.postingDate());
    }
    if (item.charges().isPositive()) {
      out.add("charges " + item.charges());
    }
    item.settled().forEach((effect, amount) -> out.add(effect + " " + amount));
    item.components()
        .forEach(c -> out.add(c.key() + " " + c.open() + " of " + c.component().amount()));
    for (DiscountOffer offer : item.discountOffers()) {
      out.add(offer.rate() + " of " + offer.base() + " until " + offer.lastDay()
          + (offer.graceDays() == 0 ? "" : " and " + offer.graceDays() + " days of grace")
          + (offer.taken().isZero() ? "" : ", taken " + offer.taken() + " on " + offer.cash())
          + (offer.tax() == DiscountTax.CORRECTED ? "" : ", tax " + offer.tax()));
    }
    item.relatesTo().ifPresent(d -> out.add("for document " + d));
    item.reservedFor().ifPresent(p -> out.add("reserved for " + p));
    item.holds().forEach(h -> out.add("held " + h.window() + " for " + h.effects()));
    return out.isEmpty() ? List.of() : List.of("#   " + item.id() + ": " + String.join("; ", out));
  }

  private static String row(Payment payment) {
    return String.join(
        " | ",
        payment.id().value(),
        payment.customer().map(CustomerId::value).orElse(""),
        payment.amount().toString(),
        payment.chargesWithheld().isZero() ? "" : payment.chargesWithheld().toString(),
        payment.valueDate().toString(),
        payment.postingDate().toString());
  }

  private static String said(AllocationInstruction said) {
    return said.payment() + " is for "
        + (said.credits().isEmpty() ? "" : "credits " + said.credits() + ", ")
        + said.amounts().stream().map(BooksText::said).collect(Collectors.joining(", "))
        + said.groups().stream().map(g -> ", then " + g.items()).collect(Collectors.joining())
        + ", the rest " + said.rest();
  }

  private static String said(InstructedAmount said) {
    return said.item() + " " + said.effect()
        + said.amount().map(BooksText::after).orElse("");
  }

  private static String after(Money amount) {
    return " " + amount;
  }
}
