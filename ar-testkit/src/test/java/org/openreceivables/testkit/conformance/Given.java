package org.openreceivables.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a case gives; it remembers what was read, so that no row leaves out what its case says. */
final class Given {
  private final JsonNode node;
  private final String path;
  private final Set<String> read;

  private Given(JsonNode node, String path, Set<String> read) {
    this.node = node;
    this.path = path;
    this.read = read;
  }

  static Given of(JsonNode node) {
    return new Given(node, "", new TreeSet<>());
  }

  boolean has(String field) {
    return node.has(field);
  }

  boolean isList() {
    return node.isArray();
  }

  Given in(String field) {
    return child(node.path(field), path.isEmpty() ? field : path + "." + field);
  }

  List<Given> each(String field) {
    return in(field).each();
  }

  List<Given> each() {
    List<Given> all = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      all.add(child(node.get(i), path + "[" + i + "]"));
    }
    return all;
  }

  String text(String field) {
    return in(field).text();
  }

  String text() {
    if (!node.isValueNode()) {
      throw new IllegalArgumentException("The case must give one value as (" + path + ")");
    }
    read.add(path);
    return node.asText();
  }

  LocalDate day(String field) {
    return LocalDate.parse(text(field));
  }

  BigDecimal number(String field) {
    return in(field).number();
  }

  BigDecimal number() {
    return new BigDecimal(text());
  }

  /** An amount in a currency that the case does not name, or names elsewhere. */
  Money money(CurrencyUnit currency, String field) {
    return in(field).money(currency);
  }

  Money money(CurrencyUnit currency) {
    return Money.of(currency, number());
  }

  /** What the case gives and nobody read. */
  List<String> unread() {
    return Leaves.of(node).keySet().stream()
        .filter(leaf -> !read.contains(leaf))
        .toList();
  }

  private Given child(JsonNode inner, String at) {
    return new Given(inner, at, read);
  }
}
