package org.openreceivables.core.reference;

import java.util.List;
import org.openreceivables.core.Validated;

/** The Finnish reference, and its form in the creditor reference of ISO 11649. */
final class Finnish implements ReferenceScheme {
  static final ReferenceScheme SCHEME = new Finnish();

  private static final int LONGEST = 20;
  private static final int SHORTEST = 4;

  private final TrailingCheck national = new TrailingCheck(
      "FI",
      Lengths.between(SHORTEST, LONGEST),
      Check.WEIGHTS_731,
      PlainNumbers::zerosAlone,
      written -> ReferenceText.withoutZeros(written, SHORTEST),
      value -> ReferenceText.groupedFromRight(value, 5),
      List.of(
          ReferenceShape.digits(PlainNumbers.SHORTEST_IN_TEXT, LONGEST).inGroupsOf(5),
          ReferenceShape.digits(SHORTEST + 4, LONGEST + 4).startingWith("RF##").inGroupsOf(4)));

  private Finnish() {}

  @Override
  public String name() {
    return national.name();
  }

  @Override
  public Validated<PaymentReference> create(String body) {
    return national.create(body);
  }

  @Override
  public Validated<PaymentReference> parse(String text) {
    if (!ReferenceText.compact(text, "").startsWith(Iso11649.PREFIX)) {
      return national.parse(text);
    }
    Validated<PaymentReference> international = Iso11649.SCHEME.parse(text);
    return international
        .value()
        .map(r -> ReferenceProblem.within(text, national.parse(r.body())))
        .orElse(international);
  }

  @Override
  public List<ReferenceShape> shapes() {
    return national.shapes();
  }

  @Override
  public String toString() {
    return name();
  }
}
