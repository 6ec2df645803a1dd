package org.openreceivables.matching.allocation.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.law.LawBooks.pay;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two debts that differ in one criterion and in what comes behind it, which would decide the other way. */
class OrderByLawTest {

  private static void first(LegalOrder law, String expected, String a, String b) {
    assertThat(pay(law, a + "\n" + b + "\npaid 90.00")).isEqualTo(expected);
    assertThat(pay(law, b + "\n" + a + "\npaid 90.00")).isEqualTo(expected);
  }

  /** EUR 90.00 on EUR 100.00 and EUR 200.00. */
  private static void inProportion(LegalOrder law, String facts, String otherFacts) {
    assertThat(
            pay(law, "debt A 100.00 " + facts + "\ndebt B 200.00 " + otherFacts + "\npaid 90.00"))
        .isEqualTo("A 30.00, B 60.00");
  }

  @Nested
  class Germany {
    private final LegalOrder law = LegalOrders.germany();

    @Test
    void bgb_366_due_before_not_due() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 due 02-02 burden 9",
          "debt B 80.00 due 02-01 secured 1");
    }

    @Test
    void bgb_366_less_secured_before_more_burdensome() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 due 01-10 secured 1 burden 9",
          "debt B 80.00 due 01-20");
    }

    @Test
    void bgb_366_more_burdensome_before_older() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 issued 01-01 due 01-10",
          "debt B 80.00 issued 01-05 due 01-20 burden 1");
    }

    @Test
    void bgb_366_older_before_younger() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 issued 01-05 due 01-10",
          "debt B 80.00 issued 01-04 due 01-20");
    }

    @Test
    void bgb_366_of_those_of_one_day_the_one_due_first() {
      first(law, "B 80.00, A 10.00", "debt A 80.00 due 01-20", "debt B 80.00 due 01-10");
    }

    @Test
    void bgb_366_of_the_same_age_in_proportion() {
      inProportion(law, "due 01-10", "due 01-10");
    }

    @Test
    void bgb_497_goes_by_the_same_order_of_debts() {
      assertThat(LegalOrders.germanyConsumerCredit().order()).isEqualTo(law.order());
    }
  }

  @Nested
  class Italy {
    private final LegalOrder law = LegalOrders.italy();

    @Test
    void cc_1193_due_before_not_due() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 due 02-02 burden 9",
          "debt B 80.00 due 02-01 secured 1");
    }

    @Test
    void cc_1193_less_secured_before_more_burdensome() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 due 01-10 secured 1 burden 9",
          "debt B 80.00 due 01-20");
    }

    @Test
    void cc_1193_more_burdensome_before_older() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 issued 01-01 due 01-10",
          "debt B 80.00 issued 01-05 due 01-20 burden 1");
    }

    @Test
    void cc_1193_oldest_first() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 issued 01-05 due 01-10",
          "debt B 80.00 issued 01-04 due 01-20");
    }

    @Test
    void cc_1193_else_in_proportion() {
      inProportion(law, "due 01-10 burden 1", "due 01-10 burden 1");
    }
  }

  @Nested
  class France {
    private final LegalOrder law = LegalOrders.france();

    @Test
    void cc_1342_10_due_before_not_due() {
      first(law, "B 80.00, A 10.00", "debt A 80.00 due 02-02 burden 9", "debt B 80.00 due 02-01");
    }

    @Test
    void cc_1342_10_most_interest_to_discharge_before_oldest() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 issued 01-01 due 01-10",
          "debt B 80.00 issued 01-05 due 01-20 burden 1");
    }

    @Test
    void cc_1342_10_oldest_first_whatever_its_security() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 issued 01-05 due 01-10",
          "debt B 80.00 issued 01-04 due 01-20 secured 9");
    }

    @Test
    void cc_1342_10_all_else_equal_in_proportion() {
      inProportion(law, "due 01-10", "due 01-10 secured 1");
    }
  }

  @Nested
  class Spain {
    private final LegalOrder law = LegalOrders.spain();

    @Test
    void cc_1174_due_before_not_due() {
      first(law, "B 80.00, A 10.00", "debt A 80.00 due 02-02 burden 9", "debt B 80.00 due 02-01");
    }

    @Test
    void cc_1174_most_burdensome_first() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 issued 01-01 due 01-10",
          "debt B 80.00 issued 01-05 due 01-20 burden 1 secured 1");
    }

    @Test
    void cc_1174_equal_ones_in_proportion_whatever_their_age() {
      inProportion(law, "issued 01-01 due 01-10", "issued 01-05 due 01-20 secured 1");
    }
  }

  @Nested
  class Switzerland {
    private final LegalOrder law = LegalOrders.switzerland();

    @Test
    void or_87_1_due_before_not_due() {
      first(law, "B 80.00, A 10.00", "debt A 80.00 due 02-02", "debt B 80.00 due 02-01 secured 1");
    }

    @Test
    void or_87_1_first_enforced_before_first_due() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 due 01-10 enforced 01-21",
          "debt B 80.00 due 01-15 enforced 01-20");
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 due 01-10",
          "debt B 80.00 due 01-15 enforced 01-30");
    }

    @Test
    void or_87_1_first_due_whatever_its_security_and_age() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 issued 01-02 due 01-10 burden 9",
          "debt B 80.00 issued 01-05 due 01-09 secured 9");
    }

    @Test
    void or_87_2_due_on_one_day_in_proportion() {
      inProportion(law, "issued 01-02 due 01-10", "issued 01-05 due 01-10 secured 1");
    }

    @Test
    void or_87_3_none_due_least_secured_first() {
      first(law, "B 80.00, A 10.00", "debt A 80.00 due 02-10 secured 1", "debt B 80.00 due 02-20");
    }

    @Test
    void or_87_3_none_due_least_secured_first_though_another_is_enforced() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 due 02-10 secured 1 enforced 01-20",
          "debt B 80.00 due 02-20");
    }

    @Test
    void or_87_3_of_equally_secured_ones_the_one_due_first() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 due 02-20 secured 1",
          "debt B 80.00 due 02-10 secured 1");
    }
  }

  @Nested
  class Austria {
    private final LegalOrder law = LegalOrders.austria();

    @Test
    void abgb_1416_enforced_before_due() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 due 01-10 burden 9",
          "debt B 80.00 due 01-20 enforced 01-25");
    }

    @Test
    void abgb_1416_due_before_not_due() {
      first(law, "B 80.00, A 10.00", "debt A 80.00 due 02-02 burden 9", "debt B 80.00 due 02-01");
    }

    @Test
    void abgb_1416_most_burdensome_before_first_due() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 due 01-10",
          "debt B 80.00 due 01-20 burden 1 secured 1");
    }

    @Test
    void abgb_1416_first_due_first() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 issued 01-02 due 01-20",
          "debt B 80.00 issued 01-05 due 01-10");
    }

    @Test
    void abgb_1416_equal_ones_in_proportion() {
      inProportion(law, "issued 01-02 due 01-10", "issued 01-05 due 01-10");
    }
  }

  @Nested
  class Netherlands {
    private final LegalOrder law = LegalOrders.netherlands();

    @Test
    void bw_6_43_due_before_not_due() {
      first(law, "B 80.00, A 10.00", "debt A 80.00 due 02-02 burden 9", "debt B 80.00 due 02-01");
    }

    @Test
    void bw_6_43_most_burdensome_before_oldest() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 issued 01-01 due 01-10",
          "debt B 80.00 issued 01-05 due 01-20 burden 1 secured 1");
    }

    @Test
    void bw_6_43_oldest_first() {
      first(
          law,
          "B 80.00, A 10.00",
          "debt A 80.00 issued 01-05 due 01-10",
          "debt B 80.00 issued 01-04 due 01-20");
    }

    @Test
    void bw_6_43_of_the_same_age_in_proportion() {
      inProportion(law, "due 01-10", "due 01-10 secured 1");
    }
  }

  @Nested
  class CommonLaw {
    @Test
    void claytons_case_the_earliest_first_though_it_is_due_later() {
      first(
          LegalOrders.englandAndWales(),
          "B 80.00, A 10.00",
          "debt A 80.00 issued 01-05 due 01-10 burden 9",
          "debt B 80.00 issued 01-02 due 02-20 secured 9");
    }

    @Test
    void claytons_case_of_one_day_in_proportion() {
      inProportion(LegalOrders.englandAndWales(), "due 01-10", "due 01-20");
    }

    @Test
    void american_law_due_before_not_due() {
      first(
          LegalOrders.unitedStates(),
          "B 80.00, A 10.00",
          "debt A 80.00 due 02-02",
          "debt B 80.00 due 02-01 secured 1");
    }

    @Test
    void american_law_unsecured_before_older() {
      first(
          LegalOrders.unitedStates(),
          "B 80.00, A 10.00",
          "debt A 80.00 due 01-10 secured 1",
          "debt B 80.00 due 01-20");
    }

    @Test
    void american_law_oldest_first() {
      first(
          LegalOrders.unitedStates(),
          "B 80.00, A 10.00",
          "debt A 80.00 issued 01-02 due 01-20 burden 9",
          "debt B 80.00 issued 01-05 due 01-10");
      first(
          LegalOrders.unitedStates(),
          "B 80.00, A 10.00",
          "debt A 80.00 issued 01-05 due 01-10",
          "debt B 80.00 issued 01-02 due 01-10");
    }

    @Test
    void american_law_equal_ones_in_proportion() {
      inProportion(LegalOrders.unitedStates(), "due 01-10", "due 01-10");
    }
  }
}
