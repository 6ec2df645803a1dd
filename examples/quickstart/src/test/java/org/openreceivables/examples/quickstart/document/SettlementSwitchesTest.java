package org.openreceivables.examples.quickstart.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;

/** Every value of every settlement switch has its row, the default is bold, and the tests named are there. */
class SettlementSwitchesTest {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path PAGE = ROOT.resolve("docs/reference/settlement-switches.md");

  @TestFactory
  Stream<DynamicTest> every_switch_has_its_rows() throws IOException {
    SwitchPage page = SwitchPage.of(Files.readAllLines(PAGE));
    return switches()
        .map(s -> DynamicTest.dynamicTest(
            s.getName(), () -> assertThat(faults(page, s)).isEmpty()));
  }

  @Test
  void every_row_is_whole_and_every_test_it_names_is_there() throws IOException {
    SwitchPage page = SwitchPage.of(Files.readAllLines(PAGE));

    assertThat(page.rows()).hasSizeGreaterThanOrEqualTo(24);
    assertThat(page.rows().stream().flatMap(r -> r.faults().stream())).isEmpty();
    assertThat(page.tests()).hasSizeGreaterThanOrEqualTo(page.rows().size());
    assertThat(page.unknownTests(ROOT)).isEmpty();
  }

  @Test
  void a_page_that_says_less_is_found() throws Exception {
    Method partial = SettlementPolicy.class.getMethod("partialDiscount");
    Method over = SettlementPolicy.class.getMethod("overpayment");
    List<String> lines = Files.readAllLines(PAGE);

    assertThat(faults(without(lines, "PartialDiscount.COMPLETING`"), partial))
        .containsExactly("COMPLETING must have one row");
    assertThat(faults(replaced(lines, "**`PartialDiscount.GROSS_UP`**", "`GROSS_UP`"), partial))
        .containsExactly("GROSS_UP must have one row", "one value must be bold");
    assertThat(faults(
            replaced(lines, "`PartialDiscount.FORFEIT`", "**`PartialDiscount.FORFEIT`**"), partial))
        .containsExactly("FORFEIT must not be bold", "one value must be bold");
    assertThat(faults(without(lines, "`overpayment()` |"), over))
        .containsExactly("overpayment() must have rows");
    assertThat(replaced(lines, "EUR 784.00 closes it", "less closes it").rows())
        .flatExtracting(SwitchPage.Row::faults)
        .containsExactly("**`CreditedDiscount.NET_OF_CREDIT`** must have an example in numbers");
    assertThat(replaced(lines, "#a_blank_is_zero", "#a_blank_is_none").unknownTests(ROOT))
        .containsExactly("ToleranceSwitchesTest#a_blank_is_none");
  }

  /** What a host can set: every accessor of the policy, and what a blank in a limit means. */
  private static Stream<Method> switches() {
    Stream<Method> policy = Arrays.stream(SettlementPolicy.class.getDeclaredMethods())
        .filter(m -> !Modifier.isStatic(m.getModifiers()) && !m.isSynthetic())
        .filter(m -> m.getParameterCount() == 0 && m.getReturnType() != void.class);
    Stream<Method> limit = Arrays.stream(ToleranceLimit.class.getDeclaredMethods())
        .filter(m -> m.getParameterCount() == 0 && m.getReturnType().isEnum());
    return Stream.concat(policy, limit);
  }

  private static List<String> faults(SwitchPage page, Method accessor)
      throws ReflectiveOperationException {
    List<String> faults = new ArrayList<>();
    List<SwitchPage.Row> rows =
        page.rows().stream().filter(r -> r.asks(accessor.getName())).toList();
    if (rows.isEmpty()) {
      return List.of(accessor.getName() + "() must have rows");
    }
    if (accessor.getReturnType().isEnum()) {
      Object value = accessor.invoke(
          accessor.getDeclaringClass() == SettlementPolicy.class
              ? SettlementPolicy.standard()
              : ToleranceLimit.none());
      for (Object each : accessor.getReturnType().getEnumConstants()) {
        Enum<?> constant = (Enum<?>) each;
        List<SwitchPage.Row> its = rows.stream().filter(r -> r.is(constant)).toList();
        if (its.size() != 1) {
          faults.add(constant.name() + " must have one row");
        } else if (its.get(0).isDefault() != each.equals(value)) {
          faults.add(constant.name() + (each.equals(value) ? " must" : " must not") + " be bold");
        }
      }
    }
    if (rows.stream().filter(SwitchPage.Row::isDefault).count() != 1) {
      faults.add("one value must be bold");
    }
    return faults;
  }

  private static SwitchPage without(List<String> lines, String text) {
    return SwitchPage.of(lines.stream().filter(l -> !l.contains(text)).toList());
  }

  private static SwitchPage replaced(List<String> lines, String text, String by) {
    return SwitchPage.of(lines.stream().map(l -> l.replace(text, by)).toList());
  }
}
