package org.openreceivables.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openreceivables.testkit.conformance.Row.Because;
import org.openreceivables.testkit.conformance.Verdict.Outcome;

/** A row cannot pass by saying less, or something else, than its case. */
class ConformanceFaultsTest {
  private static final Because ORDER = new Because.Switch("5.md", "order()", "oldestDueFirst()");
  private static final Judge JUDGE = new Judge(new Switches(
      Map.of("5.md", List.of("| `order()` | `oldestDueFirst()`: due | `proRata()` | most do |"))));
  private static final WorkedCase PAID = worked("PAID");
  private static final Map<String, Object> RIGHT = Map.of("open", 50, "lines", List.of());

  @Test
  void a_row_that_shows_every_figure_passes() {
    assertThat(faults(RIGHT)).isEmpty();
    assertThat(faults(Map.of("open", "50.000", "lines", Map.of()))).isEmpty();
  }

  @Test
  void a_wrong_figure_is_found() {
    assertThat(faults(Map.of("open", "50.01", "lines", List.of())))
        .containsExactly("open must be 50.00 and is 50.01");
    assertThat(faults(Map.of("open", "none", "lines", List.of())))
        .containsExactly("open must be 50.00 and is none");
    assertThat(faults(Map.of("open", 50, "lines", List.of(Map.of("amount", 1)))))
        .containsExactly(
            "lines (none) is expected and not shown",
            "lines[0].amount (1) is shown and not expected");
  }

  @Test
  void an_expectation_that_is_left_out_is_found() {
    assertThat(faults(Map.of("open", 50)))
        .containsExactly("lines (none) is expected and not shown");
    assertThat(faults(Map.of())).hasSize(2);
  }

  @Test
  void a_figure_that_the_source_does_not_have_is_found() {
    Map<String, Object> more = new TreeMap<>(RIGHT);
    more.put("rest", "0.00");
    assertThat(faults(more)).containsExactly("rest (0.00) is shown and not expected");
  }

  @Test
  void an_input_that_is_left_out_is_found() {
    Row deaf = new Row.Passes("PAID", given -> RIGHT);
    assertThat(JUDGE.judge(PAID, deaf).faults())
        .containsExactly("invoice is given and not used", "payments[0] is given and not used");
  }

  @Test
  void a_row_that_fails_is_a_fault_and_the_others_go_on() {
    Row broken = new Row.Passes("PAID", given -> {
      throw new IllegalStateException("no");
    });
    assertThat(JUDGE.judge(PAID, broken).faults())
        .containsExactly("the row must not fail: java.lang.IllegalStateException: no");
  }

  @Test
  void a_row_needs_its_case_and_a_case_its_row() {
    Row row = new Row.Passes("PAID", reading(RIGHT));
    assertThat(Run.of(List.of(PAID), List.of(row), JUDGE).faults()).isEmpty();
    assertThat(Run.of(List.of(), List.of(row), JUDGE).faults())
        .containsExactly("The row (PAID) has no case");
    assertThat(Run.of(List.of(PAID), List.of(), JUDGE).faults())
        .containsExactly("The case (PAID) has no row");
    assertThat(Run.of(List.of(PAID, PAID), List.of(row), JUDGE).faults())
        .containsExactly("The case (PAID) stands there twice");
    assertThat(Run.of(List.of(PAID), List.of(row, row), JUDGE).faults())
        .containsExactly("The case (PAID) has two rows");
  }

  @Test
  void a_row_that_differs_shows_our_figure_and_names_the_switch() {
    Verdict sound = differs(Map.of("open", "40.00"), ORDER);
    assertThat(sound.faults()).isEmpty();
    assertThat(sound.outcome()).isEqualTo(Outcome.DIFFERS);
    assertThat(sound.reason())
        .isEqualTo("`open` is 40.00, not 50.00: `order()`: oldestDueFirst(),"
            + " see [the switches](concepts/5.md#switches)");
    assertThat(differs(Map.of("open", "40.00"), new Because.SourceError("its own test says so"))
            .faults())
        .isEmpty();

    assertThat(differs(Map.of("open", "41.00"), ORDER).faults())
        .containsExactly("open must be 41.00 and is 40");
  }

