package org.openreceivables.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.payment.RemittanceLine;
import org.openreceivables.matching.MatchOutcome.Matched;
import org.openreceivables.matching.rule.Evidence;

/** What always holds of matching, each with a planted fault that it catches. */
class MatchEngineProperties {
  record Case(List<OpenItem> items, List<Payment> payments) {}

  @Property
  void every_match_names_evidence_that_is_in_the_inputs(@ForAll("cases") Case c) {
    checkEvidence(c, match(c));
  }

  @Example
  void evidence_that_is_not_there_is_caught() {
    OpenItem item = Samples.item("C-1", "INV-1", eur(100));
    Payment told = Samples.payment("P-1", "C-1", eur(100), "INV-1");
    Payment silent = Samples.payment("P-1", "C-1", eur(100), "");
    MatchResult result = match(new Case(List.of(item), List.of(told)));
    assertThatThrownBy(() -> checkEvidence(new Case(List.of(item), List.of(silent)), result))
        .isInstanceOf(AssertionError.class);
  }

  @Property
  void no_item_or_credit_is_promised_twice(@ForAll("cases") Case c) {
    checkPromises(c, match(c));
  }

  @Example
  void an_item_promised_twice_is_caught() {
    Case c = new Case(
        List.of(Samples.item("C-1", "INV-1", eur(100))),
        List.of(Samples.payment("P-1", "C-1", eur(100), "INV-1")));
    MatchResult once = match(c);
    MatchResult twice =
        once.withOutcomes(once.outcomes().get(0), once.outcomes().get(0));
    assertThatThrownBy(() -> checkPromises(c, twice)).isInstanceOf(AssertionError.class);
  }

  @Property
  void the_order_of_the_input_does_not_matter(@ForAll("cases") Case c, @ForAll Random random) {
    List<OpenItem> items = new ArrayList<>(c.items());
    List<Payment> payments = new ArrayList<>(c.payments());
    Collections.shuffle(items, random);
    Collections.shuffle(payments, random);
    assertThat(match(new Case(items, payments))).isEqualTo(match(c));
  }

  @Example
  void a_result_that_depends_on_the_order_is_caught() {
    // A second payment of one item with the same id order swapped is another result.
    OpenItem item = Samples.item("C-1", "INV-1", eur(100));
    Payment first = Samples.payment("P-1", "C-1", eur(100), "INV-1");
    Payment second = Samples.payment("P-2", "C-1", eur(100), "INV-1");
    MatchResult result = match(new Case(List.of(item), List.of(first, second)));
    MatchResult swapped = result.withOutcomes(Samples.reversed(result.outcomes()));
    assertThat(swapped).isNotEqualTo(result);
  }

  /** Payments whose customer is given and that name its own documents only: theirs alone may change. */
  @Property
  void a_bad_row_changes_no_other_customer(@ForAll("cases") Case c, @ForAll("bad") int bad) {
    List<Payment> payments =
        c.payments().stream().filter(p -> p.customer().isPresent()).toList();
    if (payments.isEmpty()) {
      return;
    }
    Payment twice = payments.get(bad % payments.size());
    List<Payment> more = new ArrayList<>(payments);
    more.add(twice);
    MatchResult before = match(new Case(c.items(), payments));
    MatchResult after = match(new Case(c.items(), more));
    checkOthers(before, after, twice.customer().orElseThrow());
    assertThat(after.refused()).containsExactly(twice, twice);
    assertThat(after.outcomes())
        .noneMatch(o -> o instanceof Matched m
            && m.pairing().customer().equals(twice.customer().orElseThrow()));
  }

  @Example
  void a_change_of_another_customer_is_caught() {
    List<OpenItem> items =
        List.of(Samples.item("C-1", "INV-1", eur(100)), Samples.item("C-2", "INV-2", eur(100)));
    Payment one = Samples.payment("P-1", "C-1", eur(100), "INV-1");
    Payment two = Samples.payment("P-2", "C-2", eur(100), "INV-2");
    MatchResult before = match(new Case(items, List.of(one, two)));
    MatchResult after = match(new Case(items, List.of(one)));
    assertThatThrownBy(() -> checkOthers(before, after, CustomerId.of("C-1")))
        .isInstanceOf(AssertionError.class);
  }

  private static void checkOthers(MatchResult before, MatchResult after, CustomerId bad) {
    assertThat(of(after, bad)).isEqualTo(of(before, bad));
  }

  private static List<MatchOutcome> of(MatchResult result, CustomerId except) {
    return result.outcomes().stream()
        .filter(o -> !o.payment().customer().equals(java.util.Optional.of(except)))
        .toList();
  }

  private static void checkEvidence(Case c, MatchResult result) {
    OpenItems items = OpenItems.of(c.items());
    for (MatchOutcome outcome : result.outcomes()) {
      if (outcome instanceof Matched m) {
        Payment payment = c.payments().stream()
            .filter(p -> p.id().equals(m.payment().id()))
            .findFirst()
            .orElseThrow();
        assertThat(m.pairing().evidence()).isNotEmpty().allMatch(e -> isThere(e, payment, items));
        Set<OpenItemId> spokenFor = new HashSet<>();
        m.pairing().evidence().forEach(e -> spokenFor.addAll(itemsOf(e)));
        m.pairing().instruction().amounts().forEach(a -> assertThat(spokenFor).contains(a.item()));
      }
    }
  }

