package org.openreceivables.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;

/** Whatever is wrong with a value, and in whatever order it is found, is said by precedence. */
class RulesProperties {

  @Property
  void broken_rules_are_said_by_precedence_and_within_a_code_as_found(
      @ForAll @NotEmpty @Size(max = 40) List<ProblemCodes> found) {
    Rules rules = Rules.of("OpenItem", "I-1", CustomerId.of("ACME"));
    for (int i = 0; i < found.size(); i++) {
      rules.require(false, found.get(i), "field", i, "must hold");
      rules.require(true, found.get(i), "field", i, "must hold");
    }
    InvalidValueException refusal =
        catchThrowableOfType(InvalidValueException.class, rules::orThrow);
    assertThat(refusal.problems()).hasSameSizeAs(found);
    assertByPrecedence(refusal.problems());
  }

  private void assertByPrecedence(List<Problem> problems) {
    for (int i = 1; i < problems.size(); i++) {
      ProblemCodes before = (ProblemCodes) problems.get(i - 1).code();
      ProblemCodes after = (ProblemCodes) problems.get(i).code();
      int apart = before.compareTo(after);
      assertThat(apart).as("%s before %s", before, after).isNotPositive();
      if (apart == 0) {
        assertThat(place(problems.get(i - 1))).isLessThan(place(problems.get(i)));
      }
    }
  }

  private static int place(Problem problem) {
    return Integer.parseInt(problem.value());
  }

  @Group
  class PlantedFaults {
    @Example
    void an_order_as_found_is_noticed() {
      assertThatThrownBy(() -> assertByPrecedence(
              List.of(problem(ProblemCodes.ZERO_AMOUNT, 0), problem(ProblemCodes.INVALID_KEY, 1))))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("ZERO_AMOUNT before INVALID_KEY");
    }

    @Example
    void an_order_that_mixes_the_problems_of_one_code_is_noticed() {
      assertThatThrownBy(() -> assertByPrecedence(
              List.of(problem(ProblemCodes.ZERO_AMOUNT, 1), problem(ProblemCodes.ZERO_AMOUNT, 0))))
          .isInstanceOf(AssertionError.class);
    }

    private Problem problem(ProblemCodes code, int place) {
      return new Problem(
          code, "OpenItem", "I-1", "field", String.valueOf(place), "must hold", "", List.of());
    }
  }
}
