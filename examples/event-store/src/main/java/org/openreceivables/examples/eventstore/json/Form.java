package org.openreceivables.examples.eventstore.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;

/**
 * How the values of one type stand in JSON, in both directions.
 *
 * @param <T> the type
 * @param write gives the JSON of a value
 * @param read gives the value of a JSON; the text is the path of the field, for messages
 */
record Form<T>(Function<T, JsonNode> write, BiFunction<JsonNode, String, T> read) {
  private static final int SHOWN = 60;

  /**
   * {@return a value with fields}
   *
   * @param write writes each field
   * @param read reads each field, and builds the value
   */
  static <T> Form<T> of(BiConsumer<T, Written> write, Function<Given, T> read) {
    return new Form<>(
        value -> {
          Written fields = new Written();
          write.accept(value, fields);
          return fields.json();
        },
        (json, at) -> Given.whole(json, at, read));
  }

  /**
   * {@return a value that is one text}
   *
   * @param parse the value of a text
   * @param print the text of a value
   * @param rule what the text must be, also said where it is no text
   */
  static <T> Form<T> text(Function<String, T> parse, Function<T, String> print, String rule) {
    return new Form<>(value -> TextNode.valueOf(print.apply(value)), (json, at) -> {
      if (!json.isTextual()) {
        throw refused(LineProblem.WRONG_TYPE, at, json.toString(), rule);
      }
      try {
        return parse.apply(json.textValue());
      } catch (InvalidValueException e) {
        Problem why = e.problems().get(0);
        throw refused(why.code(), at, why.value(), why.rule());
      } catch (IllegalArgumentException | DateTimeException e) {
        throw refused(LineProblem.INVALID_TEXT, at, unquoted(json), rule);
      }
    });
  }

  /**
   * {@return a name of an enum}
   *
   * @param type the enum
   */
  static <E extends Enum<E>> Form<E> name(Class<E> type) {
    return text(
        text -> Enum.valueOf(type, text),
        Enum::name,
        "must be one of " + Arrays.toString(type.getEnumConstants()));
  }

  /** {@return why a field cannot be read; the event is named by whoever knows it} */
  static InvalidValueException refused(ProblemCode code, String at, String value, String rule) {
    return refused(code, at, value, rule, "");
  }

  static InvalidValueException refused(
      ProblemCode code, String at, String value, String rule, String hint) {
    return new InvalidValueException(
        List.of(new Problem(code, "value", "?", at, excerpt(value), rule, hint, List.of())));
  }

  /** {@return a text as a message shows it: not too long, control characters escaped} */
  static String excerpt(String text) {
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return unquoted(TextNode.valueOf(shown)).replace("\\\"", "\"");
  }

  private static String unquoted(JsonNode text) {
    String quoted = text.toString();
    return quoted.substring(1, quoted.length() - 1);
  }
}
