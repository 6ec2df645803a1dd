package org.openreceivables.aging;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;

/** Engines with a fault, each of which a law must catch where it lets the real one pass. */
class PlantedFaultsTest {
  private static final AgingPolicy STANDARD = AgingPolicy.standard();
  private static final AgingPolicy NETTED =
      STANDARD.withCreditTreatment(CreditTreatment.NETTED_OLDEST_FIRST);
  private static final List<OpenItem> ITEMS = ItemTable.list("""
      item | customer | kind        | issued     | due        | open
      I-1  | C-1      | INVOICE     | 2024-01-01 | 2024-03-01 | EUR 10.00
      I-2  | C-1      | INVOICE     | 2024-01-01 | 2024-02-01 | EUR 20.00
      I-3  | C-2      | INVOICE     | 2024-01-01 | 2024-04-01 | EUR 30.00
      I-4  | C-3      | CREDIT_NOTE | 2024-01-01 |            | EUR 40.00
      I-5  | C-1      | ON_ACCOUNT  | 2024-01-01 |            | EUR 15.00
      """);

  private static Ager changing(UnaryOperator<List<OpenItem>> fault) {
    return (rows, problems) -> Ager.of(STANDARD).age(fault.apply(List.copyOf(rows)), problems);
  }

  private static List<OpenItem> replaceFirst(List<OpenItem> rows, UnaryOperator<OpenItem> fault) {
    List<OpenItem> out = new ArrayList<>(rows);
    out.set(0, fault.apply(out.get(0)));
    return out;
  }

  private static OpenItem lessACent(OpenItem item) {
    return item.withOpen(item.open().minus(Money.ofMinor(item.currency(), 1)));
  }

