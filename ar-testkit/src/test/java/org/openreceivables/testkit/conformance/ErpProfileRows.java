package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.CreditUse;
import org.openreceivables.matching.allocation.ItemSettlement;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Items and payments of one customer as a free ERP system settles them when nobody says what is for what. */
final class ErpProfileRows {
  private ErpProfileRows() {}

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (String id : List.of("ID-AUTO-OLDEST", "ID-DISC-PART", "ID-DISC-MEMO")) {
      rows.add(under(id, "iDempiere", AllocationPolicies::iDempiere, ErpProfileRows::settled));
    }
    for (String id : List.of("ID-AUTO-PARTLY", "ID-AUTO-ALL", "ID-AUTO-MEMO")) {
      rows.add(under(id, "iDempiere", AllocationPolicies::iDempiere, ErpProfileRows::left));
    }
    rows.add(new Row.NotOurs(
        "ID-AUTO-STOP", "a credit that is used only where the money goes beyond its place"));
    rows.add(new Row.NotOurs("ID-AUTO-UNPAID", "credits that are used only beside money"));
    for (String id : List.of(
        "EPR-CN-ALL",
        "EPR-CN-QUEUE",
        "EPR-CN-LARGE",
        "ERP-DISC-PART",
        "ERP-DISC-RETURN",
        "ERP-DISC-LATE")) {
      rows.add(under(id, "erpNext", AllocationPolicies::erpNext, ErpProfileRows::settled));
    }
    rows.add(new Row.Passes("EPR-POSTING", ErpProfileRows::byPostingDate));
    rows.add(new Row.Passes("EPE-NEGATIVE", ErpProfileRows::moneyFirst));
    for (String id : List.of(
        "ODOO-SORT-AMOUNT",
        "ODOO-SORT-WHOLE",
        "ODOO-EPD-SHORT",
        "ODOO-EPD-OVER",
        "ODOO-EPD-FULL",
        "ODOO-EPD-PART")) {
      rows.add(under(id, "odoo", AllocationPolicies::odoo, ErpProfileRows::settled));
    }
    rows.add(new Row.NotOurs(
        "ODOO-EPD-CREDITED", "a discount that is lost with the first credit, not only with money"));
    rows.add(new Row.NotOurs(
        "ODOO-EPD-SELECTED", "discounts that all selected invoices earn together or not at all"));
    rows.add(new Row.NotOurs("MF-DISC-FIRST-LINE", "a discount that the first part takes whole"));
    for (String id : List.of("MF-VIEW-80", "MF-VIEW-200", "MF-SMALLEST")) {
      rows.add(under(id, "metasfresh", AllocationPolicies::metasfresh, ErpProfileRows::settled));
    }
    return List.copyOf(rows);
  }

  private static Row under(
      String id,
      String name,
      Supplier<AllocationPolicy> profile,
      BiFunction<Given, AllocationPolicy, Map<String, ?>> show) {
    return new Row.Under(id, name, (given, as) -> show.apply(given, as.apply(profile.get())));
  }

  /** What was applied to what, first to last, and what is left of everything. */
  private static Map<String, ?> settled(Given given, AllocationPolicy policy) {
    Played played = Played.of(given);
    List<List<Object>> lines = played.allocate(policy, played.payments());
    return Map.of("lines", lines, "open", played.open());
  }

  /** What is left of everything, where the source does not say what was applied to what. */
  private static Map<String, ?> left(Given given, AllocationPolicy policy) {
    Played played = Played.of(given);
    played.allocate(policy, played.payments());
    return Map.of("open", played.open());
  }

  /** The switch that the profile names for payment reconciliation of newer versions. */
  private static Map<String, ?> byPostingDate(Given given) {
    return settled(
        given, AllocationPolicies.erpNext().withOrder(AllocationOrders.oldestIssuedFirst()));
  }

  /** The two runs that the profile names for a payment entry. */
  private static Map<String, ?> moneyFirst(Given given) {
    Played played = Played.of(given);
    AllocationPolicy policy = AllocationPolicies.erpNext();
    List<List<Object>> lines = new ArrayList<>(
        played.allocate(policy.withCredits(CreditUse.LINKED_ONLY), played.payments()));
    lines.addAll(played.allocate(policy, List.of()));
    return Map.of("lines", lines, "open", played.open());
  }

  /** The books of a case, and what came in. */
  private record Played(
      ConformanceBooks books, List<String> items, List<Payment> payments, LocalDate last) {
    static Played of(Given given) {
      ConformanceBooks books = new ConformanceBooks();
      List<String> items = new ArrayList<>();
      LocalDate last = LocalDate.MIN;
      for (Given each : given.each("items")) {
        books.issue(item(each));
        items.add(each.text("id"));
        last = later(last, each.day("date"));
      }
      List<Payment> payments = new ArrayList<>();
      for (Given each : given.has("payments") ? given.each("payments") : List.<Given>of()) {
        LocalDate day = each.day("date");
        payments.add(ConformanceBooks.payment(each.text("id"), each.money(EUR, "amount"), day));
        last = later(last, day);
      }
      return new Played(books, items, payments, last);
    }

    /** Each line as document, source and amount, with the discount where there is one. */
    List<List<Object>> allocate(AllocationPolicy policy, List<Payment> paid) {
      List<List<Object>> lines = new ArrayList<>();
      for (Allocation a : books.allocate(policy, last, paid, List.of()).allocations()) {
        for (ItemSettlement s : a.settlements()) {
          String by = a.payment().map(p -> p.id().value()).orElse(a.source().value());
          List<Object> line = new ArrayList<>(List.of(s.after().id(), by, s.used()));
          Money discount = s.by(Effect.DISCOUNT);
          if (discount.isPositive()) {
            line.add(discount);
          }
          lines.add(line);
        }
      }
      return lines;
    }

    Map<String, Money> open() {
      Map<String, Money> open = new LinkedHashMap<>();
      items.forEach(id -> open.put(id, books.open(id, LocalDate.MAX)));
      for (Payment payment : payments) {
        String id = payment.id().value();
        open.put(id, books.open(id + "/on-account", LocalDate.MAX));
      }
      return open;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
      return one.isAfter(other) ? one : other;
    }

    private static OpenItem item(Given given) {
      OpenItemKind kind =
          given.has("kind") ? OpenItemKind.valueOf(given.text("kind")) : OpenItemKind.INVOICE;
      Money amount = given.money(EUR, "amount");
      OpenItem.Builder item =
          ConformanceBooks.item(given.text("id"), kind, amount, given.day("date"));
      if (given.has("due")) {
        item.dueDate(given.day("due"));
      }
      if (given.has("of")) {
        item.relatesTo(DocumentId.of(given.text("of")));
      }
      if (given.has("discount")) {
        item.addDiscountOffers(offer(given.in("discount"), amount));
      }
      return item.build();
    }

    private static DiscountOffer offer(Given given, Money amount) {
      LocalDate last = given.day("last");
      DiscountOffer offer = given.has("percent")
          ? DiscountBooks.percent(last, given.number("percent"), amount)
          : DiscountBooks.fixed(last, given.money(EUR, "amount"), amount);
      int grace = given.number("grace").intValueExact();
      return new DiscountOffer(
          last, grace, offer.rate(), offer.base(), offer.taken(), offer.cash());
    }
  }
}
