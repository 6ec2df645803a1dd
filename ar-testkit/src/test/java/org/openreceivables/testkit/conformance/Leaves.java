package org.openreceivables.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.Money;

/** Trees as lines: {@code lines[0].amount} is {@code 3000}. An empty list or object is a leaf too. */
final class Leaves {
  private Leaves() {}

  static Map<String, String> of(JsonNode tree) {
    Map<String, String> leaves = new LinkedHashMap<>();
    add(leaves, "", tree);
    return leaves;
  }

  /** The leaves of maps, lists, amounts (without their currency), numbers, truth values and texts. */
  static Map<String, String> of(Map<String, ?> observed) {
    Map<String, String> leaves = new LinkedHashMap<>();
    observed.forEach((field, value) -> add(leaves, field, value));
    return leaves;
  }

  /** Numbers are the same whatever their zeros behind the point; all else must be the same text. */
  static boolean same(String one, String other) {
    if (one.matches("-?\\d+(\\.\\d+)?") && other.matches("-?\\d+(\\.\\d+)?")) {
      return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    }
    return one.equals(other);
  }

  private static void add(Map<String, String> leaves, String path, JsonNode node) {
    if (node.isMissingNode()) {
      return;
    }
    if (node.isValueNode() || node.isEmpty()) {
      leaves.put(path, node.isValueNode() ? node.asText() : "none");
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        add(leaves, path + "[" + i + "]", node.get(i));
      }
    } else {
      node.properties().forEach(f -> add(leaves, join(path, f.getKey()), f.getValue()));
    }
  }

  private static void add(Map<String, String> leaves, String path, Object value) {
    if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      map.forEach((field, inner) -> add(leaves, join(path, String.valueOf(field)), inner));
    } else if (value instanceof Iterable<?> list && list.iterator().hasNext()) {
      int i = 0;
      for (Object inner : list) {
        add(leaves, path + "[" + i + "]", inner);
        i++;
      }
    } else {
      leaves.put(path, text(value));
    }
  }

  private static String text(Object value) {
    if (value instanceof Money money) {
      return money.getAmount().toPlainString();
    }
    return value instanceof Map || value instanceof Iterable ? "none" : String.valueOf(value);
  }

  private static String join(String path, String field) {
    return path.isEmpty() ? field : path + "." + field;
  }
}
