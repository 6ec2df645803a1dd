package org.openreceivables.policy.credit.check;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.openreceivables.core.DocumentId;

/** What a credit check says: {@link Released} or {@link Held}. Immutable. */
public sealed interface CreditCheck {

  /** {@return the document} */
  DocumentId document();

  /** {@return the day of the check} */
  LocalDate asOf();

  /** {@return what was counted} */
  CreditExposure exposure();

  /** {@return the limit that counted, and whose it is} */
  EffectiveLimit limit();

  /** {@return the checks that failed, most severe first, then in the order of {@link CreditRule}} */
  List<CheckFinding> findings();

  /** {@return the checks that passed, with their margins, in the order of {@link CreditRule}} */
  List<CheckReason> passed();

  /** {@return whether it may go out} */
  default boolean isReleased() {
    return this instanceof Released;
  }

  /** {@return one sentence for people} */
  String summarize();

  /**
   * It may go out.
   *
   * @param document the document
   * @param asOf the day of the check
   * @param exposure what was counted
   * @param limit the limit that counted
   * @param findings warnings
   * @param passed the checks that passed
   */
  record Released(
      DocumentId document,
      LocalDate asOf,
      CreditExposure exposure,
      EffectiveLimit limit,
      List<CheckFinding> findings,
      List<CheckReason> passed)
      implements CreditCheck {
    /**
     * Copies the lists.
     *
     * @param document the document
     * @param asOf the day of the check
     * @param exposure what was counted
     * @param limit the limit that counted
     * @param findings warnings
     * @param passed the checks that passed
     */
    public Released {
      findings = List.copyOf(findings);
      passed = List.copyOf(passed);
    }

    @Override
    public String summarize() {
      return document + " released, exposure " + exposure.total() + " of " + limit.limit()
          + (findings.isEmpty() ? "" : "; " + joined(findings));
    }
  }

  /**
   * It must wait for a person or for money.
   *
   * @param document the document
   * @param asOf the day of the check
   * @param exposure what was counted
   * @param limit the limit that counted
   * @param findings why, and warnings, at least one that holds
   * @param passed the checks that passed
   * @param release what would release it
   */
  record Held(
      DocumentId document,
      LocalDate asOf,
      CreditExposure exposure,
      EffectiveLimit limit,
      List<CheckFinding> findings,
      List<CheckReason> passed,
      Release release)
      implements CreditCheck {
    /**
     * Copies the lists.
     *
     * @param document the document
     * @param asOf the day of the check
     * @param exposure what was counted
     * @param limit the limit that counted
     * @param findings why, and warnings
     * @param passed the checks that passed
     * @param release what would release it
     */
    public Held {
      findings = List.copyOf(findings);
      passed = List.copyOf(passed);
    }

    /** {@return the most severe of its reasons} */
    public Severity severity() {
      return findings.get(0).severity();
    }

    @Override
    public String summarize() {
      return document + " held; " + joined(findings) + "; " + release.summarize();
    }
  }

  private static String joined(List<CheckFinding> findings) {
    return findings.stream().map(CheckFinding::summarize).collect(Collectors.joining("; "));
  }
}
