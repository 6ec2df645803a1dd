package org.openreceivables.examples.monthend.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page needs nobody else, and can be read in light and dark. */
class StyleTest {
  private static final String PAGE = HtmlReport.print(FullReport.report());

  @Test
  void nothing_is_fetched_and_nothing_is_run() {
    assertThat(PAGE)
        .doesNotContainIgnoringCase("http:")
        .doesNotContainIgnoringCase("https:")
        .doesNotContainIgnoringCase("src=")
        .doesNotContainIgnoringCase("@import")
        .doesNotContainIgnoringCase("url(")
        .doesNotContainIgnoringCase("<script")
        .doesNotContainIgnoringCase("<link")
        .contains("default-src 'none'");
  }

  @Test
  void every_ink_stands_out_from_every_ground_by_4_5_to_1() {
    List<Map<String, String>> themes = themes();
    assertThat(themes).hasSize(2);
    for (Map<String, String> theme : themes) {
      for (String ground : List.of("page", "panel")) {
        for (String ink : List.of("ink", "soft", "bar", "good", "bad")) {
          assertThat(contrast(theme.getOrDefault(ink, ""), theme.getOrDefault(ground, "")))
              .as("%s on %s", ink, ground)
              .isGreaterThanOrEqualTo(4.5);
        }
      }
    }
  }

  @Test
  void contrast_is_that_of_the_standard() {
    // WCAG 2.2: black on white is 21, #767676 on white just passes.
    assertThat(contrast("#000", "#fff")).isEqualTo(21.0);
    assertThat(contrast("#767676", "#fff")).isBetween(4.5, 4.6);
    assertThat(contrast("#777777", "#fff")).isLessThan(4.5);
  }

  @Test
  void paper_is_never_dark_and_leaves_nothing_closed() {
    assertThat(PAGE)
        .contains("@media screen and (prefers-color-scheme: dark)")
        .contains("@media print")
        .contains("details::details-content");
  }

  /** {@return the colours of the light and of the dark theme} */
  private static List<Map<String, String>> themes() {
    Map<String, String> light = new LinkedHashMap<>();
    Map<String, String> dark = new LinkedHashMap<>();
    Matcher colour = Pattern.compile("--(\\w+): (#[0-9a-f]+);").matcher(PAGE);
    while (colour.find()) {
      String old = light.putIfAbsent(colour.group(1), colour.group(2));
      if (old != null) {
        dark.put(colour.group(1), colour.group(2));
      }
    }
    return List.of(light, dark);
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    String hex = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(hex, 1 + 2 * i, 3 + 2 * i, 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