  private static <T> void catches(Consumer<T> law, T sound, T faulty) {
    assertThatNoException().isThrownBy(() -> law.accept(sound));
    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> law.accept(faulty));
  }

  @Test
  void a_cent_that_is_dropped() {
    Ager faulty = changing(rows -> replaceFirst(rows, PlantedFaultsTest::lessACent));
    Ager sound = Ager.of(STANDARD);
    catches(ager -> AgingLaws.balancesAreThoseOfTheItems(ager, ITEMS), sound, faulty);
    catches(ager -> AgingLaws.cellsAreThoseOfTheItems(ager, ITEMS), sound, faulty);
    catches(ager -> AgingLaws.everyItemIsInOneColumn(ager, ITEMS), sound, faulty);
  }

  @Test
  void a_day_too_many() {
    Ager faulty = changing(rows ->
        replaceFirst(rows, item -> item.withDueDate(item.effectiveDueDate().minusDays(1))));
    catches(ager -> AgingLaws.cellsAreThoseOfTheItems(ager, ITEMS), Ager.of(STANDARD), faulty);
  }

  @Test
  void an_item_in_two_buckets() {
    Ager faulty = (rows, problems) ->
        AgingEngine.standard().age(new FirstItemTwice(OpenItems.of(rows)), Ager.AS_OF);
    catches(ager -> AgingLaws.everyItemIsInOneColumn(ager, ITEMS), Ager.of(STANDARD), faulty);
  }

  @Test
  void a_cell_that_is_not_the_sum_of_its_items() {
    Ager faulty = (rows, problems) -> {
      AgingReport all = Ager.of(STANDARD).age(rows);
      List<AgingRow> fewer = all.rows().subList(1, all.rows().size());
      return withRows(all, rows, fewer);
    };
    catches(ager -> AgingLaws.itemsAddUpToTheCells(ager, ITEMS), Ager.of(STANDARD), faulty);
  }

  @Test
  void a_result_that_depends_on_the_order() {
    Ager faulty = changing(rows -> replaceFirst(rows, PlantedFaultsTest::lessACent));
    catches(
        ager -> AgingLaws.orderDoesNotMatter(ager, ITEMS, new Random(1)),
        Ager.of(STANDARD),
        faulty);
  }

  @Test
  void a_bad_row_that_costs_another_customer_an_item() {
    Ager faulty = (rows, problems) -> Ager.of(STANDARD)
        .age(problems.isEmpty() ? rows : List.copyOf(rows).subList(1, rows.size()), problems);
    catches(
        ager -> AgingLaws.aBadRowChangesNoOtherCustomer(ager, ITEMS, CustomerId.of("C-2")),
        Ager.of(STANDARD),
        faulty);
  }

  @Test
  void a_bad_row_that_taints_nobody() {
    Ager faulty = (rows, problems) -> Ager.of(STANDARD).age(rows);
    catches(
        ager -> AgingLaws.aBadRowChangesNoOtherCustomer(ager, ITEMS, CustomerId.of("C-2")),
        Ager.of(STANDARD),
        faulty);
  }

  @Test
  void credits_that_vanish_in_netting() {
    Ager faulty = (rows, problems) -> Ager.of(NETTED)
        .age(rows.stream().filter(row -> row.side() == Side.DEBIT).toList());
    catches(
        ager -> AgingLaws.nettingKeepsTheSum(Ager.of(STANDARD), ager, ITEMS),
        Ager.of(NETTED),
        faulty);
  }

  @Test
  void netting_of_the_latest_first() {
    Ager faulty = (rows, problems) -> {
      List<OpenItem> fresh = new ArrayList<>();
      for (OpenItem row : rows) {
        // I-1 is due after I-2; with I-2 due last, the credit goes to I-1.
        fresh.add(row.id().value().equals("I-2") ? row.withDueDate(Ager.AS_OF.plusDays(9)) : row);
      }
      AgingReport wrong = Ager.of(NETTED).age(fresh);
      return withAnchorsOf(rows, wrong);
    };
    catches(
        ager -> AgingLaws.nettingKeepsTheSum(Ager.of(STANDARD), ager, ITEMS),
        Ager.of(NETTED),
        faulty);
  }

  @Test
  void merges_that_lose_or_prefer_a_side() {
    BinaryOperator<AgingReport> left = (a, b) -> a.rows().isEmpty() ? b : a;
    BinaryOperator<AgingReport> forgetful =
        (a, b) -> b.rows().isEmpty() ? AgingReport.empty(STANDARD, Ager.AS_OF) : a.merge(b);
    BinaryOperator<AgingReport> lopsided = (a, b) ->
        a.rows().size() > b.rows().size() ? a.merge(b) : AgingReport.empty(STANDARD, Ager.AS_OF);
    MergeLaws sound = new MergeLaws(AgingReport::merge, STANDARD);
    catches(laws -> laws.partsMakeTheWhole(ITEMS), sound, new MergeLaws(left, STANDARD));
    catches(laws -> laws.isCommutative(ITEMS), sound, new MergeLaws(left, STANDARD));
    catches(laws -> laws.hasAnIdentity(ITEMS), sound, new MergeLaws(forgetful, STANDARD));
    catches(laws -> laws.isAssociative(ITEMS), sound, new MergeLaws(lopsided, STANDARD));
  }

  /** The report with other rows than its items make. */
  private static AgingReport withRows(
      AgingReport report, Collection<OpenItem> rows, List<AgingRow> wrong) {
    return new StoredReport(
        report.policy(), report.asOf(), wrong, stored(rows), List.of(), 0, report.postedLater());
  }

  private static List<CustomerItems> stored(Collection<OpenItem> rows) {
    return ((StoredReport) Ager.of(STANDARD).age(rows)).customerItems();
  }

  /** The report with the dates of the true items beside the amounts of the wrong ones. */
  private static AgingReport withAnchorsOf(Collection<OpenItem> rows, AgingReport wrong) {
    OpenItems items = OpenItems.of(rows);
    for (CustomerItems customer : ((StoredReport) wrong).customerItems()) {
      for (int i = customer.from(); i < customer.to(); i++) {
        OpenItem item = items.find(customer.columns().id[i]).orElseThrow();
        customer.columns().anchor[i] = item.effectiveDueDate();
      }
    }
    return wrong;
  }

  /** A host's items that break their promise: the first one is there twice, with two due dates. */
  private static final class FirstItemTwice extends OpenItems {
    private final OpenItems items;

    FirstItemTwice(OpenItems items) {
      this.items = items;
    }

    @Override
    public int size() {
      return items.size() + 1;
    }

    @Override
    public List<CustomerId> customers() {
      return items.customers();
    }

    @Override
    public List<OpenItem> ofCustomer(CustomerId customer) {
      List<OpenItem> out = new ArrayList<>(items.ofCustomer(customer));
      if (customer.equals(items.customers().get(0))) {
        out.add(out.get(0).withDueDate(Ager.AS_OF));
      }
      return out;
    }

    @Override
    public Optional<OpenItem> find(OpenItemId id) {
      return items.find(id);
    }

    @Override
    public SortedSet<CustomerId> incomplete() {
      return items.incomplete();
    }

    @Override
    public Iterator<OpenItem> iterator() {
      return items.iterator();
    }
  }
}
