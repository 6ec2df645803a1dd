package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the page of the command line shows below a command is what that command prints. */
class CommandPageTest {
  private static final Path PAGE = Path.of("../../docs/month-end.md");
  private static final Pattern SHOWN = Pattern.compile(
      "```sh\njava -jar \\S+ ((?:(?!```)[^\0])*?)\n```\n\n```text\n((?:(?!```)[^\0])*)```\n");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  @TestFactory
  Stream<DynamicTest> commands() throws Exception {
    return shown()
        .map(shown -> DynamicTest.dynamicTest(shown.group(1), () -> {
          Called run = Called.in(Path.of("."), words(shown.group(1)));
          assertThat(run.out() + run.err()).isEqualTo(shown.group(2));
        }));
  }

  @Test
  void both_commands_are_seen() throws Exception {
    assertThat(shown()).hasSize(2);
  }

  private static Stream<MatchResult> shown() throws Exception {
    return SHOWN.matcher(Files.readString(PAGE)).results();
  }

  private static String[] words(String command) {
    List<String> words = WORD.matcher(command.replace("\\\n", " "))
        .results()
        .map(w -> w.group(1) == null ? w.group(2) : w.group(1))
        .toList();
    return words.toArray(String[]::new);
  }
}
