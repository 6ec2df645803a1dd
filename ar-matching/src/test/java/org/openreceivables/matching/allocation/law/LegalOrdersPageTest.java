package org.openreceivables.matching.allocation.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openreceivables.matching.allocation.DesignationRight;

/** The tables of the page are what the laws say of themselves; written anew with {@code -Dlegal-orders.write=true}. */
class LegalOrdersPageTest {
  private static final Path PAGE = Path.of("../docs/reference/legal-orders.md");
  private static final String MARK = "<!-- laws -->\n";

  @Test
  void the_page_says_what_the_laws_say() throws IOException {
    String page = Files.readString(PAGE);
    String head = page.substring(0, page.indexOf(MARK) + MARK.length());
    String expected = head + laws();
    if (Boolean.getBoolean("legal-orders.write")) {
      Files.writeString(PAGE, expected);
      page = expected;
    }
    assertThat(page).isEqualTo(expected);
  }

  private static String laws() {
    List<String> lines = new ArrayList<>();
    for (LegalOrder law : LegalOrders.all()) {
      lines.addAll(List.of("", "## " + law.name(), "", "| switch | value |", "|---|---|"));
      lines.add("| which debt first | " + law.order() + " |");
      lines.add("| which part first | " + law.components() + " |");
      lines.add("| the debtor's word | " + word(law.designations().debtor()) + " |");
      lines.add("| the creditor's word | " + word(law.designations().creditor()) + " |");
      lines.add("| the debtor may pay principal before charges that are items of their own | "
          + (law.designations().debtorPaysChargesFirst() ? "if the creditor agrees" : "yes")
          + " |");
      lines.addAll(List.of("", "| article | rule | read at |", "|---|---|---|"));
      law.rules()
          .forEach(rule ->
              lines.add("| " + rule.article() + " | " + rule.rule() + " | " + source(rule) + " |"));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String word(DesignationRight right) {
    return right.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String source(LegalRule rule) {
    return rule.confirmed()
        ? Arrays.stream(rule.source().split(" ", -1))
            .map(address -> "[" + URI.create(address).getHost() + "](" + address + ")")
            .collect(Collectors.joining(", "))
        : "**not confirmed**";
  }
}
