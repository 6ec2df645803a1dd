package org.openreceivables.core.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the references of several schemes in free text.
 *
 * <p>{@code ReferenceFinder.of(List.of(ReferenceSchemes.norwegianKid10(), ReferenceSchemes.finnish()))} finds
 * {@code 1234567897} in "KID 1234567897, thanks" twice, at position 4: it is valid in both schemes, and the
 * first that fits never wins. Immutable, and thread-safe if the host's own schemes are.
 */
public final class ReferenceFinder {
  private final List<ReferenceScheme> schemes;

  private ReferenceFinder(List<ReferenceScheme> schemes) {
    this.schemes = List.copyOf(schemes);
  }

  /**
   * {@return a finder}
   *
   * @param schemes whose references it looks for
   */
  public static ReferenceFinder of(List<ReferenceScheme> schemes) {
    return new ReferenceFinder(schemes);
  }

  /**
   * {@return what looks like a reference of any scheme: by position, the longest first, then by the order of the
   * schemes}
   *
   * <p>Every reading is given. Only what is {@linkplain Recognition#BY_CHECK_ALONE recognised by its check digits
   * alone} and is a part of something longer whose shape says that it is a reference, is left out: {@code 5390}
   * in {@code RF18 5390 0754 7034} is no KID. The time is in proportion to the length of the text and the number
   * of schemes.
   *
   * @param text free text
   */
  public List<ReferenceFound> findIn(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    if (schemes.size() == 1) {
      return schemes.get(0).findIn(text);
    }
    List<ReferenceFound> found = new ArrayList<>();
    schemes.forEach(scheme -> found.addAll(scheme.findIn(text)));
    return found.isEmpty() ? List.of() : ShapeFinder.sorted(found);
  }
}
