package org.openreceivables.testkit.conformance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short names for where cases come from: {@code erpnext test_payment_entry}. */
final class SourceName {
  private static final Pattern REPOSITORY =
      Pattern.compile("(?:github:)?[\\w.-]+/([\\w.-]+?)(?:@\\w+)?[ /](?:.*/)?([^/ ]+)");
  private static final Pattern ADDRESS =
      Pattern.compile("https?://(?:www\\.)?([^/]+)/(?:.*/)?([^/]+)/?");

  private SourceName() {}

  static String of(String source) {
    String plain = source.replaceFirst("\\s+\\([^)]*\\)$", "").replaceFirst("#.*", "");
    for (Pattern form : new Pattern[] {ADDRESS, REPOSITORY}) {
      Matcher found = form.matcher(plain);
      if (found.matches()) {
        return found.group(1) + " " + found.group(2).replaceFirst("(?<=.)\\.[A-Za-z.]+$", "");
      }
    }
    return source;
  }
}
