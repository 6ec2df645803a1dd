package org.openreceivables.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Validated;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;

/** The README's item of a host with its own tables. */
class ReadmeItemTest {

  @Test
  void an_item_of_a_host_with_its_own_tables() throws IOException {
    // tag::item[]
    Validated<OpenItem> item = OpenItem.builder()
        .id(OpenItemId.of("4711"))
        .customer(CustomerId.of("ACME"))
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of("4711"))
        .issueDate(LocalDate.of(2026, 1, 10))
        .dueDate(LocalDate.of(2026, 2, 9))
        .original(Money.parse("EUR 119.00"))
        .open(Money.parse("EUR 19.00"))
        .tryBuild(); // a bad row is a Problem, not an exception
    // end::item[]
    assertThat(item.problems()).isEmpty();
    assertThat(item.value().orElseThrow().settledEarlier()).isEqualTo(Money.parse("EUR 100.00"));

    List<String> lines = Files.readString(
            Path.of("src/test/java/org/openreceivables/examples/quickstart/ReadmeItemTest.java"))
        .lines()
        .toList();
    String shown = lines
        .subList(lines.indexOf("    // tag::item[]") + 1, lines.indexOf("    // end::item[]"))
        .stream()
        .map(line -> line.substring(4))
        .collect(Collectors.joining("\n"));
    assertThat(Files.readString(Path.of("../../README.md")))
        .contains("```java\n" + shown + "\n```");
  }
}
