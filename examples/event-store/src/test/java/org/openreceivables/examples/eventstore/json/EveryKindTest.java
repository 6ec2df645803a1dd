package org.openreceivables.examples.eventstore.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openreceivables.core.Validated;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.LegalTraits;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceLine;

/** Every kind with every field: written, read back, and each field of effect. */
class EveryKindTest {
  private static final EventCodec CODEC = EventCodec.standard();
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> HEAD =
      Set.of("kind", "version", "id", "valueDate", "postingDate", "recorded");

  static List<LedgerEvent> events() {
    return Examples.all();
  }

  @Test
  void there_is_an_example_of_every_kind() {
    Set<String> kinds = kinds(LedgerEvent.class)
        .map(Class::getSimpleName)
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(kinds).hasSizeGreaterThanOrEqualTo(18);
    assertThat(events()).extracting(LedgerEvent::kind).containsExactlyInAnyOrderElementsOf(kinds);
  }

  /** A family may have families within it; a kind permits only what is generated for it. */
  private static Stream<Class<?>> kinds(Class<?> family) {
    return Arrays.stream(family.getPermittedSubclasses())
        .flatMap(
            type -> type.getPermittedSubclasses()[0].isInterface() ? kinds(type) : Stream.of(type));
  }

  @ParameterizedTest
  @MethodSource("events")
  void what_is_read_is_what_was_written(LedgerEvent event) {
    assertThat(CODEC.read(CODEC.write(event)).value()).contains(event);
  }

  /** What hosts stored with version 1 must be read as long as this program lives; never mend this file. */
  @Test
  void the_lines_of_version_1_are_written_and_read_for_ever() throws Exception {
    List<String> stored = Files.readAllLines(Path.of("src/test/resources/golden/version-1.jsonl"));
    requireStored(stored, events().stream().map(Examples::asAtFirst).toList());
  }

  /** Lines with the fields that were added since; the version stays. New ones come at the end of this file. */
  @Test
  void so_are_those_with_fields_that_were_added_later() throws Exception {
    List<String> stored =
        Files.readAllLines(Path.of("src/test/resources/golden/version-1-added.jsonl"));
    requireStored(
        stored, events().stream().filter(e -> !e.equals(Examples.asAtFirst(e))).toList());
  }

  private static void requireStored(List<String> stored, List<LedgerEvent> events) {
    assertThat(events).extracting(CODEC::write).containsExactlyInAnyOrderElementsOf(stored);
    assertThat(stored.stream().map(line -> CODEC.read(line).value().orElseThrow()))
        .containsExactlyInAnyOrderElementsOf(events);
  }

  @Test
  void two_book_values_of_one_currency_are_refused_by_the_field() throws Exception {
    List<String> stored =
        Files.readAllLines(Path.of("src/test/resources/golden/version-1-added.jsonl"));
    ObjectNode line = (ObjectNode) JSON.readTree(stored.get(0));
    ArrayNode values = (ArrayNode) line.get("bookValues");
    values.add(values.get(0).deepCopy());
    assertThat(CODEC.read(line.toString()).problems())
        .singleElement()
        .hasToString(
            "DUPLICATE_ID: The bookValues (JPY 513) of AllowanceChanged (E-11) must be the only"
                + " one in JPY.");
  }

  /** Fails when the library gives a value a field that is not stored yet. */
  @ParameterizedTest
  @MethodSource("events")
  void every_field_is_stored(LedgerEvent event) throws Exception {
    JsonNode line = JSON.readTree(CODEC.write(event));
    Class<?> type = Stream.of(event.getClass().getInterfaces())
        .filter(LedgerEvent.class::isAssignableFrom)
        .findFirst()
        .orElseThrow();
    Set<String> fields = fields(type);
    fields.remove("stamp");
    fields.addAll(HEAD);
    assertThat(names(line)).isEqualTo(fields);
    assertStored(line.at("/items/0"), OpenItem.class);
    assertStored(line.at("/items/0/legalTraits"), LegalTraits.class);
    assertStored(line.path("corrected"), OpenItem.class);
    assertStored(line.at("/lines/0"), AllocationLine.class);
    assertStored(line.path("hold"), Hold.class);
    if (event.kind().equals("Received")) {
      assertStored(line.path("payment"), Payment.class);
      assertStored(line.at("/payment/remittance/lines/0"), RemittanceLine.class);
    }
  }

  /** The planted faults of the codec: whatever it would forget, the event would not be the same. */
  @ParameterizedTest
  @MethodSource("events")
  void no_field_is_without_effect(LedgerEvent event) throws Exception {
    int[] tried = {0};
    change(event, (parent, name) -> parent.remove(name), (line, read, path) -> {
      tried[0]++;
      assertThat(read.value().filter(event::equals)).as("without %s", path).isEmpty();
    });
    assertThat(tried[0]).isGreaterThan(6);
  }

  @ParameterizedTest
  @MethodSource("events")
  void a_field_that_is_not_known_is_refused_wherever_it_stands(LedgerEvent event) throws Exception {
    change(
        event,
        (parent, name) -> parent.put(name + "2", "x"),
        (line, read, path) -> assertThat(read.problems())
            .as(line)
            .extracting(p -> p.field())
            .containsAnyOf(path + "2"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void a_wrong_type_is_refused_by_its_path(LedgerEvent event) throws Exception {
    change(
        event,
        (parent, name) -> parent.set(name, BooleanNode.TRUE),
        (line, read, path) ->
            assertThat(read.problems()).as(line).extracting(p -> p.field()).containsExactly(path));
  }

  private interface Judge {
    void judge(String line, Validated<LedgerEvent> read, String path);
  }

  /** Changes one field at a time, wherever it stands, and reads the line again. */
  private static void change(LedgerEvent event, BiConsumer<ObjectNode, String> change, Judge judge)
      throws Exception {
    String whole = CODEC.write(event);
    List<String> pointers = new ArrayList<>();
    collect(JSON.readTree(whole), "", pointers);
    for (String pointer : pointers) {
      int slash = pointer.lastIndexOf('/');
      String name = pointer.substring(slash + 1);
      // The names of attributes are the host's.
      if (name.equals("version")
          || (pointer.contains("/attributes/") && !pointer.endsWith("/rank/Integer"))) {
        continue;
      }
      JsonNode line = JSON.readTree(whole);
      change.accept((ObjectNode) line.at(pointer.substring(0, slash)), name);
      String path = pointer.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
      judge.judge(line.toString(), CODEC.read(line.toString()), path);
    }
  }

  private static void collect(JsonNode node, String at, List<String> pointers) {
    if (node instanceof ObjectNode object) {
      object.fieldNames().forEachRemaining(name -> {
        pointers.add(at + "/" + name);
        collect(object.get(name), at + "/" + name, pointers);
      });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        collect(array.get(i), at + "/" + i, pointers);
      }
    }
  }

  private static void assertStored(JsonNode value, Class<?> type) {
    if (value.isObject()) {
      assertThat(names(value)).isEqualTo(fields(type));
    }
  }

  /** A generated value has a method {@code withX} for each field X. */
  private static Set<String> fields(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .map(m -> m.getName())
        .filter(n -> n.startsWith("with"))
        .map(n -> Character.toLowerCase(n.charAt(4)) + n.substring(5))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
