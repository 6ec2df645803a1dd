package org.openreceivables.testkit.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;

/**
 * Every rule that a spec breaks. Of our own: a host with modules has the kit on its class path, from where the
 * library's internal packages cannot be reached.
 */
final class SpecRules {
  private final String id;
  private final List<Problem> broken = new ArrayList<>();

  SpecRules(String id) {
    this.id = id;
  }

  void require(boolean holds, String field, Object value, String rule) {
    if (!holds) {
      broken.add(new Problem(
          ProblemCodes.OUT_OF_RANGE,
          "PortfolioSpec",
          id,
          field,
          String.valueOf(value),
          rule,
          "",
          List.of()));
    }
  }

  void orThrow() {
    if (!broken.isEmpty()) {
      throw new InvalidValueException(broken);
    }
  }
}
