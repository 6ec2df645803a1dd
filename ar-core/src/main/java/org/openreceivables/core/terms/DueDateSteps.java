package org.openreceivables.core.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * Rules one after the other: "60 days, then the end of the month".
 *
 * <p>Days that follow days are counted together, and so are months, so that 31 January and one month and one
 * month are 31 March. Made by {@link DueDateRule#then}. Immutable.
 *
 * @param steps at least two, none of them steps itself, a fixed date or a rule with a base date
 */
public record DueDateSteps(List<DueDateRule> steps) implements DueDateRule {
  private static final int MOST = 12;

  /**
   * Checks the steps.
   *
   * @param steps at least two
   */
  public DueDateSteps {
    steps = List.copyOf(steps);
    Rules rules = Rules.of("DueDateRule", "steps")
        .require(
            steps.size() >= 2 && steps.size() <= MOST,
            ProblemCodes.OUT_OF_RANGE,
            "steps",
            steps,
            "must be 2 to " + MOST);
    for (DueDateRule step : steps) {
      rules.require(
          !(step instanceof OnDate || step instanceof After || step instanceof DueDateSteps),
          ProblemCodes.OUT_OF_RANGE,
          "step",
          step,
          "must be a rule from the day before it: no fixed date, base date or steps");
    }
    for (int i = 1; i < steps.size(); i++) {
      DueDateRule before = steps.get(i - 1);
      DueDateRule step = steps.get(i);
      rules.require(
          !(before instanceof Days && step instanceof Days)
              && !(before instanceof Months && step instanceof Months),
          ProblemCodes.OUT_OF_RANGE,
          "step",
          step,
          "must be counted together with the step before it (" + before + ")");
    }
    rules.orThrow();
  }

  static DueDateRule of(DueDateRule first, DueDateRule next) {
    List<DueDateRule> steps = new ArrayList<>(stepsOf(first));
    for (DueDateRule step : stepsOf(next)) {
      int last = steps.size() - 1;
      if (steps.get(last) instanceof Days a && step instanceof Days b) {
        steps.set(last, new Days(Math.addExact(a.days(), b.days())));
      } else if (steps.get(last) instanceof Months a && step instanceof Months b) {
        steps.set(last, new Months(Math.addExact(a.months(), b.months())));
      } else {
        steps.add(step);
      }
    }
    return steps.size() == 1 ? steps.get(0) : new DueDateSteps(steps);
  }

  private static List<DueDateRule> stepsOf(DueDateRule rule) {
    return rule instanceof DueDateSteps many ? many.steps() : List.of(rule);
  }

  @Override
  public LocalDate from(LocalDate date) {
    LocalDate day = date;
    for (DueDateRule step : steps) {
      day = step.from(day);
    }
    return day;
  }

  @Override
  public String toString() {
    return steps.stream().map(DueDateRule::toString).collect(Collectors.joining(", then "));
  }
}
