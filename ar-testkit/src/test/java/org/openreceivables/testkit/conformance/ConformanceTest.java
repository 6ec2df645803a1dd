package org.openreceivables.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every worked case, by its id; and the page that says what came of them. */
class ConformanceTest {
  private static final Path CASES = Path.of("src/test/resources/conformance");
  private static final Path CONCEPTS = Path.of("../docs/concepts");
  private static final Path PAGE = Path.of("../docs/conformance.md");

  /** Where a topic's rows are registered. */
  private static final List<List<Row>> TOPICS = List.of(
      AllocationRows.rows(),
      AutoCashRow.rows(),
      BooksRows.rows(),
      BusinessCentralCodeRows.rows(),
      BusinessCentralCreditRows.rows(),
      BusinessCentralRows.rows(),
      ComponentRows.rows(),
      CreditRows.rows(),
      CrossCurrencyRows.rows(),
      DiscountRows.rows(),
      DynamicsDiscountRows.rows(),
      DynamicsSettlementRows.rows(),
      ErpProfileRows.rows(),
      FineractRows.rows(),
      FineractStrategyRows.rows(),
      FxDiscountRows.rows(),
      FxRows.rows(),
      InstallmentPlans.rows(),
      InstalmentRows.rows(),
      LegalOrderRows.rows(),
      MetasfreshFeeRows.rows(),
      MetasfreshRows.rows(),
      OdooDiscountRows.rows(),
      OracleDiscountRows.rows(),
      OverpaymentRows.rows(),
      ReferenceRows.rows(),
      ReplayRows.rows(),
      ReversalRows.rows(),
      RoundingRows.rows(),
      SapRows.rows(),
      TermsRows.rows(),
      ToleranceRows.rows());

  private static Run run = new Run(List.of(), List.of("The cases must be run"));

  /** What comes of every case. */
  static List<Verdict> verdicts() throws IOException {
    return runOnce().verdicts();
  }

  private static Run runOnce() throws IOException {
    List<Row> rows = TOPICS.stream().flatMap(List::stream).toList();
    return Run.of(WorkedCase.of(CASES), rows, new Judge(Switches.of(CONCEPTS)));
  }

  @BeforeAll
  static void runAll() throws IOException {
    run = runOnce();
    boolean sound = run.faults().isEmpty()
        && run.verdicts().stream().allMatch(v -> v.faults().isEmpty());
    if (sound && Boolean.getBoolean("conformance.write")) {
      Files.writeString(PAGE, ConformancePage.of(run));
    }
  }

  @TestFactory
  Stream<DynamicTest> every_case() {
    return run.verdicts().stream()
        .map(v -> DynamicTest.dynamicTest(
            v.worked().id() + " of " + SourceName.of(v.worked().source()) + " " + v.outcome(),
            () -> assertThat(v.faults()).isEmpty()));
  }

  @Test
  void every_case_has_its_row_and_every_row_its_case() {
    assertThat(run.faults()).isEmpty();
    assertThat(run.verdicts()).isNotEmpty();
  }

  @Test
  void the_page_is_what_the_run_produced() throws IOException {
    assertThat(Files.readString(PAGE))
        .as("docs/conformance.md, written anew by: " + ConformancePage.COMMAND)
        .isEqualTo(ConformancePage.of(run));
  }
}
