package org.openreceivables.policy.writeoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.ItemStatus;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.openitem.Side;

/** What holds of every run, judged from the rows. */
final class WriteOffLaws {
  private WriteOffLaws() {}

  /** An engine, or a faulty one. */
  @FunctionalInterface
  interface Runner {
    WriteOffRun run(
        WriteOffPolicy policy,
        Collection<OpenItem> rows,
        List<Customer> customers,
        Collection<CustomerId> incomplete);

    default WriteOffRun run(WriteOffPolicy policy, Rows rows) {
      return run(policy, rows.items(), rows.customers(), List.of());
    }

    static Runner engine() {
      return (policy, rows, customers, incomplete) -> WriteOffEngine.of(policy)
          .run(OpenItems.of(rows).withIncomplete(incomplete), customers, Given.AS_OF);
    }
  }

  /** Items and customers. */
  record Rows(List<OpenItem> items, List<Customer> customers) {}

  static void neverTouchesADispute(Runner runner, WriteOffPolicy policy, Rows rows) {
    Map<CustomerId, Customer> customers = new HashMap<>();
    rows.customers().forEach(c -> customers.put(c.id(), c));
    for (WriteOffProposal p : runner.run(policy, rows).proposals()) {
      assertThat(p.item().holds()).noneMatch(WriteOffLaws::disputes);
      Customer customer = Objects.requireNonNull(customers.get(p.customer()));
      assertThat(customer.holds()).noneMatch(WriteOffLaws::disputes);
    }
  }

  private static boolean disputes(Hold hold) {
    return hold.cause() == HoldCause.DISPUTE
        && !hold.window().first().isAfter(Given.AS_OF)
        && !hold.window().last().isBefore(Given.AS_OF);
  }

  static void proposesWhatIsOpenPartByPart(Runner runner, WriteOffPolicy policy, Rows rows) {
    Map<OpenItemId, OpenItem> byId = new HashMap<>();
    rows.items().forEach(i -> byId.put(i.id(), i));
    for (WriteOffProposal p : runner.run(policy, rows).proposals()) {
      OpenItem item = Objects.requireNonNull(byId.get(p.item().id()));
      assertThat(p.amount()).isEqualTo(item.open());
      Map<ComponentKey, Long> parts = new HashMap<>();
      for (OpenComponent part : item.parts()) {
        parts.put(ComponentKey.of(part.component()), part.open().getAmountMinorLong());
      }
      long sum = 0;
      for (Map.Entry<ComponentKey, Money> part : p.components().entrySet()) {
        assertThat(parts).containsEntry(part.getKey(), part.getValue().getAmountMinorLong());
        assertThat(part.getValue().isPositive()).isTrue();
        sum += part.getValue().getAmountMinorLong();
      }
      assertThat(sum).isEqualTo(item.open().getAmountMinorLong());
    }
  }

  static void everyClaimIsProposedOrKeptWithAReason(
      Runner runner, WriteOffPolicy policy, Rows rows) {
    WriteOffRun run = runner.run(policy, rows);
    List<OpenItemId> seen = new ArrayList<>();
    run.proposals().forEach(p -> seen.add(p.item().id()));
    run.kept().forEach(k -> seen.add(k.item().id()));
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(rows.items().stream()
            .filter(i -> i.side() == Side.DEBIT && i.open().isPositive())
            .map(OpenItem::id)
            .toList());
    assertThat(run.kept()).noneMatch(k -> k.reasons().isEmpty());
    assertThat(run.proposals()).noneMatch(p -> p.reasons().isEmpty());
  }

  static void orderDoesNotMatter(Runner runner, WriteOffPolicy policy, Rows rows, Random random) {
    List<OpenItem> items = new ArrayList<>(rows.items());
    List<Customer> customers = new ArrayList<>(rows.customers());
    Collections.shuffle(items, random);
    Collections.shuffle(customers, random);
    assertThat(runner.run(policy, new Rows(items, customers))).isEqualTo(runner.run(policy, rows));
  }

