package org.openreceivables.examples.quickstart.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;

/** How the pages say that a value is refused. */
final class Refusals {
  private Refusals() {}

  static void assertRefused(ProblemCodes code, Runnable action) {
    InvalidValueException refusal = catchThrowableOfType(InvalidValueException.class, action::run);
    assertThat(refusal).isNotNull();
    assertCodes(refusal.problems(), code);
  }

  static void assertCodes(List<Problem> problems, ProblemCodes... codes) {
    assertThat(problems).extracting(p -> (Object) p.code()).containsOnly((Object[]) codes);
  }
}
