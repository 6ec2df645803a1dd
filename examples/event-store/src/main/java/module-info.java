/** An event store on lines of JSON, on the exported API alone. */
@org.jspecify.annotations.NullMarked
module org.openreceivables.examples.eventstore {
  requires transitive org.openreceivables.core;
  requires com.fasterxml.jackson.databind;
  requires info.picocli;
  requires static org.jspecify;
  // Error Prone reads the style annotation of the values.
  requires static org.immutables.value.annotations;

  exports org.openreceivables.examples.eventstore;
  exports org.openreceivables.examples.eventstore.json;

  opens org.openreceivables.examples.eventstore to
      info.picocli;
}
