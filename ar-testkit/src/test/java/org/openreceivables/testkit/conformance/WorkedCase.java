package org.openreceivables.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One worked case: what is given, and what must come of it.
 *
 * @param id the key under which it was found
 * @param topic what it is about; the name of its file up to the first point
 * @param source where it comes from
 * @param description what happens, in a few words
 * @param given the input
 * @param expect the source's figures
 */
record WorkedCase(
    String id, String topic, String source, String description, JsonNode given, JsonNode expect) {

  WorkedCase {
    for (String text : List.of(id, topic, source, description)) {
      if (text.isBlank() || text.contains("|") || text.contains("\n")) {
        throw new IllegalArgumentException(
            "A text (" + text + ") of case (" + id + ") must be one line without bars");
      }
    }
    if (Leaves.of(expect).isEmpty()) {
      throw new IllegalArgumentException("The case (" + id + ") must expect something");
    }
  }

  /** All cases of a folder, file by file; the topic is the name of the file up to its first point. */
  static List<WorkedCase> of(Path folder) throws IOException {
    List<WorkedCase> cases = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.sorted().toList();
    }
    for (Path file : files) {
      String topic = file.getFileName().toString().replaceFirst("\\..*$", "");
      for (JsonNode node : new ObjectMapper().readTree(Files.readString(file))) {
        cases.add(of(topic, node));
      }
    }
    return cases;
  }

  static WorkedCase of(String topic, JsonNode node) {
    return new WorkedCase(
        node.path("id").asText(),
        topic,
        node.path("source").asText(),
        node.path("description").asText(),
        node.path("given"),
        node.path("expect"));
  }
}
