package org.openreceivables.examples.eventstore.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The fields of one value, as they are written; what says nothing is left out. */
final class Written {
  private final ObjectNode fields = JsonNodeFactory.instance.objectNode();

  ObjectNode json() {
    return fields;
  }

  <T> Written put(String name, Form<T> form, T value) {
    fields.set(name, form.write().apply(value));
    return this;
  }

  <T> Written put(String name, Form<T> form, Optional<T> value) {
    value.ifPresent(v -> put(name, form, v));
    return this;
  }

  /** Writes a value unless it is the one that says nothing, which is what its absence means. */
  <T> Written put(String name, Form<T> form, T value, T nothing) {
    return value.equals(nothing) ? this : put(name, form, value);
  }

  <T> Written list(String name, Form<T> form, Iterable<? extends T> values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(v -> array.add(form.write().apply(v)));
    if (!array.isEmpty()) {
      fields.set(name, array);
    }
    return this;
  }
}
