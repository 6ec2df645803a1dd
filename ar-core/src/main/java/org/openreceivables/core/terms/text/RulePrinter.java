package org.openreceivables.core.terms.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openreceivables.core.internal.Words;
import org.openreceivables.core.terms.CalendarPeriod;
import org.openreceivables.core.terms.DayLimits;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.DueDateRule.After;
import org.openreceivables.core.terms.DueDateRule.DayOfMonth;
import org.openreceivables.core.terms.DueDateRule.Days;
import org.openreceivables.core.terms.DueDateRule.EndOf;
import org.openreceivables.core.terms.DueDateRule.Months;
import org.openreceivables.core.terms.DueDateRule.NextDay;
import org.openreceivables.core.terms.DueDateRule.NextWeekday;
import org.openreceivables.core.terms.DueDateRule.OnDate;
import org.openreceivables.core.terms.DueDateSteps;

/** Writes due-date rules as {@link RuleParser} reads them. */
final class RulePrinter {
  private RulePrinter() {}

  /** {@return when an amount is due: net 30} */
  static String due(DueDateRule rule) {
    DueDateRule first = rule instanceof After after ? after.rule() : rule;
    first = first instanceof DueDateSteps many ? many.steps().get(0) : first;
    boolean counted = first instanceof Days || first instanceof Months;
    return counted && !isOnBase(rule) ? "net " + until(rule) : until(rule);
  }

  /** {@return until when a discount is given: 10} */
  static String until(DueDateRule rule) {
    if (isOnBase(rule) && rule instanceof After after) {
      return "on " + Bases.print(after.base());
    }
    if (rule instanceof After after) {
      return steps(after.rule()) + " from " + Bases.print(after.base());
    }
    return steps(rule);
  }

  /** Nothing but the date itself. */
  private static boolean isOnBase(DueDateRule rule) {
    return rule instanceof After after && after.rule().equals(DueDateRule.days(0));
  }

  private static String steps(DueDateRule rule) {
    List<DueDateRule> steps = rule instanceof DueDateSteps many ? many.steps() : List.of(rule);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < steps.size(); i++) {
      DueDateRule step = steps.get(i);
      if (i == 0) {
        out.append(step instanceof Days d ? String.valueOf(d.days()) : step(step));
      } else if (step instanceof Days d && steps.get(i - 1) instanceof EndOf) {
        out.append(" + ").append(d.days());
      } else {
        out.append(", then ").append(step(step));
      }
    }
    return out.toString();
  }

  private static String step(DueDateRule step) {
    if (step instanceof Days d) {
      return Words.count(d.days(), "day");
    }
    if (step instanceof Months m) {
      return Words.count(m.months(), "month");
    }
    if (step instanceof EndOf e) {
      return end(e);
    }
    if (step instanceof DayOfMonth d) {
      // The month of issue ends for a day when the day has passed, others at their end.
      int usual = d.months() == 0 ? d.day() : 31;
      return day(d.months(), d.day()) + (d.cutOff() == usual ? "" : ", cut-off " + d.cutOff());
    }
    if (step instanceof NextDay n) {
      return "next " + ordinal(n.day());
    }
    if (step instanceof NextWeekday n) {
      String name = n.day().name();
      return "next " + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
    if (step instanceof OnDate on) {
      return "on " + on.date();
    }
    return step instanceof DayLimits limits
        ? limits.limits().stream()
            .map(l -> "up to " + ordinal(l.lastDay()) + ": " + day(l.months(), l.day()))
            .collect(Collectors.joining("; "))
        : step.toString();
  }

  private static String end(EndOf end) {
    String name = Periods.print(end.period());
    String of = end.period() == CalendarPeriod.MONTH ? "EOM" : "end of " + name;
    return end.later() == 0 ? of : of + " + " + Words.count(end.later(), name);
  }

  private static String day(int months, int day) {
    return switch (months) {
      case 0 -> ordinal(day) + " of the month";
      case 1 -> ordinal(day) + " proximo";
      default -> ordinal(day) + " of the month + " + months;
    };
  }

  private static String ordinal(int day) {
    return day
        + switch (day) {
          case 1, 21, 31 -> "st";
          case 2, 22 -> "nd";
          case 3, 23 -> "rd";
          default -> "th";
        };
  }
}
