package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is typed or piped into the commands for terms and references, they have a plain answer. */
class AnyTextProperties {
  private static final List<String> CALLS = List.of(
      "terms - --issued 2026-01-10 --amount EUR~1190.00 --tax EUR~190.00 --calendar DE --roll nearest",
      "terms - --written skonto --currency EUR --due 2026-03-31",
      "terms - --written x12 --currency JPY",
      "reference find -",
      "reference find - --country SI --format json");

  @Property
  void any_text_is_answered(@ForAll("texts") String text, @ForAll("calls") String call) {
    String[] args = call.split(" ", -1);
    for (int i = 0; i < args.length; i++) {
      args[i] = args[i].replace('~', ' ');
    }
    Called run = Called.in(Path.of("."), text.getBytes(StandardCharsets.UTF_8), args);
    assertThat(run.exit()).isBetween(0, 2);
    assertThat(run.err()).doesNotContain("Exception", "should not have happened", "\tat ");
    // Only that more is wanted, such as --from-delivery, is wrong usage: no text is.
    assertThat(run.exit() == 2).isEqualTo(run.err().contains("must be given"));
    assertThat(run.out() + run.err()).isNotEmpty();
  }

  @Property
  void any_reference_is_answered(@ForAll("texts") String text) {
    Called run = Called.in(Path.of("."), "reference", "check", "--", text);
    assertThat(run.exit()).isBetween(0, 1);
    assertThat(run.err()).isEmpty();
  }

  @Provide
  Arbitrary<String> calls() {
    return Arbitraries.of(CALLS);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces = Arbitraries.of(
        "2/10",
        "net 30",
        "EOM",
        "+ 10",
        "30%",
        "rest",
        ", ",
        " ",
        "\n",
        "\r",
        "\t",
        "\0",
        "from delivery",
        "#SKONTO#TAGE=7#PROZENT=2.00#\n",
        "#SKONTO#",
        "BASISBETRAG=-1.00#",
        "ITD*01*3*2**10**30~",
        "ITD*",
        "*",
        "~",
        "RF18",
        "5390 0754 7034",
        "+++020/3430/57642+++",
        "SI12",
        "HR01",
        "99999999999999999999",
        "EUR 20.00",
        "(3 days grace)",
        "dates rolled following",
        "é",
        "🧾",
        "\u202E",
        "/",
        "-");
    Arbitrary<String> known = pieces.list().ofMaxSize(12).map(list -> String.join("", list));
    return Arbitraries.oneOf(known, Arbitraries.strings().ofMaxLength(80));
  }
}
