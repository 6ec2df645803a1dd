package org.openreceivables.examples.monthend.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.terms.text.TermsProblem;

class CaretTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
      2/10 nett 30|6|  2/10 nett 30|       ^
      net|4|  net|     ^
      net 30|1|  net 30|  ^
      a\\tb|3|  a b|    ^
      one\\ntwo|6|  two|   ^
      one\\ntwo|3|  one|    ^
      one\\ntwo|4|  one|     ^
      🧾 nett|4|  🧾 nett|    ^
      """)
  void the_caret_is_under_the_character(String text, int character, String line, String caret) {
    String said = text.replace("\\t", "\t").replace("\\n", "\n");
    assertThat(lines(said, character)).containsExactly("The text is wrong.", line, caret);
  }

  @Test
  void of_a_long_text_only_what_is_near_is_shown() {
    String text = "a".repeat(100) + "X" + "b".repeat(100);
    assertThat(lines(text, 101))
        .containsExactly(
            "The text is wrong.",
            "  …" + "a".repeat(60) + "X" + "b".repeat(29) + "…",
            "  " + " ".repeat(61) + "^");
  }

  @Test
  void a_hint_stands_below() {
    Problem hinted = problem(TermsProblem.UNEXPECTED_TEXT, "text at character 1", "Maybe b");
    assertThat(Caret.lines(hinted, "a"))
        .containsExactly(
            "The text at character 1 (v) of t (i) must be b.", "  a", "  ^", "  Maybe b.");
  }

  @Test
  void a_problem_without_a_place_is_told_alone() {
    assertThat(Caret.lines(problem(ProblemCodes.OUT_OF_RANGE, "days", ""), "a"))
        .containsExactly("The days (v) of t (i) must be b.");
  }

  private static List<String> lines(String text, int character) {
    Problem problem = problem(TermsProblem.UNEXPECTED_TEXT, "text at character " + character, "");
    List<String> lines = Caret.lines(problem, text);
    return lines.stream()
        .map(l -> l.startsWith("The text") ? "The text is wrong." : l)
        .toList();
  }

  private static Problem problem(ProblemCode code, String field, String hint) {
    return new Problem(code, "t", "i", field, "v", "must be b", hint, List.of());
  }
}
