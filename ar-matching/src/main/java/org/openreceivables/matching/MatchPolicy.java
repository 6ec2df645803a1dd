package org.openreceivables.matching;

import java.util.List;
import org.immutables.value.Value;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.matching.rule.MatchRule;
import org.openreceivables.matching.rule.MatchRules;

/**
 * The rules of matching, each with its default. Immutable, and thread-safe if the host's own rules are.
 */
@Value.Immutable
public sealed interface MatchPolicy extends WithMatchPolicy permits ImmutableMatchPolicy {

  /** {@return which amounts close an item: discount and tolerance; give allocation the same} */
  @Value.Default
  default SettlementPolicy settlement() {
    return SettlementPolicy.standard();
  }

  /**
   * {@return the fewest characters of a document number that is looked for in free text; 4 unless said
   * otherwise}
   *
   * <p>Letters and digits count, leading zeros and separators do not: {@code INV-7} has 4, {@code 0007}
   * has 1. References and remittance lines are numbers by themselves and may be shorter.
   */
  @Value.Default
  default int shortestNumber() {
    return 4;
  }

  /** {@return the rules, the surest first; {@link MatchRules#standard()} unless said otherwise} */
  @Value.Default
  default List<MatchRule> rules() {
    return MatchRules.standard();
  }

  /** {@return everything at its default} */
  static MatchPolicy standard() {
    return builder().build();
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks length and rules; called by every build. */
  @Value.Check
  default void check() {
    Rules.of("MatchPolicy", "policy")
        .require(
            shortestNumber() >= 1,
            ProblemCodes.OUT_OF_RANGE,
            "shortestNumber",
            shortestNumber(),
            "must be 1 or more")
        .require(
            !rules().isEmpty(), ProblemCodes.MISSING_VALUE, "rules", "none", "must be one at least")
        .require(
            rules().stream().distinct().count() == rules().size(),
            ProblemCodes.DUPLICATE_ID,
            "rules",
            rules(),
            "must name each rule once")
        .orThrow();
  }

  /** Builds a {@link MatchPolicy}. */
  final class Builder extends ImmutableMatchPolicy.Builder {
    Builder() {}
  }
}
