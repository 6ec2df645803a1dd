package org.openreceivables.examples.monthend.html;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.openreceivables.examples.monthend.table.Report;
import org.openreceivables.examples.monthend.table.Table;

/** A page as a browser reads it. */
record Seen(Document page) {
  static Seen of(Report report) {
    return new Seen(Jsoup.parse(HtmlReport.print(report)));
  }

  static Seen of(Table... tables) {
    return of(FullReport.of(tables));
  }

  /** {@return the texts of a table's rows, cell by cell, without bars} */
  List<List<String>> rows(String id) {
    return texts(id, "tbody tr");
  }

  List<List<String>> totals(String id) {
    return texts(id, "tfoot tr");
  }

  private List<List<String>> texts(String id, String rows) {
    return table(id).select(rows).stream()
        .map(row ->
            row.select("> th, > td:not(.bar)").stream().map(Element::text).toList())
        .toList();
  }

  Element table(String id) {
    Element caption = page.getElementById(id);
    if (caption == null) {
      throw new AssertionError("no " + id + " on the page");
    }
    return caption.parents().select("table").get(0);
  }

  /** {@return the label, values and notes of the key figures} */
  List<String> figures() {
    return page.select(".figure").eachText();
  }

  List<String> sections() {
    return page.select("main > section").eachAttr("aria-labelledby");
  }
}
