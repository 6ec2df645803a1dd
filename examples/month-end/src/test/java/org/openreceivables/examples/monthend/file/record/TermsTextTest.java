package org.openreceivables.examples.monthend.file.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.terms.text.PlainTerms;

class TermsTextTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          net 30                            | 1000.00 2026-02-09
          NET  0                            | 1000.00 2026-01-10
          2/10 net 30                       | 1000.00 2026-02-09 20.00 2026-01-20
          3/7 2.5/14 net 30                 | 1000.00 2026-02-09 30.00 2026-01-17 25.00 2026-01-24
          end of month                      | 1000.00 2026-01-31
          end of month + 10                 | 1000.00 2026-02-10
          50% net 10, rest net 40           | 500.00 2026-01-20; 500.00 2026-02-19
          30% net 0, 30% net 30, rest net 60| 300.00 2026-01-10; 300.00 2026-02-09; 400.00 2026-03-11
          net                               | ?
          30 days                           | 1000.00 2026-02-09
          EOM                               | 1000.00 2026-01-31
          2/10                              | ?
          50% net 10                        | ?
          50% net 10, net 40                | ?
          2/10 3/20 net 30                  | ?
          """)
  void terms_are_read(String text, String expected) {
    assertThat(PlainTerms.parse(text)
            .value()
            .map(terms -> terms
                .schedule(
                    LocalDate.of(2026, 1, 10),
                    Money.of(CurrencyUnit.EUR, 1000),
                    Money.zero(CurrencyUnit.EUR))
                .stream()
                .map(i -> i.amount().getAmount() + " " + i.dueDate()
                    + i.offers().stream()
                        .map(o -> " " + o.full().getAmount() + " " + o.lastDay())
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("; ")))
            .orElse("?"))
        .isEqualTo(expected);
  }
}
