package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What {@code close} says of the bundled portfolio, of which the truth is known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BundledPortfolioTest {
  private final Path folder;
  private final Called bundled;

  BundledPortfolioTest(@TempDir Path folder) {
    this.folder = folder;
    this.bundled = Called.in(folder, "close", "--out", "@bundled");
  }

  @Test
  void it_is_clean_and_fits_a_terminal() {
    assertThat(bundled.exit()).isZero();
    assertThat(bundled.out().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThan(101));
    assertThat(bundled.out().lines().count()).isLessThan(450);
  }

  @Test
  void generate_and_close_give_the_same_bytes() throws Exception {
    assertThat(Called.in(folder, "generate", "--out", "@files").exit()).isZero();
    Called own = Called.in(folder, "close", "--dir", "@files", "--out", "@own");
    assertThat(own).isEqualTo(bundled);
    assertThat(files("own")).isEqualTo(files("bundled"));
  }

  @Test
  void automatic_matches_are_right_without_exception() throws Exception {
    JsonNode total = json("match-quality").get("totals").get(0);
    assertThat(total.get("wrong").asInt()).isZero();
    assertThat(total.get("precision").asText()).isEqualTo("1.0000");
    assertThat(total.get("automatic").asInt()).isGreaterThan(2_500);
    assertThat(json("wrong-matches").get("rows")).isEmpty();
  }

  @Test
  void what_stays_manual_is_counted_by_reason() throws Exception {
    long manual = 0;
    for (JsonNode row : json("manual").get("rows")) {
      manual += row.get("payments").asLong();
    }
    JsonNode quality = json("match-quality").get("totals").get(0);
    long all = 0;
    for (JsonNode row : json("match-outcomes").get("totals")) {
      all += row.get("payments").asLong();
    }
    assertThat(manual).isPositive().isEqualTo(json("review").get("rows").size());
    assertThat(manual + quality.get("automatic").asLong()).isEqualTo(all);
  }

  @Test
  void every_row_of_every_table_carries_its_reasons() throws Exception {
    int tables = 0;
    try (Stream<Path> files = Files.list(folder.resolve("bundled"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        JsonNode table = new ObjectMapper()
            .readTree(file.toFile())
            .get(file.getFileName().toString().replace(".json", ""));
        tables++;
        for (JsonNode row : table.get("rows")) {
          assertThat(row.get("reasons")).as("%s %s", file.getFileName(), row).isNotEmpty();
          row.get("reasons").forEach(r -> assertThat(r.asText()).isNotBlank());
        }
      }
    }
    assertThat(tables).isGreaterThan(20);
  }

  @Test
  void it_reconciles_to_the_minor_unit_whatever_is_confirmed() throws Exception {
    reconciles(json("reconciliation"));
    Called all = Called.in(
        folder, "close", "--approve-write-offs", "CFO", "--confirm-notices", "--out", "@confirmed");
    assertThat(all.exit()).isZero();
    JsonNode after = read("confirmed", "reconciliation");
    reconciles(after);
    assertThat(all.out()).contains("written off", "charged with reminders");
    for (JsonNode line : read("confirmed", "write-offs").get("rows")) {
      assertThat(line.get("approval").asText()).isEqualTo("posted, CFO");
    }
    summaryAddsUp(json("close"));
    summaryAddsUp(read("confirmed", "close"));
  }

  /** The last line of each currency is the sum of those before it. */
  private static void summaryAddsUp(JsonNode close) {
    Map<String, BigDecimal> sums = new TreeMap<>();
    for (JsonNode row : close.get("rows")) {
      String currency = row.get("currency").asText();
      BigDecimal amount = new BigDecimal(row.get("amount").get("amount").asText());
      if (row.get("line").asText().equals("open after")) {
        assertThat(sums.get(currency)).isEqualByComparingTo(amount);
      } else {
        sums.merge(currency, amount, BigDecimal::add);
      }
    }
    assertThat(sums).hasSize(3);
  }

  private static void reconciles(JsonNode table) {
    assertThat(table.get("rows")).hasSize(3);
    for (JsonNode row : table.get("rows")) {
      assertThat(row.get("items")).isEqualTo(row.get("ledger")).isEqualTo(row.get("control"));
      assertThat(row.get("agrees").asText()).isEqualTo("yes");
    }
  }

  private JsonNode json(String table) throws IOException {
    return read("bundled", table);
  }

  private JsonNode read(String name, String table) throws IOException {
    return new ObjectMapper()
        .readTree(folder.resolve(name).resolve(table + ".json").toFile())
        .get(table);
  }

  private Map<String, String> files(String name) throws IOException {
    Map<String, String> out = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      for (Path file : files.toList()) {
        out.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return out;
  }
}
