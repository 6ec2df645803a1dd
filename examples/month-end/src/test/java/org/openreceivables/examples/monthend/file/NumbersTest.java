package org.openreceivables.examples.monthend.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
          1234.50      | 1234.50
          .5           | 0.5
          5.           | 5
          -12.50       | -12.50
          12.50-       | -12.50
          (12.50)      | -12.50
          +7           | 7
          1,234.50     | 1234.50
          1,234,567    | 1234567
          1'234.50     | 1234.50
          1 234 567.89 | 1234567.89
          1 234        | 1234
          12,345       | AMBIGUOUS_NUMBER
          1,5          | UNREADABLE_NUMBER
          1.234,50     | UNREADABLE_NUMBER
          1,23,456     | UNREADABLE_NUMBER
          1,234 567    | UNREADABLE_NUMBER
          1.5.2        | UNREADABLE_NUMBER
          1e5          | UNREADABLE_NUMBER
          EUR 5        | UNREADABLE_NUMBER
          -            | UNREADABLE_NUMBER
          .            | UNREADABLE_NUMBER
          --5          | UNREADABLE_NUMBER
          \u0661\u0662 | UNREADABLE_NUMBER
          """)
  void with_a_decimal_point(String text, String expected) {
    assertThat(read(new Numbers('.', false), text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
          1234,50   | 1234.50
          1.234,50  | 1234.50
          1.234.567 | 1234567
          12.345    | AMBIGUOUS_NUMBER
          12.5      | UNREADABLE_NUMBER
          1,234.50  | UNREADABLE_NUMBER
          """)
  void with_a_decimal_comma(String text, String expected) {
    assertThat(read(new Numbers(',', false), text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
          12,345  | 12345
          -1,234  | -1234
          1,2345  | UNREADABLE_NUMBER
          """)
  void where_groups_are_in_use(String text, String expected) {
    assertThat(read(new Numbers('.', true), text)).isEqualTo(expected);
  }

  private static String read(Numbers numbers, String text) {
    Numbers.Reading reading = numbers.read(text);
    return reading instanceof Numbers.Reading.Value number
        ? number.value().toPlainString()
        : ((Numbers.Reading.Wrong) reading).code().name();
  }
}
