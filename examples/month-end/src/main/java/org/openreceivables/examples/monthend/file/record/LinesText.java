package org.openreceivables.examples.monthend.file.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.payment.RemittanceLine;
import org.openreceivables.examples.monthend.file.Field;
import org.openreceivables.examples.monthend.file.RowFields;
import org.openreceivables.examples.monthend.file.csv.FileProblem;

/**
 * Remittance lines in one cell: {@code R-7 paid 970.00 discount 20.00 | R-8 paid 80.00 deduction 10.00
 * damaged}.
 */
public final class LinesText {
  private static final Pattern LINE = Pattern.compile(
      "(.+?)(?: paid (\\S+))?(?: discount (\\S+))?(?: deduction (\\S+)(?: (.+))?)?");

  private LinesText() {}

  /** The lines of a row; empty where there are none. */
  static List<RemittanceLine> read(RowFields row) {
    List<RemittanceLine> out = new ArrayList<>();
    for (String text : row.words(Field.LINES)) {
      Matcher line = LINE.matcher(text);
      if (!line.matches()) {
        row.problem(
            Field.LINES,
            FileProblem.UNREADABLE_LINES,
            "must be lines such as R-7 paid 970.00 discount 20.00 | R-8 paid 80.00",
            "");
        return List.of();
      }
      RemittanceLine.Builder built = RemittanceLine.builder();
      built.documentNumber(line.group(1).strip());
      amount(row, line.group(2)).ifPresent(built::paid);
      amount(row, line.group(3)).ifPresent(built::discount);
      amount(row, line.group(4)).ifPresent(built::deduction);
      if (line.group(5) != null) {
        built.deductionReason(line.group(5));
      }
      out.add(built.build());
    }
    return out;
  }

  private static Optional<Money> amount(RowFields row, @Nullable String text) {
    return text == null ? Optional.empty() : row.money(Field.LINES, text);
  }

  /**
   * {@return the lines as one cell, which this class reads again}
   *
   * @param lines the lines
   */
  public static String print(List<RemittanceLine> lines) {
    List<String> out = new ArrayList<>();
    for (RemittanceLine line : lines) {
      StringBuilder text = new StringBuilder(line.documentNumber());
      line.paid().ifPresent(m -> text.append(" paid ").append(m.getAmount().toPlainString()));
      line.discount()
          .ifPresent(m -> text.append(" discount ").append(m.getAmount().toPlainString()));
      line.deduction()
          .ifPresent(m -> text.append(" deduction ").append(m.getAmount().toPlainString()));
      if (line.deduction().isPresent() && !line.deductionReason().isEmpty()) {
        text.append(' ').append(line.deductionReason().replace('|', '/'));
      }
      out.add(text.toString());
    }
    return String.join(" | ", out);
  }
}