  @Test
  void a_row_that_differs_without_a_reason_or_a_difference_is_found() {
    for (Because because : List.of(
        new Because.Switch("5.md", "order()", "whatWeLike()"),
        new Because.Switch("5.md", "order()", ""),
        new Because.Switch("5.md", "mood()", "oldestDueFirst()"),
        new Because.Switch("9.md", "order()", "oldestDueFirst()"),
        new Because.SourceError("  "))) {
      assertThat(differs(Map.of("open", "40.00"), because).faults())
          .as("%s", because)
          .hasSize(1);
    }
    assertThat(differs(Map.of("open", "50"), ORDER).faults())
        .contains("open (50) must differ from what the case expects");
    assertThat(differs(Map.of("open", "40.00", "mood", "1"), ORDER).faults())
        .contains("mood must be a field of the case");
    assertThat(differs(Map.of(), ORDER).faults())
        .contains("a row that differs must say in which field");
  }

  @Test
  void a_topic_may_have_several_files(@TempDir Path folder) throws IOException {
    String none = "[]";
    String one = "[{\"id\": \"%s\", \"source\": \"s\", \"description\": \"d\", \"given\": {},"
        + " \"expect\": {\"a\": 1}}]";
    Files.writeString(folder.resolve("aging.json"), none);
    Files.writeString(folder.resolve("write-off.json"), one.formatted("A"));
    Files.writeString(folder.resolve("write-off.odoo.json"), one.formatted("B"));
    assertThat(WorkedCase.of(folder))
        .extracting(WorkedCase::id, WorkedCase::topic)
        .containsExactly(tuple("A", "write-off"), tuple("B", "write-off"));
  }

  @Test
  void what_is_not_ours_names_what_is_missing() {
    assertThat(JUDGE.judge(PAID, new Row.NotOurs("PAID", "prepaid cards")).faults())
        .isEmpty();
    assertThat(JUDGE.judge(PAID, new Row.NotOurs("PAID", " ")).faults()).hasSize(1);
  }

  @Test
  void a_case_without_a_figure_is_refused() {
    assertThatThrownBy(
            () -> new WorkedCase("A", "t", "s", "d", PAID.given(), PAID.given().path("x")))
        .hasMessage("The case (A) must expect something");
    assertThatThrownBy(() -> new WorkedCase("A", "t", "", "d", PAID.given(), PAID.expect()))
        .hasMessageContaining("must be one line");
  }

  @Test
  void the_page_counts_rows_without_fault_only() {
    List<WorkedCase> cases = new ArrayList<>(List.of(PAID, worked("FALSE"), worked("LACKS")));
    List<Row> rows = new ArrayList<>(List.of(
        new Row.Passes("PAID", reading(RIGHT)),
        new Row.Passes("FALSE", reading(Map.of("open", 1, "lines", List.of()))),
        new Row.NotOurs("LACKS", "prepaid cards")));
    String page = ConformancePage.of(Run.of(cases, rows, JUDGE));
    assertThat(page)
        .contains("| credit | erp test_payment | 2 | 1 | 0 | 1 |\n| **all** | | 2 | 1 | 0 | 1 |")
        .contains("| `LACKS` | erp test_payment | a payment | not ours | prepaid cards |")
        .contains("| `PAID` | erp test_payment | a payment |")
        .doesNotContain("FALSE");
  }

  @Test
  void sources_have_short_names() {
    assertThat(SourceName.of("frappe/erpnext erpnext/accounts/test_payment_entry.py"))
        .isEqualTo("erpnext test_payment_entry");
    assertThat(SourceName.of("github:metasfresh/metasfresh@6c7b backend/x/BuilderTest.java#one"))
        .isEqualTo("metasfresh BuilderTest");
    assertThat(SourceName.of("https://example.org/a/auto-cash.html"))
        .isEqualTo("example.org auto-cash");
    assertThat(SourceName.of("IFRS 9 Illustrative Example 12"))
        .isEqualTo("IFRS 9 Illustrative Example 12");
  }

  private static List<String> faults(Map<String, ?> shown) {
    return JUDGE.judge(PAID, new Row.Passes("PAID", reading(shown))).faults();
  }

  private static Verdict differs(Map<String, String> ours, Because because) {
    Map<String, Object> shown = new TreeMap<>(RIGHT);
    shown.put("open", 40);
    return JUDGE.judge(PAID, new Row.Differs("PAID", reading(shown), ours, because));
  }

  /** Reads everything that is given and shows this. */
  private static Row.Show reading(Map<String, ?> shown) {
    return given -> {
      given.text("invoice");
      given.each("payments").forEach(Given::number);
      return shown;
    };
  }

  private static WorkedCase worked(String id) {
    try {
      return WorkedCase.of("credit", new ObjectMapper().readTree("""
          {"id": "%s", "source": "x/erp a/test_payment.py", "description": "a payment",
           "given": {"invoice": "100.00", "payments": ["50.00"]},
           "expect": {"open": "50.00", "lines": []}}
          """.formatted(id)));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
