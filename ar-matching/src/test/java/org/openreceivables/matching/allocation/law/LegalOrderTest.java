package org.openreceivables.matching.allocation.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.CreditUse;
import org.openreceivables.matching.allocation.Overpayment;
import org.openreceivables.matching.allocation.Processing;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.AllocationOrders;
import org.openreceivables.matching.allocation.order.ComponentGroup;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/** A law as a value, and in a host's policy. */
class LegalOrderTest {

  @Test
  void a_law_takes_four_switches_of_a_policy_and_leaves_the_others() {
    AllocationPolicy host = AllocationPolicy.builder()
        .credits(CreditUse.LINKED_THEN_ORDER)
        .overpayment(Overpayment.REFUSE)
        .processing(Processing.VERTICAL)
        .components(ComponentOrders.pastDueFirst(ComponentGroup.values()))
        .build();
    LegalOrder law = LegalOrders.italy();

    AllocationPolicy policy = law.on(host);

    assertThat(policy.order()).isEqualTo(law.order());
    assertThat(policy.components()).isEqualTo(ComponentOrders.costsInterestPrincipal());
    assertThat(policy.processing()).isEqualTo(Processing.HORIZONTAL);
    assertThat(policy.designations()).isEqualTo(law.designations());
    assertThat(policy
            .withDesignations(host.designations())
            .withOrder(host.order())
            .withProcessing(host.processing())
            .withComponents(host.components()))
        .isEqualTo(host);
  }

  @Test
  void a_law_without_a_policy_is_on_the_default_one() {
    for (LegalOrder law : LegalOrders.all()) {
      assertThat(law.policy()).isEqualTo(law.on(AllocationPolicy.standard()));
    }
  }

  @Test
  void ones_own_reading_keeps_the_rest_of_the_law() {
    LegalOrder law = LegalOrders.germany();
    LegalOrder own = law.withOrder(AllocationOrders.oldestDueFirst().debtByDebt());

    assertThat(own).isNotEqualTo(law);
    assertThat(own.withOrder(law.order())).isEqualTo(law);
  }

  /** EUR 40.00 of costs and EUR 60.00 of the principal; or all on the item that is due first. */
  @Test
  void ones_own_reading_takes_charges_with_their_debt_only_debt_by_debt() {
    AllocationOrder byDue = AllocationOrders.oldestDueFirst();
    String books = """
        debt A 1000.00 due 01-10
        charge C 40.00 COST of A issued 01-20
        paid 100.00""";
    assertThat(LawBooks.pay(LegalOrders.germany().withOrder(byDue.debtByDebt()), books))
        .isEqualTo("C 40.00, A 60.00");
    assertThat(LawBooks.pay(LegalOrders.germany().withOrder(byDue), books)).isEqualTo("A 100.00");
    assertThat(LawBooks.pay(LegalOrders.italy().withOrder(byDue.debtByDebt()), books))
        .isEqualTo("C 40.00, A 60.00");
  }

  @Test
  void where_the_debtor_pays_charges_first_it_is_said_what_an_own_order_lacks() {
    List<LegalOrder> refusing = LegalOrders.all().stream()
        .filter(law -> law.designations().debtorPaysChargesFirst())
        .map(law -> law.withOrder(AllocationOrders.oldestDueFirst()))
        .toList();
    assertThat(refusing)
        .extracting(LegalOrder::name)
        .containsExactlyInAnyOrder("IT", "FR", "ES", "CH");
    assertThat(refusing)
        .allSatisfy(law -> assertThatThrownBy(law::policy)
            .isInstanceOf(InvalidValueException.class)
            .hasMessageContaining("unless the order goes debt by debt")
            .hasMessageContaining("Maybe the order should end with .debtByDebt()"));
  }

  @Test
  void every_law_has_a_name_and_rules_of_its_own() {
    Set<String> names = new HashSet<>();
    for (LegalOrder law : LegalOrders.all()) {
      assertThat(names.add(law.name())).as(law.name()).isTrue();
      assertThat(law.rules()).as(law.name()).hasSizeGreaterThanOrEqualTo(5);
      assertThat(law.rules()).as(law.name()).doesNotHaveDuplicates();
      assertThat(law.rules()).as(law.name()).anyMatch(LegalRule::confirmed);
      assertThat(law.rules())
          .filteredOn(LegalRule::confirmed)
          .allSatisfy(rule -> assertThat(List.of(rule.source().split(" ", -1)))
              .allMatch(address -> address.matches("https?://\\S+")));
    }
    assertThat(names).hasSize(10);
  }

  @Test
  void a_rule_without_words_or_source_is_refused() {
    assertThatThrownBy(() -> new LegalRule("", "All debts are paid.", "", false))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("article");
    assertThatThrownBy(() -> new LegalRule("BGB 366", " ", "", false))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("rule");
    assertThatThrownBy(() -> new LegalRule("BGB 366", "All debts are paid.", "", true))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("source");
  }
}
