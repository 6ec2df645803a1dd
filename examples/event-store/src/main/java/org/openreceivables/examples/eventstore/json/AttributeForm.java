package org.openreceivables.examples.eventstore.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.Attributes;
import org.openreceivables.core.InvalidValueException;

/**
 * The form of the host's own fields: a text as it is, other values under the name of their type, such as
 * {@code {"salesOrg":"U001","rank":{"Integer":"3"}}}. A host with types of its own adds them here.
 */
final class AttributeForm {
  private static final List<Typed<?>> TYPES = List.of(
      new Typed<>(Integer.class, Form.text(Integer::valueOf, Object::toString, "must be an int")),
      new Typed<>(Long.class, Form.text(Long::valueOf, Object::toString, "must be a long")),
      new Typed<>(
          Boolean.class, Form.text(AttributeForm::bool, Object::toString, "must be true or false")),
      new Typed<>(BigDecimal.class, Texts.DECIMAL),
      new Typed<>(LocalDate.class, Texts.DATE),
      new Typed<>(Money.class, Texts.MONEY));

  static final Form<Attributes> ATTRIBUTES = Form.of(AttributeForm::write, AttributeForm::read);

  private static final Form<Object> VALUE =
      new Form<>(AttributeForm::writeValue, AttributeForm::readValue);

  private AttributeForm() {}

  private record Typed<T>(Class<T> type, Form<T> form) {
    JsonNode write(Object value) {
      return new Written().put(type.getSimpleName(), form, type.cast(value)).json();
    }

    Optional<T> read(Given of) {
      return of.optional(type.getSimpleName(), form);
    }
  }

  private static void write(Attributes attributes, Written to) {
    for (String name : attributes.names()) {
      to.put(name, VALUE, attributes.get(Attributes.Key.of(name, Object.class)).orElseThrow());
    }
  }

  private static Attributes read(Given of) {
    Attributes all = Attributes.none();
    for (String name : of.names()) {
      all = all.with(Attributes.Key.of(name, Object.class), of.get(name, VALUE));
    }
    return all;
  }

  private static JsonNode writeValue(Object value) {
    if (value instanceof String text) {
      return Texts.TEXT.write().apply(text);
    }
    return TYPES.stream()
        .filter(t -> t.type() == value.getClass())
        .findFirst()
        .orElseThrow(() -> Form.refused(
            LineProblem.NOT_STORABLE,
            "attributes",
            value.getClass().getName(),
            "must be texts or of a type that can be stored"))
        .write(value);
  }

  private static Object readValue(JsonNode json, String at) {
    if (json.isTextual()) {
      return json.textValue();
    }
    return Given.whole(json, at, AttributeForm::typed);
  }

  private static Object typed(Given of) {
    for (Typed<?> type : TYPES) {
      Optional<?> value = type.read(of);
      if (value.isPresent()) {
        return value.get();
      }
    }
    throw new InvalidValueException(of.path("(type)"));
  }

  private static boolean bool(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text);
    }
    return text.equals("true");
  }
}