  /** By which rule an item is proposed may change; that it is may not. */
  static void aLargerLimitDropsNothing(
      Runner runner, WriteOffPolicy policy, WriteOffPolicy larger, Rows rows) {
    assertThat(ids(runner.run(larger, rows))).containsAll(ids(runner.run(policy, rows)));
  }

  static void nothingOfAnIncompleteCustomerAndNoChangeForOthers(
      Runner runner, WriteOffPolicy policy, Rows rows, CustomerId tainted) {
    WriteOffRun whole = runner.run(policy, rows);
    WriteOffRun run = runner.run(policy, rows.items(), rows.customers(), List.of(tainted));
    assertThat(run.proposals())
        .isEqualTo(whole.proposals().stream()
            .filter(p -> !p.customer().equals(tainted))
            .toList());
    assertThat(run.incomplete()).contains(tainted);
  }

  /** The least authority reaches the sum of the customer, worked out here by hand. */
  static void authorityReachesTheSumOfTheCustomer(Runner runner, WriteOffPolicy policy, Rows rows) {
    WriteOffRun run = runner.run(policy, rows);
    Map<String, Long> sums = new HashMap<>();
    for (WriteOffProposal p : run.proposals()) {
      sums.merge(key(p), p.amount().getAmountMinorLong(), Long::sum);
    }
    for (WriteOffProposal p : run.proposals()) {
      long sum = sums.getOrDefault(key(p), 0L);
      String least = sum <= 50_00 ? "clerk" : sum <= 5000_00 ? "head" : "CFO";
      boolean euros = p.item().currency().getCode().equals("EUR");
      assertThat(p.required().authority().map(Authority::name).orElse("nobody"))
          .isEqualTo(euros ? least : "nobody");
    }
  }

  private static String key(WriteOffProposal p) {
    return p.customer() + " " + p.item().currency();
  }

  /** Small balances, worked out here in another way. */
  static void smallBalancesAreThoseOfANaiveCheck(Runner runner, Rows rows) {
    WriteOffPolicy policy = Given.smallBalances()
        .withAccessories(WriteOffPolicy.Accessories.BY_THEMSELVES)
        .withCreditCheck(WriteOffPolicy.CreditCheck.IGNORE)
        .withStatuses(ItemStatus.values());
    Set<OpenItemId> proposed = ids(runner.run(policy, rows));
    for (KeptItem k : runner.run(policy, rows).kept()) {
      if (k.stops().isEmpty()) {
        assertThat(isSmall(k.item())).isFalse();
      }
    }
    for (OpenItem item : rows.items()) {
      if (proposed.contains(item.id())) {
        assertThat(isSmall(item)).isTrue();
      }
    }
  }

  private static boolean isSmall(OpenItem item) {
    long open = item.open().getAmountMinorLong();
    long base = item.original().getAmountMinorLong() + item.charges().getAmountMinorLong();
    return item.currency().getCode().equals("EUR")
        && item.side() == Side.DEBIT
        && !item.kind().name().equals("REFUND")
        && open <= 5_00
        && open <= (base + 50) / 100
        && item.effectiveDueDate().isBefore(Given.AS_OF);
  }

  static void partsMakeTheWhole(Runner runner, WriteOffPolicy policy, Rows rows) {
    CustomerId first = CustomerId.of("C-1");
    List<OpenItem> mine = new ArrayList<>();
    List<OpenItem> others = new ArrayList<>();
    rows.items().forEach(i -> (i.customer().equals(first) ? mine : others).add(i));
    WriteOffRun one = runner.run(policy, new Rows(mine, rows.customers()));
    WriteOffRun other = runner.run(policy, new Rows(others, rows.customers()));
    assertThat(other.merge(one)).isEqualTo(runner.run(policy, rows));
    assertThat(one.merge(other)).isEqualTo(other.merge(one));
  }

  private static Set<OpenItemId> ids(WriteOffRun run) {
    Set<OpenItemId> ids = new HashSet<>();
    run.proposals().forEach(p -> ids.add(p.item().id()));
    return ids;
  }
}
