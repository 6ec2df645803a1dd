package org.openreceivables.examples.quickstart.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.matching.allocation.AllocationPolicy;

/** Every value of every switch has its row, the default is bold, and the tests named are there. */
class SwitchesTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path PAGE = ROOT.resolve("docs/reference/settlement-switches.md");

  @TestFactory
  Stream<DynamicTest> every_switch_has_its_rows() throws IOException {
    SwitchPage page = SwitchPage.of(Files.readAllLines(PAGE));
    return Switch.all()
        .map(s -> DynamicTest.dynamicTest(
            s.toString(), () -> assertThat(s.faults(page)).isEmpty()));
  }

  @Test
  void every_row_is_whole_and_every_test_it_names_is_there() throws IOException {
    SwitchPage page = SwitchPage.of(Files.readAllLines(PAGE));

    assertThat(Switch.all()).hasSizeGreaterThanOrEqualTo(23);
    assertThat(page.rows()).hasSizeGreaterThanOrEqualTo(80);
    assertThat(page.rows().stream().flatMap(r -> r.faults().stream())).isEmpty();
    assertThat(page.tests()).hasSizeGreaterThanOrEqualTo(page.rows().size());
    assertThat(page.unknownTests(ROOT)).isEmpty();
  }

  @Test
  void a_page_that_says_less_is_found() throws Exception {
    Switch partial = of(SettlementPolicy.class, "partialDiscount");
    Switch over = of(SettlementPolicy.class, "overpayment");
    List<String> lines = Files.readAllLines(PAGE);

    assertThat(partial.faults(without(lines, "PartialDiscount.COMPLETING`")))
        .containsExactly("PartialDiscount.COMPLETING must have one row");
    assertThat(partial.faults(
            replaced(lines, "**`PartialDiscount.GROSS_UP`**", "`PartialDiscount.GROSS`")))
        .containsExactly("PartialDiscount.GROSS_UP must have one row", "one value must be bold");
    assertThat(partial.faults(
            replaced(lines, "`PartialDiscount.FORFEIT`", "**`PartialDiscount.FORFEIT`**")))
        .containsExactly("PartialDiscount.FORFEIT must not be bold", "one value must be bold");
    assertThat(over.faults(without(lines, "`overpayment()` |")))
        .containsExactly("overpayment() must have rows");
    assertThat(replaced(lines, "EUR 784.00 closes it", "less closes it").rows())
        .flatExtracting(SwitchPage.Row::faults)
        .containsExactly("**`CreditedDiscount.NET_OF_CREDIT`** must have an example in numbers");
    assertThat(replaced(lines, "#a_blank_is_zero", "#a_blank_is_none").unknownTests(ROOT))
        .containsExactly("ToleranceSwitchesTest#a_blank_is_none");
  }

  @Test
  void a_page_that_says_less_of_allocation_is_found() throws Exception {
    Switch order = of(AllocationPolicy.class, "order");
    List<String> lines = Files.readAllLines(PAGE);

    assertThat(order.faults(without(lines, "`AllocationOrders.smallestFirst()` |")))
        .containsExactly("AllocationOrders.smallestFirst() must have one row");
    assertThat(order.faults(without(lines, "`AllocationOrder.judgedAnew()` |")))
        .containsExactly("AllocationOrder.judgedAnew() must have one row");
    assertThat(order.faults(
            replaced(lines, "`AllocationOrders.proRata()`", "**`AllocationOrders.proRata()`**")))
        .containsExactly("AllocationOrders.proRata() must not be bold", "one value must be bold");
    assertThat(of(AllocationPolicy.class, "overpayment")
            .faults(replaced(lines, "`AllocationPolicy.overpayment()`", "`overpayment()`")))
        .containsExactly("AllocationPolicy.overpayment() must have rows");
    assertThat(of(AllocationPolicy.class, "writeOffLimit")
            .faults(without(lines, "SAP, its second, larger tolerance")))
        .containsExactly("AllocationPolicy.writeOffLimit() must have two rows");
    assertThat(of(AllocationPolicy.class, "components")
            .faults(without(lines, "`ComponentOrder.byDueState(…)` |")))
        .containsExactly("ComponentOrder.byDueState() must have one row");
    assertThat(of(AllocationInstruction.class, "rest").faults(without(lines, "`Rest.BY_ORDER` |")))
        .containsExactly("Rest.BY_ORDER must have one row");
  }

  private static Switch of(Class<?> policy, String name) throws NoSuchMethodException {
    Method accessor = policy.getMethod(name);
    return Switch.all().filter(s -> s.accessor().equals(accessor)).findFirst().orElseThrow();
  }

  private static SwitchPage without(List<String> lines, String text) {
    return SwitchPage.of(lines.stream().filter(l -> !l.contains(text)).toList());
  }

  private static SwitchPage replaced(List<String> lines, String text, String by) {
    return SwitchPage.of(lines.stream().map(l -> l.replace(text, by)).toList());
  }
}
