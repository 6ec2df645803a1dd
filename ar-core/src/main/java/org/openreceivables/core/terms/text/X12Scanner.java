package org.openreceivables.core.terms.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into ITD segments and their elements. */
final class X12Scanner {
  private static final String NAME = "ITD";
  private static final int MOST_ELEMENTS = 15;

  private final SourceText source;
  private final char element;
  private final char terminator;

  X12Scanner(SourceText source, char element, char terminator) {
    this.source = source;
    this.element = element;
    this.terminator = terminator;
  }

  List<X12Segment> segments() {
    List<X12Segment> out = new ArrayList<>();
    String text = source.text();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || isEnd(text.charAt(at))) {
        int first = start;
        while (first < at && text.charAt(first) == ' ') {
          first++;
        }
        if (first < at) {
          out.add(segment(first, at));
        }
        start = at + 1;
      }
    }
    if (out.isEmpty()) {
      throw source.problem(
          text.length(),
          TermsProblem.UNEXPECTED_TEXT,
          "must be a segment that begins with ITD",
          "");
    }
    return out;
  }

  /** A line break ends a segment as well. */
  private boolean isEnd(char c) {
    return c == terminator || c == '\n' || c == '\r';
  }

  private X12Segment segment(int start, int end) {
    String text = source.text();
    List<X12Segment.Element> elements = new ArrayList<>();
    int first = start;
    for (int at = start; at <= end; at++) {
      if (at == end || text.charAt(at) == element) {
        if (elements.size() > MOST_ELEMENTS) {
          throw source.problem(
              first, TermsProblem.UNEXPECTED_TEXT, "must not be there: ITD has 15 elements", "");
        }
        elements.add(new X12Segment.Element(first, at));
        first = at + 1;
      }
    }
    X12Segment.Element name = elements.get(0);
    if (!text.substring(name.start(), name.end()).equals(NAME)) {
      throw source.problem(
          start,
          TermsProblem.UNEXPECTED_TEXT,
          "must be ITD and elements with " + element + " between",
          text.regionMatches(true, start, NAME, 0, NAME.length())
              ? "Maybe capitals are meant"
              : "");
    }
    return new X12Segment(source, elements);
  }
}
