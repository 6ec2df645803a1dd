package org.openreceivables.testkit.conformance;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.openreceivables.matching.allocation.AllocationPolicy;

/** What we make of one worked case. */
sealed interface Row {

  /** The case. */
  String caseId();

  /** Shows what the public API makes of what is given: field by field what the source says of it. */
  @FunctionalInterface
  interface Show {
    Map<String, ?> show(Given given);
  }

  /** We get the source's figures, all of them. */
  record Passes(String caseId, Show show) implements Row {}

  /** The same with the policy of the vendor's profile: {@code as.apply(AllocationPolicies.odoo())}. */
  @FunctionalInterface
  interface ShowUnder {
    Map<String, ?> show(Given given, UnaryOperator<AllocationPolicy> as);
  }

  /**
   * We get the source's figures, all of them, under the profile of the system that they come from.
   *
   * <p>It is run with the default policy in the profile's place, too: {@link ProfilesTest} counts the cases that come
   * out otherwise.
   *
   * @param profile the method of {@code AllocationPolicies}: {@code businessCentral}
   * @param under what comes out; each policy in it is made by {@code as} from that of the profile
   */
  record Under(String caseId, String profile, ShowUnder under) implements Row {
    Show show(UnaryOperator<AllocationPolicy> as) {
      return given -> under.show(given, as);
    }
  }

  /**
   * We get other figures, on purpose.
   *
   * @param ours our figure for each field in which we differ; the others are the source's
   * @param because why
   */
  record Differs(String caseId, Show show, Map<String, String> ours, Because because)
      implements Row {
    public Differs {
      ours = Map.copyOf(ours);
    }
  }

  /**
   * It is about something that we do not have.
   *
   * @param missing the concept that is missing
   */
  record NotOurs(String caseId, String missing) implements Row {}

  /** Why we differ. */
  sealed interface Because {

    /**
     * Another choice is our default.
     *
     * @param page the page of {@code docs/concepts} that lists the switch
     * @param name the switch, as it stands there
     * @param value the value of ours, as it stands there in the row of the switch
     */
    record Switch(String page, String name, String value) implements Because {}

    /**
     * The source says itself that its figure is wrong, or contradicts itself.
     *
     * @param documented where and how
     */
    record SourceError(String documented) implements Because {}
  }
}
