package org.openreceivables.examples.monthend.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openreceivables.examples.monthend.table.Cell;
import org.openreceivables.examples.monthend.table.Column;
import org.openreceivables.examples.monthend.table.Report;
import org.openreceivables.examples.monthend.table.Table;

/** Whatever a name says, it stays words: it makes no element, no attribute and no address. */
class HostileWordsProperties {

  @Property
  void words_stay_words(@ForAll("words") String words) {
    String page = HtmlReport.print(everywhere(words));
    assertThat(foreign(Jsoup.parse(page))).isEmpty();
    Element cell =
        Jsoup.parse(page).select("#table-review").parents().select("tbody th").get(0);
    assertThat(squeezed(cell.wholeText())).isEqualTo(squeezed(words));
  }

  @Provide
  Arbitrary<String> words() {
    Arbitrary<String> bits = Arbitraries.of(
        "<script>",
        "</style>",
        "\"",
        "'",
        "<img src=x onerror=y>",
        "&lt;",
        "${7*7}",
        "<#list>",
        "</title>",
        "-->",
        "<!--",
        "http://x.test/",
        "javascript:",
        "onclick=",
        "שלום",
        "é",
        " ");
    return bits.list().ofMinSize(1).ofMaxSize(8).map(some -> "x" + String.join("", some) + "x");
  }

  private static Report everywhere(String words) {
    Table table = Table.named(
            "review", words, Column.of("a", words), Column.of("b", words), Column.of("why", words))
        .row(Cell.of(words), Cell.of("b"), Cell.of(List.of(words, words)))
        .total(Cell.of(words), Cell.of(1), Cell.of(words))
        .build();
    Table unknown = Table.named("unknown", words, Column.of("a", words)).build();
    return new Report(words, FullReport.DAY, "review", List.of(table, unknown));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** {@return what the template does not write itself} */
  private static List<String> foreign(Document page) {
    Set<String> own = Set.of(
        "#root html head meta title style body a header h1 span nav ul li main section h2 dl div dt dd p table caption thead tr th td tbody tfoot bdi svg rect line details summary footer code"
            .split(" "));
    Set<String> attributes = Set.of(
        "lang charset http-equiv content name class href id aria-label aria-labelledby aria-hidden focusable role scope tabindex data-label x x1 x2 y1 y2 width height"
            .split(" "));
    return page.getAllElements().stream()
        .filter(e -> !own.contains(e.tagName())
            || e.attributes().asList().stream().anyMatch(a -> !attributes.contains(a.getKey()))
            || (e.hasAttr("href") && !e.attr("href").startsWith("#")))
        .map(Element::outerHtml)
        .collect(Collectors.toList());
  }

  @Example
  void signs_that_turn_the_direction_are_taken_out() {
    Table table = Table.named("review", "Review", Column.of("name", "Name"))
        .row(Cell.of("\u202Eevil\u2066\u200Fשלום"))
        .build();
    assertThat(Seen.of(table).rows("table-review")).containsExactly(List.of("evil\u200Fשלום"));
  }

  @Example
  void planted_an_unescaped_name_is_seen() {
    String page = HtmlReport.print(everywhere("<img src=x onerror=y>"));
    assertThat(foreign(Jsoup.parse(page))).isEmpty();
    assertThat(foreign(Jsoup.parse(page.replace("&lt;", "<")))).isNotEmpty();
  }

  @Example
  void planted_an_unescaped_quote_in_an_attribute_is_seen() {
    String page = HtmlReport.print(everywhere("\" onmouseover=\"y"));
    assertThat(foreign(Jsoup.parse(page))).isEmpty();
    assertThat(foreign(Jsoup.parse(page.replace("&quot;", "\"")))).isNotEmpty();
  }
}
