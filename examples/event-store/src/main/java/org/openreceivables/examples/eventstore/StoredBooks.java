package org.openreceivables.examples.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.LedgerEvent;

/**
 * The books of the events in a file, and what could not be used of it.
 *
 * <p>A bad line never loses the others. Its customers, where the line names them, are incomplete.
 *
 * @param ledger the ledger of the good lines
 * @param repeated how many lines were there before, with the same event
 * @param problems why other lines are not in the books, each with file and line
 * @param incomplete the customers of those lines, as far as they are known
 */
public record StoredBooks(
    ReceivablesLedger ledger,
    int repeated,
    List<String> problems,
    SortedSet<CustomerId> incomplete) {
  private static final StoredBooks EMPTY =
      new StoredBooks(ReceivablesLedger.empty(), 0, List.of(), new TreeSet<>());

  /** {@return the books of no events} */
  public static StoredBooks none() {
    return EMPTY;
  }

  /**
   * {@return the books of a file}
   *
   * @param file the file
   * @throws IOException when it cannot be read
   */
  public static StoredBooks read(EventFile file) throws IOException {
    return EMPTY.plus(file);
  }

  /**
   * {@return these books with the events of another file, and what is wrong with that file}
   *
   * @param more the other file
   * @throws IOException when it cannot be read
   */
  public StoredBooks plus(EventFile more) throws IOException {
    Reading reading = new Reading(more);
    // All at once: a ledger takes a batch in the order of recording, whatever the order of the
    // lines.
    ReceivablesLedger.Appended appended = ledger.append(reading.events());
    appended.refused().forEach(reading::refuse);
    return new StoredBooks(
        appended.ledger(), appended.repeated(), List.copyOf(reading.problems), reading.incomplete);
  }

  /**
   * {@return the events that are here and not in other books, in the order of recording}
   *
   * @param before the other books
   */
  public List<LedgerEvent> since(StoredBooks before) {
    Set<EventId> known =
        before.ledger.events().stream().map(LedgerEvent::id).collect(Collectors.toSet());
    return ledger.events().stream()
        .filter(e -> !known.contains(e.id()))
        .sorted(Comparator.comparing(LedgerEvent::recorded))
        .toList();
  }

  /** One file while it is read. */
  private static final class Reading {
    private final EventFile file;
    private final Map<String, String> lines = new HashMap<>();
    /** Two lines that clash are one problem, which names both. */
    final Set<String> problems = new LinkedHashSet<>();

    final SortedSet<CustomerId> incomplete = new TreeSet<>();

    Reading(EventFile file) {
      this.file = file;
    }

    List<LedgerEvent> events() throws IOException {
      List<LedgerEvent> events = new ArrayList<>();
      try (Stream<EventFile.Line> all = file.lines()) {
        all.forEach(line -> {
          line.event().problems().forEach(p -> note(":" + line.number(), p));
          line.event().value().ifPresent(event -> {
            lines.merge(event.id().value(), ":" + line.number(), (a, b) -> a + "," + line.number());
            events.add(event);
          });
        });
      } catch (UncheckedIOException e) {
        // A directory opens, and fails when read, with a message that does not name it.
        throw new FileSystemException(file.path().toString(), null, String.valueOf(e.getMessage()));
      }
      return events;
    }

    /** Where the problem is one of an item or an amount, it does not name the event. */
    void refuse(Problem problem) {
      note(lines.getOrDefault(problem.id(), ""), problem);
    }

    private void note(String where, Problem problem) {
      incomplete.addAll(problem.taints());
      problems.add(file.path().getFileName() + where + ": " + problem.message().replace('\n', ' '));
    }
  }
}
