package org.openreceivables.testkit.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payment before it is written down as the bank delivers it; amounts in minor units. */
final class Draft {
  final LocalDate date;
  final List<Share> shares = new ArrayList<>();

  /** Documents that it names without being for them: what is paid twice. */
  final List<String> repeats = new ArrayList<>();

  long unapplied;
  long charges;
  String reason = "";

  @Nullable Irregularity amount;

  @Nullable Irregularity reference;

  @Nullable Irregularity payer;

  Draft(LocalDate date) {
    this.date = date;
  }

  long gross() {
    return unapplied + shares.stream().mapToLong(Share::cash).sum();
  }

  /** The numbers of the debts that it is for, each once. */
  List<String> numbers() {
    return shares.isEmpty()
        ? repeats
        : shares.stream()
            .filter(s -> !s.isCredit())
            .map(s -> s.document().value())
            .distinct()
            .toList();
  }

  List<String> creditNumbers() {
    return shares.stream()
        .filter(Share::isCredit)
        .map(s -> s.document().value())
        .toList();
  }
}
