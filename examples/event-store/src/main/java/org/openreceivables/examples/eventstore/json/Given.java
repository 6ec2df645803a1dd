package org.openreceivables.examples.eventstore.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openreceivables.core.InvalidValueException;

/** The fields of one value, as they were stored; each is asked for once, and none may be left over. */
final class Given {
  private final JsonNode fields;
  private final String at;
  private final Set<String> asked = new HashSet<>();

  private Given(JsonNode fields, String at) {
    this.fields = fields;
    this.at = at;
  }

  /**
   * {@return the value that stands in a JSON object}
   *
   * @param json the object
   * @param at the path of its field, empty for the event itself
   * @param read asks for the fields and builds the value
   * @throws InvalidValueException when a field is missing, wrong or not known
   */
  static <T> T whole(JsonNode json, String at, Function<Given, T> read) {
    if (!json.isObject()) {
      throw Form.refused(LineProblem.WRONG_TYPE, at, json.toString(), "must be a JSON object");
    }
    Given given = new Given(json, at);
    T value = read.apply(given);
    given.requireNothingLeft();
    return value;
  }

  <T> T get(String name, Form<T> form) {
    return optional(name, form).orElseThrow(() -> new InvalidValueException(path(name)));
  }

  <T> Optional<T> optional(String name, Form<T> form) {
    asked.add(name);
    JsonNode field = fields.path(name);
    return field.isMissingNode() || field.isNull()
        ? Optional.empty()
        : Optional.of(form.read().apply(field, path(name)));
  }

  <T> List<T> list(String name, Form<T> form) {
    asked.add(name);
    JsonNode field = fields.path(name);
    if (!field.isMissingNode() && !field.isArray()) {
      throw Form.refused(
          LineProblem.WRONG_TYPE, path(name), field.toString(), "must be a JSON array");
    }
    List<T> values = new ArrayList<>();
    for (JsonNode element : field) {
      values.add(form.read().apply(element, path(name) + "[" + values.size() + "]"));
    }
    return values;
  }

  /** {@return the names of all fields, where they are the host's} */
  List<String> names() {
    List<String> names = new ArrayList<>();
    fields.fieldNames().forEachRemaining(names::add);
    return names;
  }

  String path(String name) {
    return at.isEmpty() ? name : at + "." + name;
  }

  private void requireNothingLeft() {
    for (String name : names()) {
      if (!asked.contains(name)) {
        throw Form.refused(
            LineProblem.UNKNOWN_FIELD,
            Form.excerpt(path(name)),
            fields.path(name).toString(),
            "must be a field that this program knows",
            "Maybe a newer program wrote the line");
      }
    }
  }
}
