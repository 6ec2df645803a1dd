package org.openreceivables.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openreceivables.testkit.conformance.Verdict.Outcome;

/** The two tables of Business Central's manual, row by row: nothing was left out that does not fit. */
class ToleranceTablesTest {

  @Test
  void every_row_of_one_invoice_passes_under_the_profile() throws IOException {
    assertThat(passed("BC-TOL1-"))
        .containsExactlyInAnyOrder(
            "1", "2", "3", "4A", "5A", "6A", "4B", "5B", "6B", "7", "8", "9", "10", "11", "12",
            "13", "14", "15");
  }

  @Test
  void every_row_of_two_invoices_passes_under_the_profile() throws IOException {
    assertThat(passed("BC-TOL2-").stream().map(id -> id.replaceFirst("[A-D]$", "")))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 30).mapToObj(String::valueOf).toList());
  }

  private static List<String> passed(String table) throws IOException {
    return ConformanceTest.verdicts().stream()
        .filter(v -> v.worked().id().startsWith(table)
            && v.outcome() == Outcome.PASSED
            && v.profile().equals("businessCentral")
            && v.faults().isEmpty())
        .map(v -> v.worked().id().substring(table.length()))
        .toList();
  }
}
