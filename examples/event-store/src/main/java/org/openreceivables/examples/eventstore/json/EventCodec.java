package org.openreceivables.examples.eventstore.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;

/**
 * An event as one line of JSON.
 *
 * <p>{@code read(write(event))} is the event. Every line carries its version, {@value #VERSION} today:
 *
 * <ul>
 *   <li>a field that the library adds later is optional there, so old lines are read without it, and the
 *       version stays;
 *   <li>the version rises when a stored field changes its meaning; {@code read} then turns the older lines
 *       into the new form;
 *   <li>a line of a higher version, or with a field that is not known, is a problem: to leave out what a newer
 *       program wrote would be to change the books.
 * </ul>
 *
 * <p>A line is plain ASCII; other characters are escaped. Immutable and thread-safe.
 */
public final class EventCodec {
  /** The version of the lines written. */
  public static final int VERSION = 1;

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private static final EventCodec STANDARD = new EventCodec();

  private final JsonMapper json = JsonMapper.builder()
      .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();
  private final Map<String, EventForm<?>> forms = Stream.concat(
          ItemEventForms.ALL.stream(), MoneyEventForms.ALL.stream())
      .collect(Collectors.toMap(EventForm::kind, form -> form, (a, b) -> b, TreeMap::new));

  private EventCodec() {}

  /** {@return the codec} */
  public static EventCodec standard() {
    return STANDARD;
  }

  /**
   * {@return the event as one line, without a line end}
   *
   * @param event the event
   * @throws InvalidValueException when it is of a kind, or has an attribute of a type, that is not known here
   */
  public String write(LedgerEvent event) {
    Written line = new Written()
        .put("kind", Texts.TEXT, event.kind())
        .put("version", Texts.INT, VERSION)
        .put("id", Texts.EVENT, event.id())
        .put("valueDate", Texts.DATE, event.valueDate())
        .put("postingDate", Texts.DATE, event.postingDate())
        .put("recorded", ValueForms.RECORDED, event.recorded());
    form(event.kind()).write(event, line);
    try {
      return json.writeValueAsString(line.json());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of texts and numbers must have a JSON", e);
    }
  }

  /**
   * {@return the event of a line, or what is wrong with it; never an exception}
   *
   * @param line the line
   */
  public Validated<LedgerEvent> read(String line) {
    if (line.startsWith(BYTE_ORDER_MARK)) {
      return broken(line.substring(1), "begins with a byte order mark (UTF-8 BOM)");
    }
    JsonNode tree;
    try {
      tree = json.readTree(line);
    } catch (StreamConstraintsException e) {
      return tooLarge(line, e);
    } catch (JsonProcessingException e) {
      return broken(line, how(e));
    }
    if (!tree.isObject()) {
      return broken(line, "is something else");
    }
    Validated<LedgerEvent> event = Validated.of(() -> Given.whole(tree, "", this::event));
    return event.value().isPresent() ? event : about(tree, event.problems());
  }

  private LedgerEvent event(Given of) {
    int version = of.optional("version", Texts.INT).orElse(VERSION);
    if (version != VERSION) {
      throw Form.refused(
          LineProblem.NEWER_VERSION,
          "version",
          Integer.toString(version),
          "must be " + VERSION,
          "Maybe a newer program wrote the line");
    }
    EventForm<?> form = form(of.get("kind", Texts.TEXT));
    EventStamp stamp = new EventStamp(
        of.get("id", Texts.EVENT),
        of.get("valueDate", Texts.DATE),
        of.get("postingDate", Texts.DATE),
        of.get("recorded", ValueForms.RECORDED));
    return form.read().apply(stamp, of);
  }

  private EventForm<?> form(String kind) {
    EventForm<?> form = forms.get(kind);
    if (form == null) {
      throw Form.refused(
          LineProblem.UNKNOWN_KIND, "kind", kind, "must be one of " + forms.keySet());
    }
    return form;
  }

  private static String how(JsonProcessingException e) {
    if (e.getProcessor() instanceof JsonParser parser
        && e.getOriginalMessage().startsWith("Duplicate")) {
      JsonStreamContext at = parser.getParsingContext();
      return "has the field (" + Form.excerpt(String.valueOf(at.getCurrentName())) + ") twice";
    }
    JsonLocation at = e.getLocation();
    return at == null ? "is something else" : "breaks at column " + at.getColumnNr();
  }

  private static Validated<LedgerEvent> broken(String line, String how) {
    return refused(
        LineProblem.BROKEN_LINE, line, "must be one whole JSON object, but it " + how, "");
  }

  /** The parser stops at a limit of its own and names it; it does not know the column. */
  private static Validated<LedgerEvent> tooLarge(String line, StreamConstraintsException e) {
    return refused(
        LineProblem.TOO_LARGE,
        line,
        "must be within the limits of the JSON parser",
        e.getOriginalMessage().replaceAll(", from `[^`]*`", ""));
  }

  private static Validated<LedgerEvent> refused(
      LineProblem code, String line, String rule, String hint) {
    return new Validated.Invalid<>(List.of(
        new Problem(code, "event", "?", "line", Form.excerpt(line), rule, hint, List.of())));
  }

  /** Says of which event, and which customers are incomplete without it. */
  private static Validated<LedgerEvent> about(JsonNode tree, List<Problem> problems) {
    CustomerId[] customers = tree.findValuesAsText("customer").stream()
        .flatMap(c -> Validated.of(() -> CustomerId.of(c)).value().stream())
        .distinct()
        .toArray(CustomerId[]::new);
    String kind = tree.path("kind").asText("");
    return new Validated.Invalid<>(problems.stream()
        .map(p -> p.about(
            kind.isEmpty() ? "event" : Form.excerpt(kind),
            Form.excerpt(tree.path("id").asText("?")),
            customers))
        .toList());
  }
}