  private static boolean isThere(Evidence evidence, Payment payment, OpenItems items) {
    boolean known = itemsOf(evidence).stream().allMatch(i -> items.find(i).isPresent());
    RemittanceAdvice advice = payment.remittance();
    if (evidence instanceof Evidence.DocumentNumberInText e) {
      return known && advice.text().startsWith(e.number(), e.position());
    } else if (evidence instanceof Evidence.RemittanceLineEvidence e) {
      return known && advice.lines().contains(e.line());
    } else if (evidence instanceof Evidence.ReferenceEvidence e) {
      return known
          && (advice.references().contains(e.reference()) || advice.text().contains(e.reference()));
    } else if (evidence instanceof Evidence.ExactAmount e) {
      return known && payment.amount().equals(e.amount());
    }
    return false;
  }

  private static List<OpenItemId> itemsOf(Evidence evidence) {
    if (evidence instanceof Evidence.DocumentNumberInText e) {
      return e.items();
    } else if (evidence instanceof Evidence.RemittanceLineEvidence e) {
      return e.items();
    } else if (evidence instanceof Evidence.ReferenceEvidence e) {
      return e.items();
    }
    return List.of(((Evidence.ExactAmount) evidence).item());
  }

  /** What is promised to items never exceeds what is open; a payment promises no more than it is. */
  private static void checkPromises(Case c, MatchResult result) {
    OpenItems items = OpenItems.of(c.items());
    Map<OpenItemId, Money> promised = new HashMap<>();
    Set<OpenItemId> closed = new HashSet<>();
    for (MatchOutcome outcome : result.outcomes()) {
      if (outcome instanceof Matched m) {
        Money sum = Money.zero(m.payment().currency());
        for (Share share : m.pairing().shares()) {
          sum = sum.plus(share.cash());
          if (share.closes()) {
            assertThat(closed.add(share.item())).isTrue();
          }
          promised.merge(share.item(), share.cash().plus(share.discount()), Money::plus);
        }
        assertThat(sum).isEqualTo(m.payment().amount());
      }
    }
    promised.forEach((id, sum) ->
        assertThat(sum).isLessThanOrEqualTo(items.find(id).orElseThrow().open()));
    // What closed an item without cash came from credits, each of which is used once.
    Money missing = eur(0);
    for (OpenItemId id : closed) {
      OpenItem item = items.find(id).orElseThrow();
      missing = missing.plus(item.open()).minus(promised.getOrDefault(id, eur(0)));
    }
    Money credits = eur(0);
    for (OpenItem item : c.items()) {
      credits = item.balance().isNegative() ? credits.plus(item.open()) : credits;
    }
    assertThat(missing).isLessThanOrEqualTo(credits);
  }

  private static MatchResult match(Case c) {
    return MatchEngine.standard().match(OpenItems.of(c.items()), c.payments(), Samples.AS_OF);
  }

  @Provide
  Arbitrary<Integer> bad() {
    return Arbitraries.integers().between(0, 99);
  }

  @Provide
  Arbitrary<Case> cases() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3).list().ofMinSize(1).ofMaxSize(8),
            payments().list().ofMaxSize(8))
        .as((amounts, drafts) -> {
          List<OpenItem> items = new ArrayList<>();
          for (int i = 0; i < amounts.size(); i++) {
            items.add(Samples.item(
                "C-" + i % 3,
                "INV-" + i,
                eur(100 * amounts.get(i)),
                i % 4 == 3 ? OpenItemKind.CREDIT_NOTE : OpenItemKind.INVOICE));
          }
          List<Payment> payments = new ArrayList<>();
          for (int i = 0; i < drafts.size(); i++) {
            payments.add(drafts.get(i).payment("P-" + i));
          }
          return new Case(items, payments);
        });
  }

  private static Arbitrary<Draft> payments() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 8).list().ofMaxSize(3),
            Arbitraries.integers().between(0, 3))
        .as(Draft::new);
  }

  /** Customer 3 is not known; the form says where document numbers stand. */
  record Draft(int customer, int hundreds, List<Integer> documents, int form) {
    Payment payment(String id) {
      String text = "";
      List<String> references = new ArrayList<>();
      List<RemittanceLine> lines = new ArrayList<>();
      for (int document : documents) {
        // A known customer names its own documents only.
        int own = customer == 3 ? document : document / 3 * 3 + customer;
        switch (form) {
          case 0 -> text += " inv " + own + ",";
          case 1 -> references.add("INV-" + own);
          case 2 ->
            lines.add(RemittanceLine.builder().documentNumber("INV-" + own).build());
          default ->
            lines.add(RemittanceLine.builder()
                .documentNumber("INV-" + own)
                .paid(eur(100))
                .build());
        }
      }
      return Samples.payment(
          id,
          customer == 3 ? "" : "C-" + customer,
          eur(hundreds * 100),
          new RemittanceAdvice(text, references, lines));
    }
  }

  private static Money eur(int amount) {
    return Money.ofMajor(CurrencyUnit.EUR, amount);
  }
}
