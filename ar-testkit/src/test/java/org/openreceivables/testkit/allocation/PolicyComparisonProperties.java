package org.openreceivables.testkit.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationDifference;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.Designations;
import org.openreceivables.matching.allocation.comparison.ComparisonResult;
import org.openreceivables.matching.allocation.comparison.FirstDifference;
import org.openreceivables.matching.allocation.comparison.PolicyComparison;
import org.openreceivables.matching.allocation.comparison.SwitchDifference;

/** What decided that two policies did not do the same, over any books and policies. */
class PolicyComparisonProperties {
  /** Switches by the names that a comparison gives them; those of the space that are named otherwise there. */
  private static final Map<String, String> NAMES = Map.ofEntries(
      Map.entry("order()", "order"),
      Map.entry("components()", "components"),
      Map.entry("credits()", "credits"),
      Map.entry("overpayment()", "overpayment"),
      Map.entry("shortPayment()", "short payment"),
      Map.entry("fullSettlement()", "full settlement"),
      Map.entry("partial()", "partial payment"),
      Map.entry("processing()", "processing"),
      Map.entry("inAdvance()", "in advance"),
      Map.entry("foreignMoney()", "foreign money"),
      Map.entry("writeOffLimit()", "write-off limit"),
      Map.entry("booksOpenFrom()", "books open from"),
      Map.entry("settlement().underpayment()", "underpayment"),
      Map.entry("settlement().overpayment()", "excess kept"),
      Map.entry("settlement().discountAdjustment()", "discount adjustment"),
      Map.entry("settlement().tolerancePool()", "tolerance pool"),
      Map.entry("settlement().partialDiscount()", "part payment"),
      Map.entry("settlement().lateDiscount()", "late discount"),
      Map.entry("settlement().excessDiscount()", "discount on excess"),
      Map.entry("settlement().creditedDiscount()", "discount after credit"));

  private static final String DEBTOR = "designations().debtor()";
  private static final String CREDITOR = "designations().creditor()";
  private static final String CHARGES_FIRST = "designations().debtorPaysChargesFirst()";

  /** In the space the one makes the other debt by debt. */
  private static final Set<String> APART = Set.of("order", "designations");

  private static Set<String> known() {
    Set<String> all = new HashSet<>(NAMES.keySet());
    all.addAll(List.of(DEBTOR, CREDITOR, CHARGES_FIRST));
    return all;
  }

  private record Two(long here, long there) {
    static Two of(long seed) {
      return new Two(PolicySpace.number(seed * 2), PolicySpace.number(seed * 3 + 1));
    }

    ComparisonResult over(AllocationBooks books) {
      return PolicyComparison.of(policy(here), policy(there))
          .over(books.items(), books.payments(), books.instructions(), books.asOf());
    }

    /** The policy here with some switches as they are there; empty where they contradict the rest. */
    Optional<AllocationPolicy> with(Set<String> names) {
      Set<String> switches = new HashSet<>();
      names.forEach(name -> switches.add(NAMES.getOrDefault(name, "")));
      List<Integer> from = PolicySpace.digits(here);
      List<Integer> to = PolicySpace.digits(there);
      long number = 0;
      for (int i = PolicySpace.SWITCHES.size() - 1; i >= 0; i--) {
        PolicySwitch each = PolicySpace.SWITCHES.get(i);
        int digit = switches.contains(each.name()) ? to.get(i) : from.get(i);
        number = number * each.choices().size() + (APART.contains(each.name()) ? 0 : digit);
      }
      AllocationPolicy.Builder mixed = AllocationPolicy.builder();
      try {
        return PolicySpace.policy(number)
            .map(policy -> mixed
                .from(policy)
                .order(policy(names.contains("order()") ? there : here).order())
                .designations(designations(names))
                .build());
      } catch (InvalidValueException contradiction) {
        return Optional.empty();
      }
    }

    /** One switch of the space, three of a comparison. */
    private Designations designations(Set<String> names) {
      Designations mine = policy(here).designations();
      Designations theirs = policy(there).designations();
      return Designations.builder()
          .debtor((names.contains(DEBTOR) ? theirs : mine).debtor())
          .creditor((names.contains(CREDITOR) ? theirs : mine).creditor())
          .debtorPaysChargesFirst(
              (names.contains(CHARGES_FIRST) ? theirs : mine).debtorPaysChargesFirst())
          .build();
    }

    static AllocationPolicy policy(long number) {
      return PolicySpace.policy(number).orElseThrow();
    }

    boolean isPossible() {
      return PolicySpace.policy(here).isPresent() && PolicySpace.policy(there).isPresent();
    }
  }

