package org.openreceivables.core.terms.text;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Rounding;
import org.openreceivables.core.terms.DiscountBase;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTax;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.DueBeforeIssue;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.core.time.RollConvention;

/** Writes terms as {@link PlainParser} reads them: what is not said is the default. */
final class PlainPrinter {
  private PlainPrinter() {}

  static String print(PaymentTerms terms) {
    String plan = equalParts(terms.installments()).orElseGet(() -> plan(terms.installments()));
    StringBuilder out = new StringBuilder();
    terms.discountTiers().forEach(tier -> out.append(out.isEmpty() ? "" : " ").append(tier(tier)));
    if (!out.isEmpty()) {
      // "2/10 EOM" is a discount until the 10th day after the month; "2/10, EOM" is due at its end.
      out.append(plan.startsWith("net ") ? " " : ", ");
    }
    out.append(plan);
    options(terms).forEach(option -> out.append(", ").append(option));
    return out.toString();
  }

  private static String tier(DiscountTier tier) {
    return rate(tier.rate()) + "/" + RulePrinter.until(tier.until())
        + (tier.graceDays() == 0 ? "" : " (" + tier.graceDays() + " days grace)");
  }

  private static String rate(DiscountRate rate) {
    return rate instanceof DiscountRate.Percent p ? number(p.percentage()) : rate.toString();
  }

  private static String number(Percentage percentage) {
    return percentage.value().toPlainString();
  }

  /** Equal parts after days or months are said as such; one part is none. */
  private static Optional<String> equalParts(List<InstallmentRule> parts) {
    int size = parts.size();
    List<DueDateRule> due = parts.stream().map(InstallmentRule::due).toList();
    if (size < 2 || !PlanParser.isEqual(parts, due)) {
      return Optional.empty();
    }
    if (due.equals(IntStream.rangeClosed(1, size).mapToObj(DueDateRule::months).toList())) {
      return Optional.of(size + " monthly instalments");
    }
    return due.stream().allMatch(DueDateRule.Days.class::isInstance)
        ? Optional.of(size + " instalments net "
            + due.stream().map(RulePrinter::until).collect(Collectors.joining("/")))
        : Optional.empty();
  }

  private static String plan(List<InstallmentRule> parts) {
    return parts.stream()
        .map(part -> share(part, parts.size()) + RulePrinter.due(part.due()))
        .collect(Collectors.joining(", "));
  }

  private static String share(InstallmentRule part, int of) {
    if (part instanceof InstallmentRule.Percent p) {
      return p.percentage() + " ";
    }
    if (part instanceof InstallmentRule.PercentOfRest p) {
      return p.percentage() + " of rest ";
    }
    if (part instanceof InstallmentRule.Share s) {
      return s.parts() + " of " + s.of() + " ";
    }
    if (part instanceof InstallmentRule.Fixed f) {
      return f.amount() + " ";
    }
    return of == 1 ? "" : "rest ";
  }

  private static List<String> options(PaymentTerms terms) {
    List<String> out = new ArrayList<>();
    boolean gross = terms.discountBase() == DiscountBase.GROSS;
    if (!gross) {
      out.add("discount on net amount");
    }
    if (terms.discountTax() != (gross ? DiscountTax.CORRECTED : DiscountTax.UNCHANGED)) {
      out.add("tax " + words(terms.discountTax()));
    }
    if (!terms.rounding().equals(Rounding.halfUp())) {
      out.add("rounded " + rounding(terms.rounding()));
    }
    if (terms.dueBeforeIssue() == DueBeforeIssue.ON_ISSUE) {
      out.add("no earlier than issue");
    }
    RollConvention due = terms.dueDateRoll();
    RollConvention discount = terms.discountRoll();
    if (due == discount && due != RollConvention.NONE) {
      out.add("dates rolled " + words(due));
    } else {
      if (due != RollConvention.NONE) {
        out.add("due dates rolled " + words(due));
      }
      if (discount != RollConvention.NONE) {
        out.add("discount dates rolled " + words(discount));
      }
    }
    return out;
  }

  private static String rounding(Rounding rounding) {
    String mode = rounding.mode().name().toLowerCase(Locale.ROOT).replace('_', '-');
    if (rounding.step().signum() == 0) {
      return mode;
    }
    String step = "to " + rounding.step().toPlainString();
    return rounding.mode() == RoundingMode.HALF_UP ? step : step + " " + mode;
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
