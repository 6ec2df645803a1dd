package org.openreceivables.examples.monthend.file.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTier;
import org.openreceivables.core.terms.DueDateRule;
import org.openreceivables.core.terms.DueDateSteps;
import org.openreceivables.core.terms.InstallmentRule;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.examples.monthend.file.Field;
import org.openreceivables.examples.monthend.file.RowFields;
import org.openreceivables.examples.monthend.file.csv.FileProblem;

/**
 * Reads payment terms: {@code net 30}, {@code 2/10 net 30}, {@code 3/7 2/14 net 30}, {@code end of
 * month}, {@code end of month + 10}, {@code 30% net 0, 30% net 30, rest net 60}.
 */
public final class TermsText {
  private static final String RULE =
      "must be terms such as net 30, 2/10 net 30, end of month + 10 or 50% net 10, rest net 40";
  private static final Pattern TIERS =
      Pattern.compile("((?:\\d{1,2}(?:\\.\\d{1,3})?/\\d{1,3} )*)(.+)");
  private static final Pattern NET = Pattern.compile("net (\\d{1,3})");
  private static final Pattern END = Pattern.compile("end of month(?: ?\\+ ?(\\d{1,3}))?");
  private static final Pattern PART = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,3})?) ?% (.+)");

  private TermsText() {}

  /** The terms of a row; due on issue where there are none. Files repeat a few terms: they are kept. */
  static Optional<PaymentTerms> read(RowFields row, Map<String, Optional<PaymentTerms>> known) {
    Optional<String> text = row.text(Field.TERMS);
    if (text.isEmpty()) {
      return Optional.of(PaymentTerms.net(0));
    }
    Optional<PaymentTerms> terms = known.computeIfAbsent(text.get(), TermsText::parse);
    if (terms.isEmpty()) {
      row.problem(Field.TERMS, FileProblem.UNREADABLE_TERMS, RULE, "");
    }
    return terms;
  }

  static Optional<PaymentTerms> parse(String text) {
    Matcher tiers = TIERS.matcher(text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    if (!tiers.matches()) {
      return Optional.empty();
    }
    try {
      PaymentTerms.Builder terms = PaymentTerms.builder();
      for (String tier : tiers.group(1).split(" ", -1)) {
        if (!tier.isEmpty()) {
          int slash = tier.indexOf('/');
          terms.addDiscountTier(DiscountTier.percent(
              tier.substring(0, slash), Integer.parseInt(tier.substring(slash + 1))));
        }
      }
      String[] parts = tiers.group(2).split(", ?", -1);
      for (int i = 0; i < parts.length; i++) {
        Optional<InstallmentRule> part = part(parts[i], i == parts.length - 1, parts.length > 1);
        if (part.isEmpty()) {
          return Optional.empty();
        }
        terms.addInstallment(part.get());
      }
      return Optional.of(terms.build());
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /**
   * {@return the terms as text, which this class reads again; the day for due on issue is {@code net 0}}
   *
   * @param terms the terms
   * @throws IllegalArgumentException for terms that have no such form
   */
  public static String print(PaymentTerms terms) {
    StringBuilder out = new StringBuilder();
    for (DiscountTier tier : terms.discountTiers()) {
      if (!(tier.rate() instanceof DiscountRate.Percent p)
          || !(tier.until() instanceof DueDateRule.Days d)) {
        throw none(terms);
      }
      out.append(number(p.percentage())).append('/').append(d.days()).append(' ');
    }
    List<String> parts = new ArrayList<>();
    boolean many = terms.installments().size() > 1;
    for (InstallmentRule part : terms.installments()) {
      String due = print(part.due(), terms);
      if (part instanceof InstallmentRule.Percent p) {
        parts.add(number(p.percentage()) + "% " + due);
      } else {
        parts.add((many ? "rest " : "") + due);
      }
    }
    String text = out + String.join(", ", parts);
    if (parse(text).filter(terms::equals).isEmpty()) {
      throw none(terms);
    }
    return text;
  }

  private static String print(DueDateRule due, PaymentTerms terms) {
    if (due instanceof DueDateRule.Days d) {
      return "net " + d.days();
    }
    if (due.equals(DueDateRule.endOfMonth())) {
      return "end of month";
    }
    if (due instanceof DueDateSteps s
        && s.steps().size() == 2
        && s.steps().get(0).equals(DueDateRule.endOfMonth())
        && s.steps().get(1) instanceof DueDateRule.Days d) {
      return "end of month + " + d.days();
    }
    throw none(terms);
  }

  private static String number(Percentage percentage) {
    return percentage.value().stripTrailingZeros().toPlainString();
  }

  private static IllegalArgumentException none(PaymentTerms terms) {
    return new IllegalArgumentException("The terms (" + terms + ") have no text of ours");
  }

  private static Optional<InstallmentRule> part(String text, boolean last, boolean many) {
    if (last) {
      if (many && !text.startsWith("rest ")) {
        return Optional.empty();
      }
      return due(many ? text.substring(5) : text).map(InstallmentRule.Balance::new);
    }
    Matcher part = PART.matcher(text);
    return part.matches()
        ? due(part.group(2)).map(d -> new InstallmentRule.Percent(Percentage.of(part.group(1)), d))
        : Optional.empty();
  }

  private static Optional<DueDateRule> due(String text) {
    Matcher net = NET.matcher(text);
    if (net.matches()) {
      return Optional.of(DueDateRule.days(Integer.parseInt(net.group(1))));
    }
    Matcher end = END.matcher(text);
    if (end.matches()) {
      String days = end.group(1);
      return Optional.of(
          days == null
              ? DueDateRule.endOfMonth()
              : DueDateRule.endOfMonthPlus(Integer.parseInt(days)));
    }
    return Optional.empty();
  }
}
