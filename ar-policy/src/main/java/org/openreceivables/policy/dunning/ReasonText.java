package org.openreceivables.policy.dunning;

import java.time.LocalDate;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.openitem.HoldCause;

/** Words that both families of reasons use. */
final class ReasonText {
  private ReasonText() {}

  static String hold(String hold, HoldCause cause, LocalDate until) {
    return cause + " " + hold + (until.equals(LocalDate.MAX) ? "" : " until " + until);
  }

  static String daysAgo(long days) {
    return days == 0 ? "today" : Words.count(days, "day") + " ago";
  }
}
