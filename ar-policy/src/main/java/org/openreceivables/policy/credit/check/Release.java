package org.openreceivables.policy.credit.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What would release a document that is held. Immutable. */
public sealed interface Release {

  /** {@return one sentence for people} */
  String summarize();

  /**
   * Money.
   *
   * @param payment the least that does it
   */
  record ByPayment(ReleasePayment payment) implements Release {
    @Override
    public String summarize() {
      return "released by "
          + payment.lines().stream()
              .map(ReleasePayment.Line::toString)
              .collect(Collectors.joining(", "));
    }
  }

  /**
   * No amount of money.
   *
   * @param blockedBy the checks that money does not mend, most severe first
   * @param payment what the checks of amounts would need besides; empty for nothing, or where no money helps
   */
  record NotByPayment(List<CreditRule> blockedBy, Optional<ReleasePayment> payment)
      implements Release {
    /**
     * Copies the list.
     *
     * @param blockedBy the checks that money does not mend
     * @param payment what the checks of amounts would need besides
     */
    public NotByPayment {
      blockedBy = List.copyOf(blockedBy);
    }

    @Override
    public String summarize() {
      return "no amount releases it: "
          + blockedBy.stream().map(CreditRule::name).collect(Collectors.joining(", "));
    }
  }
}
