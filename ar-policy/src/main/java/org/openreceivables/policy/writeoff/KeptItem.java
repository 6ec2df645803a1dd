package org.openreceivables.policy.writeoff;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openreceivables.core.openitem.OpenItem;

/**
 * An open item that is not proposed, and why.
 *
 * <p>Either something stops it and no rule was asked, or each rule says what it misses. Immutable.
 *
 * @param item the item
 * @param stops what stops it whatever the rules say
 * @param misses what each rule misses, in the order of the policy; empty where something stops it
 */
public record KeptItem(OpenItem item, List<KeepReason> stops, List<Judgement.Keep> misses) {

  /**
   * Copies the lists.
   *
   * @param item the item
   * @param stops what stops it
   * @param misses what each rule misses
   */
  public KeptItem {
    stops = List.copyOf(stops);
    misses = List.copyOf(misses);
  }

  /** {@return the rule that was missed by the fewest conditions, the earlier of equals; empty where stopped} */
  public Optional<Judgement.Keep> nearest() {
    return misses.stream().min(Comparator.comparingInt(m -> m.reasons().size()));
  }

  /** {@return what stops it, or else what the nearest rule misses} */
  public List<KeepReason> reasons() {
    return stops.isEmpty() ? nearest().map(Judgement.Keep::reasons).orElse(List.of()) : stops;
  }

  /** {@return whether it is in dispute} */
  public boolean isDisputed() {
    return stops.stream().anyMatch(KeepReason.Disputed.class::isInstance);
  }

  /** {@return one sentence for people} */
  public String summarize() {
    return item.id() + " (" + item.customer() + ") kept, "
        + nearest().map(n -> n.rule() + ": ").orElse("")
        + reasons().stream().map(KeepReason::summarize).collect(Collectors.joining("; "));
  }
}