  @Property(tries = 300)
  void each_customer_with_a_difference_has_one_that_is_decided_and_no_other(@ForAll long seed) {
    Two two = Two.of(seed);
    if (!two.isPossible()) {
      return;
    }
    ComparisonResult result = two.over(RandomBooks.any(seed));
    List<AllocationDifference> amounts = result.here().diff(result.there());
    assertThat(result.differences().subList(0, amounts.size())).isEqualTo(amounts);
    Map<OpenItemId, CustomerId> customers = new HashMap<>();
    for (AllocationResult each : List.of(result.here(), result.there())) {
      for (Allocation a : each.allocations()) {
        customers.put(a.source(), a.customer());
      }
      each.decisions().forEach(d -> customers.put(d.source(), d.customer()));
    }
    Set<CustomerId> differ = new HashSet<>();
    result.differences().forEach(d -> differ.add(customers.get(d.source())));
    assertThat(result.decided())
        .extracting(FirstDifference::customer)
        .doesNotHaveDuplicates()
        .isSorted()
        .containsExactlyInAnyOrderElementsOf(differ);
    assertThat(result.differences())
        .containsAll(result.decided().stream().map(FirstDifference::difference).toList());
  }

  /** This place, and where both do the same with this money, it is as it is there; before it, too. */
  @Property(tries = 300)
  void the_switches_that_decided_make_it_as_it_is_there(@ForAll long seed) {
    Two two = Two.of(seed);
    if (!two.isPossible()) {
      return;
    }
    AllocationBooks books = RandomBooks.any(seed);
    ComparisonResult result = two.over(books);
    List<AllocationDifference> differences = result.here().diff(result.there());
    for (FirstDifference first : result.decided()) {
      Set<String> switches = names(first);
      assertThat(switches).isNotEmpty().isSubsetOf(known());
      AllocationResult tried = two.with(switches).map(p -> over(p, books)).orElseThrow();
      assertThat(tried.diff(result.there()))
          .as(first.summarize())
          .noneMatch(d -> isSamePlace(d, first.difference()))
          .filteredOn(d -> d.source().equals(first.difference().source()))
          .allMatch(d -> differences.stream().anyMatch(x -> isSamePlace(d, x)));
      if (differences.contains(first.difference())) {
        assertThat(result.here().diff(tried)).anyMatch(d -> isSamePlace(d, first.difference()));
      }
      assertThat(result.here()).as(first.summarize()).isNotEqualTo(tried);
    }
  }

  /** With any of them left out the money goes elsewhere, or it is no policy; what is taken along is for that alone. */
  @Property(tries = 300)
  void of_the_switches_that_decided_together_none_can_be_left_out(@ForAll long seed) {
    Two two = Two.of(seed);
    if (!two.isPossible()) {
      return;
    }
    AllocationBooks books = RandomBooks.any(seed);
    ComparisonResult result = two.over(books);
    List<AllocationDifference> differences = result.here().diff(result.there());
    for (FirstDifference first : result.decided()) {
      Set<String> all = names(first);
      assertThat(first.decidedBy()).isNotEmpty();
      assertThat(all).hasSize(first.decidedBy().size() + first.takenAlong().size());
      for (SwitchDifference each : first.takenAlong()) {
        assertThat(two.with(without(all, each))).as(first.summarize()).isEmpty();
      }
      if (!differences.contains(first.difference()) || first.decidedBy().size() == 1) {
        continue;
      }
      for (SwitchDifference each : first.decidedBy()) {
        assertThat(two.with(without(all, each)).map(p -> over(p, books).diff(result.there())))
            .as(first.summarize())
            .matches(left -> left.isEmpty()
                || left.get().stream().anyMatch(d -> isSamePlace(d, first.difference()))
                || left.get().stream()
                    .anyMatch(d -> differences.stream().noneMatch(x -> isSamePlace(d, x))));
      }
    }
  }

  private static AllocationResult over(AllocationPolicy policy, AllocationBooks books) {
    return AllocationEngine.of(policy)
        .allocate(books.items(), books.payments(), books.instructions(), books.asOf());
  }

  private static Set<String> names(FirstDifference first) {
    Set<String> all = new LinkedHashSet<>();
    first.decidedBy().forEach(s -> all.add(s.name()));
    first.takenAlong().forEach(s -> all.add(s.name()));
    return all;
  }

  private static Set<String> without(Set<String> all, SwitchDifference one) {
    Set<String> fewer = new LinkedHashSet<>(all);
    fewer.remove(one.name());
    return fewer;
  }

  /** Rows in another order give the same answer; the switches that decided are among those that differ. */
  @Property(tries = 100)
  void the_same_again_says_the_same(@ForAll long seed) {
    Two two = Two.of(seed);
    if (!two.isPossible()) {
      return;
    }
    AllocationBooks books = RandomBooks.any(seed);
    ComparisonResult result = two.over(books);
    List<FirstDifference> reversed =
        two.over(books.withPayments(reversed(books))).decided();
    assertThat(reversed).isEqualTo(result.decided());
    Set<String> differ = new HashSet<>();
    PolicyComparison.of(Two.policy(two.here()), Two.policy(two.there()))
        .switches()
        .forEach(s -> differ.add(s.name()));
    for (FirstDifference first : result.decided()) {
      assertThat(differ)
          .containsAll(first.decidedBy().stream().map(SwitchDifference::name).toList());
    }
  }

  private static List<Payment> reversed(AllocationBooks books) {
    List<Payment> out = new ArrayList<>(books.payments());
    Collections.reverse(out);
    return out;
  }

  private static boolean isSamePlace(AllocationDifference a, AllocationDifference b) {
    return a.source().equals(b.source()) && a.item().equals(b.item());
  }
}
