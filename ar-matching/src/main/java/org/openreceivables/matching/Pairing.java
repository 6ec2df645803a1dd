package org.openreceivables.matching;

import java.util.List;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.matching.rule.Evidence;

/** A payment and the items it is for. Immutable and thread-safe. */
@Value.Immutable
public sealed interface Pairing extends WithPairing permits ImmutablePairing {

  /** {@return whose items} */
  CustomerId customer();

  /**
   * {@return what allocation is to do}
   *
   * <p>Items in the order named, less the credits named, as much as each needs unless the payer said how
   * much; the rest stays on account. Items without anything left are not in it, nor are linked credits, which
   * allocation uses by itself.
   */
  AllocationInstruction instruction();

  /** {@return what is promised to each item; empty for a proposal} */
  List<Share> shares();

  /** {@return the credits named or linked, which reduce what must be paid} */
  List<OpenItemId> credits();

  /** {@return what speaks for it, at least one; the first is the one that counts} */
  List<Evidence> evidence();

  /** {@return how the amount fits, and what stands against accepting it} */
  List<MatchReason> reasons();

  /** {@return one line for people} */
  default String summarize() {
    String items = instruction().amounts().stream()
        .map(a -> a.item() + a.amount().map(m -> " " + m).orElse(""))
        .collect(Collectors.joining(", "));
    return customer() + ", " + (items.isEmpty() ? "on account" : items)
        + (credits().isEmpty() ? "" : " less " + credits()) + "; "
        + evidence().stream().map(Evidence::summarize).collect(Collectors.joining("; "))
        + reasons().stream().map(r -> "; " + r.summarize()).collect(Collectors.joining());
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Pairing}. */
  final class Builder extends ImmutablePairing.Builder {
    Builder() {}
  }
}
