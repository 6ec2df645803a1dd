package org.openreceivables.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.immutables.value.Value;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.reference.ReferenceScheme;
import org.openreceivables.core.reference.ReferenceSchemes;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.matching.allocation.CreditUse;
import org.openreceivables.matching.rule.EvidenceKind;
import org.openreceivables.matching.rule.MatchRule;
import org.openreceivables.matching.rule.MatchRules;
import org.openreceivables.matching.rule.NotReceivableRule;

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

  /**
   * {@return what becomes of open credits; give allocation the same; linked ones only unless said otherwise}
   *
   * <p>A credit that is linked to a document has reduced it before a payment comes, as in allocation:
   * invoice EUR 1,000.00, linked credit note EUR 200.00, EUR 800.00 closes it. Credits that allocation uses by
   * its order are not foreseen here.
   */
  @Value.Default
  default CreditUse credits() {
    return CreditUse.LINKED_ONLY;
  }

  /**
   * {@return the structured references in use; ISO 11649 unless said otherwise}
   *
   * <p>Those of your invoices alone: a number may be valid in several schemes, and then names what it names in any
   * of them. One in ten numbers passes a scheme of mere digits by chance: in free text it counts only where it
   * names something, and is matched only where it stands on the item ({@code OpenItem.references}). Where its body
   * is a document's number, of {@link #shortestNumber} or more, it is proposed.
   */
  @Value.Default
  default List<ReferenceScheme> referenceSchemes() {
    return List.of(ReferenceSchemes.iso11649());
  }

  /** {@return what pays no receivable; nothing unless said otherwise} */
  @Value.Default
  default NotReceivableRule notReceivable() {
    return NotReceivableRule.none();
  }

  /**
   * {@return what counts as the debtor's own word on what it pays: references, remittance lines and numbers in
   * text, but no amounts, unless said otherwise}
   *
   * <p>The law of many countries lets the debtor choose (BGB 366, Code civil 1342-10); an amount may fit by
   * chance. Anything else is designated by the creditor in the instruction for allocation.
   */
  @Value.Default
  @Value.NaturalOrder
  default SortedSet<EvidenceKind> debtorDesignates() {
    return new TreeSet<>(
        Set.of(EvidenceKind.REFERENCE, EvidenceKind.REMITTANCE_LINE, EvidenceKind.NUMBER_IN_TEXT));
  }

  /**
   * {@return what an amount proves of a payer that is known by its name alone; proposed unless said otherwise}
   *
   * <p>Names repeat and are mistyped. (Business Central's highest confidence takes a unique name with one fitting
   * amount; it lets a person review by default only what is below that.)
   */
  @Value.Default
  default Certainty amountOfPayerByName() {
    return Certainty.PROPOSED;
  }

  /**
   * {@return what an amount alone proves that closes an item only within tolerance; proposed unless said
   * otherwise}
   *
   * <p>With a tolerance of EUR 0.50 every amount has a hundred neighbours: among 60,000 items of the test kit's
   * portfolios (seeds 1 to 3) eight such payments were for something else. Where the payer names the document,
   * tolerance is no doubt.
   */
  @Value.Default
  default Certainty amountWithinTolerance() {
    return Certainty.PROPOSED;
  }

  /**
   * {@return within how many days of value date a second payment of a customer over the same amount may be the
   * same debt paid twice, 0 to 365; 14 unless said otherwise: more than a repeated payment run, less than a
   * month's rent}
   *
   * <p>It is then only proposed, if the first waits for a person or paid another instalment of the document; day 14
   * is within. Whatever the days, it is proposed while the first is proposed for one of its items. Without it a
   * payment made twice, of which the first names nothing, is applied and the first asked about.
   */
  @Value.Default
  default int paidTwiceWithin() {
    return 14;
  }

  /**
   * {@return what it proves that a payer names the document of a customer of its own group and pays what closes
   * it; matched unless said otherwise}
   *
   * <p>Parent, child and group are those of the customers in the directory. Whoever pays for a customer that
   * it does not belong to is always proposed.
   */
  @Value.Default
  default Certainty namedByRelative() {
    return Certainty.MATCHED;
  }

  /**
   * {@return the smallest share of what closes a document that counts as a part payment of it, where its
   * number stands in free text alone; none, and all are proposed, unless said otherwise}
   *
   * <p>Taken only where the text names one item and the payer is its customer by the host's word or by
   * account. At 25 %, EUR 400.00 with the text {@code INV-43} is a part payment of EUR 500.00, EUR 100.00 is
   * not. Proposed by default because a number may stand in a text by chance, and here no amount confirms it;
   * the reasons then say so ({@link AmountReason.PartUnclear}).
   */
  Optional<Percentage> leastPartInText();

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
            paidTwiceWithin() >= 0 && paidTwiceWithin() <= 365,
            ProblemCodes.OUT_OF_RANGE,
            "paidTwiceWithin",
            paidTwiceWithin(),
            "must be 0 to 365 days")
        .require(
            !rules().isEmpty(), ProblemCodes.MISSING_VALUE, "rules", "none", "must be one at least")
        .require(
            rules().stream().distinct().count() == rules().size(),
            ProblemCodes.DUPLICATE_ID,
            "rules",
            rules(),
            "must name each rule once")
        .require(
            referenceSchemes().stream().map(ReferenceScheme::name).distinct().count()
                == referenceSchemes().size(),
            ProblemCodes.DUPLICATE_ID,
            "referenceSchemes",
            referenceSchemes(),
            "must name each scheme once")
        .require(
            leastPartInText()
                .map(p -> p.value().signum() > 0 && p.compareTo(Percentage.of(100)) < 0)
                .orElse(true),
            ProblemCodes.OUT_OF_RANGE,
            "leastPartInText",
            leastPartInText().map(Percentage::toString).orElse(""),
            "must be more than 0 and less than 100 percent")
        .orThrow();
  }

  /** Builds a {@link MatchPolicy}. */
  final class Builder extends ImmutableMatchPolicy.Builder {
    Builder() {}
  }
}
