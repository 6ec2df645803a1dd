package org.openreceivables.matching.allocation.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.law.LawBooks.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Costs, interest and principal of one debt, as parts of an item and as items of their own. */
class PartsByLawTest {
  private static final String PARTS =
      "debt A 1250.00 due 01-10 parts NET 1000.00 INTEREST 160.00 COST 90.00\npaid 500.00";
  private static final String ITEMS = """
      debt A 1000.00 due 01-10
      charge I 160.00 INTEREST of A issued 01-20
      charge K 90.00 COST of A issued 01-25
      paid 500.00""";

  private static Stream<LegalOrder> costsInterestPrincipal() {
    List<LegalOrder> laws = new ArrayList<>(LegalOrders.all());
    laws.remove(LegalOrders.germanyConsumerCredit());
    return laws.stream();
  }

  @TestFactory
  Stream<DynamicTest> costs_interest_principal_of_an_item() {
    return costsInterestPrincipal()
        .map(law -> DynamicTest.dynamicTest(
            law.name(),
            () ->
                assertThat(pay(law, PARTS)).isEqualTo("A COST 90.00 INTEREST 160.00 NET 250.00")));
  }

  @TestFactory
  Stream<DynamicTest> costs_interest_principal_as_items_of_their_own() {
    return costsInterestPrincipal()
        .map(law -> DynamicTest.dynamicTest(
            law.name(),
            () -> assertThat(pay(law, ITEMS)).isEqualTo("K 90.00, I 160.00, A 250.00")));
  }

  /** B is older; its interest is paid before the principal of B, and that of A not at all. */
  @TestFactory
  Stream<DynamicTest> one_debt_after_the_other() {
    return LegalOrders.all().stream()
        .map(law -> DynamicTest.dynamicTest(
            law.name(), () -> assertThat(pay(law, """
                debt A 100.00 issued 01-05 due 01-20
                debt B 100.00 issued 01-02 due 01-10 burden 1
                charge I 7.00 COST of A issued 01-21
                charge J 5.00 COST of B issued 01-25
                paid 65.00""")).isEqualTo("J 5.00, B 60.00")));
  }

  /** Debts of EUR 100.00 and EUR 200.00 with their costs; of the share of A EUR 10.00 are costs. */
  @Test
  void bgb_366_equal_debts_share_as_a_whole() {
    assertThat(pay(LegalOrders.germany(), """
        debt A 90.00 due 01-10
        charge K 10.00 COST of A issued 01-25
        debt B 200.00 due 01-10
        paid 90.00""")).isEqualTo("K 10.00, A 20.00, B 60.00");
  }

  @Nested
  class ConsumerCredit {
    private final LegalOrder law = LegalOrders.germanyConsumerCredit();

    @Test
    void bgb_497_costs_principal_interest_of_an_item() {
      assertThat(pay(law, PARTS)).isEqualTo("A COST 90.00 NET 410.00");
    }

    @Test
    void bgb_497_costs_principal_interest_as_items_of_their_own() {
      assertThat(pay(law, ITEMS)).isEqualTo("K 90.00, A 410.00");
      assertThat(pay(law, ITEMS.replace("paid 500.00", "paid 1200.00")))
          .isEqualTo("K 90.00, A 1000.00, I 110.00");
    }

    /** EUR 60.00 of contract interest are principal; EUR 100.00 accrued after the default. */
    @Test
    void bgb_497_contract_interest_from_before_the_default_is_booked_as_principal() {
      assertThat(pay(law, """
          debt A 1250.00 due 01-10 parts NET 1060.00 INTEREST 100.00 COST 90.00
          paid 1200.00""")).isEqualTo("A COST 90.00 NET 1060.00 INTEREST 50.00");
    }
  }

  @Nested
  class TimeBarred {
    private static final String BARRED = """
        debt A 80.00 due 01-10 barred 02-01
        debt B 80.00 due 01-20
        paid 100.00""";

    @Test
    void cc_1193_a_time_barred_debt_is_not_counted() {
      assertThat(pay(LegalOrders.italy(), BARRED)).isEqualTo("B 80.00, rest 20.00");
      assertThat(pay(LegalOrders.italy(), BARRED.replace("barred 02-01", "barred 02-02")))
          .isEqualTo("A 80.00, B 20.00");
    }

    @Test
    void cc_1193_unless_the_debtor_names_it() {
      assertThat(pay(LegalOrders.italy(), BARRED + "\ndebtor A")).isEqualTo("A 80.00, rest 20.00");
    }

    @Test
    void a_time_barred_debt_counts_in_other_laws() {
      assertThat(pay(LegalOrders.france(), BARRED)).isEqualTo("A 80.00, B 20.00");
      assertThat(pay(LegalOrders.germany(), BARRED)).isEqualTo("A 80.00, B 20.00");
    }
  }
}
