package org.openreceivables.testkit.history;

import java.util.List;
import java.util.Optional;
import org.openreceivables.core.ledger.event.LedgerEvent;

/** All that can be wrong with an event. */
final class Flaws {
  private static final int TRIES = 8;

  /** Drawn evenly, so that those of few flaws, for which something must have happened, come often. */
  private static final List<List<Flaw>> FAMILIES = List.of(
      ItemFlaws.ALL,
      DescriptionFlaws.ALL,
      ReplacementFlaws.ALL,
      CashFlaws.ALL,
      LineFlaws.ALL,
      SourceFlaws.ALL,
      UndoFlaws.ALL,
      BookFlaws.ALL,
      LaterFlaws.ALL);

  static final List<Flaw> ALL = FAMILIES.stream().flatMap(List::stream).toList();

  private Flaws() {}

  /** A flaw, and an event that has it. */
  record Drafted(Flaw flaw, LedgerEvent event) {}

  static Optional<Drafted> draft(Scene scene) {
    for (int i = 0; i < TRIES; i++) {
      List<Flaw> family = FAMILIES.get(scene.chance.below(FAMILIES.size()));
      Flaw flaw = family.get(scene.chance.below(family.size()));
      Optional<? extends LedgerEvent> event = flaw.draft().of(scene);
      if (event.isPresent()) {
        return Optional.of(new Drafted(flaw, event.get()));
      }
    }
    return Optional.empty();
  }
}
