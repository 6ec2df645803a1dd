package org.openreceivables.matching.allocation.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.matching.allocation.law.LawBooks.pay;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may say which debt is paid, and how far that goes. */
class WordByLawTest {
  /** By every law the silent debtor pays A. */
  private static final String TWO = """
      debt A 80.00 issued 01-02 due 01-10
      debt B 80.00 issued 01-05 due 01-20 secured 1
      paid 80.00
      """;

  private static final String BY_LAW = "A 80.00";
  private static final String AS_SAID = "B 80.00";

  private static Stream<DynamicTest> each(List<LegalOrder> laws, String said, String expected) {
    return laws.stream()
        .map(law -> DynamicTest.dynamicTest(
            law.name(), () -> assertThat(pay(law, TWO + said)).isEqualTo(expected)));
  }

  private static List<LegalOrder> withProportion() {
    return List.of(LegalOrders.spain());
  }

  private static List<LegalOrder> allBut(List<LegalOrder> without) {
    return LegalOrders.all().stream().filter(law -> !without.contains(law)).toList();
  }

  @TestFactory
  Stream<DynamicTest> a_silent_debtor_pays_by_law() {
    return each(allBut(withProportion()), "", BY_LAW);
  }

  @TestFactory
  Stream<DynamicTest> the_debtor_says_which_debt_is_paid() {
    return each(LegalOrders.all(), "debtor B", AS_SAID);
  }

  @Nested
  class TheDebtor {
    private final List<LegalOrder> objectable =
        List.of(LegalOrders.austria(), LegalOrders.france());

    /** ABGB 1415; Code civil 1342-10 where the debt is not paid whole. */
    @TestFactory
    Stream<DynamicTest> is_not_followed_where_the_creditor_may_object_and_does() {
      return each(objectable, "debtor B OBJECTED", BY_LAW);
    }

    @TestFactory
    Stream<DynamicTest> is_followed_whatever_the_creditor_says_elsewhere() {
      return each(allBut(objectable), "debtor B OBJECTED", AS_SAID);
    }
  }

  @Nested
  class TheCreditor {
    private final List<LegalOrder> alone =
        List.of(LegalOrders.englandAndWales(), LegalOrders.unitedStates());
    private final List<LegalOrder> swiss = List.of(LegalOrders.switzerland());
    private final List<LegalOrder> onlyByAgreement = allBut(List.of(
        LegalOrders.englandAndWales(),
        LegalOrders.unitedStates(),
        LegalOrders.switzerland(),
        LegalOrders.spain()));

    @TestFactory
    Stream<DynamicTest> chooses_alone_by_common_law() {
      return Stream.concat(
          each(alone, "creditor B", AS_SAID), each(alone, "creditor B OBJECTED", AS_SAID));
    }

    @TestFactory
    Stream<DynamicTest> or_86_2_chooses_unless_the_debtor_objects() {
      return Stream.of(
              each(swiss, "creditor B", AS_SAID),
              each(swiss, "creditor B AGREED", AS_SAID),
              each(swiss, "creditor B OBJECTED", BY_LAW))
          .flatMap(tests -> tests);
    }

    @TestFactory
    Stream<DynamicTest> chooses_elsewhere_only_where_the_debtor_agrees() {
      return Stream.of(
              each(onlyByAgreement, "creditor B", BY_LAW),
              each(onlyByAgreement, "creditor B AGREED", AS_SAID),
              each(onlyByAgreement, "creditor B OBJECTED", BY_LAW))
          .flatMap(tests -> tests);
    }

    /** Both are equal by CC 1174 and share. */
    @Test
    void cc_1172_chooses_where_the_debtor_accepted_the_receipt() {
      assertThat(pay(LegalOrders.spain(), TWO + "creditor B")).isEqualTo("A 40.00, B 40.00");
      assertThat(pay(LegalOrders.spain(), TWO + "creditor B AGREED")).isEqualTo(AS_SAID);
    }

    @Test
    void may_choose_a_time_barred_debt_by_common_law() {
      assertThat(pay(LegalOrders.englandAndWales(), """
          debt A 80.00 issued 01-02
          debt B 80.00 issued 01-05 barred 01-31
          paid 80.00
          creditor B""")).isEqualTo(AS_SAID);
    }
  }

  /** EUR 1,000.00 for an invoice of EUR 1,000.00 on which EUR 40.00 of costs are open. */
  @Nested
  class PrincipalBeforeCharges {
    private static final String CHARGED = """
        debt A 1000.00 due 01-10
        charge K 40.00 COST of A issued 01-25
        paid 1000.00
        """;
    private final List<LegalOrder> chargesFirst = List.of(
        LegalOrders.italy(), LegalOrders.france(), LegalOrders.spain(), LegalOrders.switzerland());

    private Stream<DynamicTest> charged(List<LegalOrder> laws, String said, String expected) {
      return laws.stream()
          .map(law -> DynamicTest.dynamicTest(
              law.name(), () -> assertThat(pay(law, CHARGED + said)).isEqualTo(expected)));
    }

    /** c.c. 1194, CC 1343-1, CC 1173, OR 85 (1). */
    @TestFactory
    Stream<DynamicTest> is_not_for_the_debtor_to_choose() {
      return charged(chargesFirst, "debtor A", "K 40.00, A 960.00");
    }

    @TestFactory
    Stream<DynamicTest> is_for_both_to_agree() {
      return charged(chargesFirst, "debtor A AGREED", "A 1000.00");
    }

    /** An instruction names items: where the costs are a part of the invoice, nobody can name the principal. */
    @TestFactory
    Stream<DynamicTest> is_for_nobody_to_choose_among_the_parts_of_one_item() {
      return LegalOrders.all().stream()
          .map(law -> DynamicTest.dynamicTest(
              law.name(), () -> assertThat(pay(law, """
              debt A 1040.00 due 01-10 parts NET 1000.00 COST 40.00
              paid 1000.00
              debtor A 1000.00 AGREED""")).isEqualTo("A COST 40.00 NET 960.00")));
    }

    /** BGB 367 (2), BW 6:44 (2): whoever keeps the money follows the word. */
    @TestFactory
    Stream<DynamicTest> is_for_the_debtor_to_choose_elsewhere() {
      return charged(allBut(chargesFirst), "debtor A", "A 1000.00");
    }
  }
}
