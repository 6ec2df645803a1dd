package org.openreceivables.core.reference;

import java.util.List;
import org.openreceivables.core.Validated;

/**
 * One way of writing structured references.
 *
 * <p>Must be pure, and must take time in proportion to the length of a text: bank texts are data of others.
 * A digit string can satisfy several national schemes at once, so a host names the schemes that its invoices
 * use rather than trying all.
 *
 * <p>A host writes {@link #name()}, {@link #create} and {@link #parse} for references of its own, best with
 * {@link CheckDigits} and {@link ReferenceProblem#refuse}; they are then found in free text too. What says
 * where in a text to look, is {@link #shapes()}.
 *
 * <pre>{@code
 * ReferenceScheme rf = ReferenceSchemes.iso11649();
 * rf.create("INV-2024-0001").value();      // RF17 INV2 0240 001
 * rf.parse("rf18 5390 0754 7034").value(); // RF18 5390 0754 7034
 * rf.parse("RF19539007547034").problems(); // The check digits (19) of … must be 18.
 * }</pre>
 */
public interface ReferenceScheme {

  /**
   * {@return its name, short and stable, since it is printed and stored: {@code NO KID10}, or {@code NO KID10 7,10}
   * with what was agreed}
   */
  String name();

  /**
   * {@return a reference with this body and the check digits that fit, or why there is none}
   *
   * @param body what the creditor puts in, for example a document number
   */
  Validated<PaymentReference> create(String body);

  /**
   * {@return the reference that a text is, or the first check that it fails}
   *
   * <p>Blanks and case do not count. Codes are those of {@link ReferenceProblem} or of the host.
   *
   * @param text a reference and nothing else
   */
  Validated<PaymentReference> parse(String text);

  /**
   * {@return what references have in common that mean the same thing; the value unless said otherwise}
   *
   * <p>Matching compares it. In ISO 11649 it is the body without leading zeros, with which many print a
   * reference to a fixed length: {@code RF18 5390 0754 7034} and {@code RF18 0000 0000 0539 0075 4703 4} are for
   * the same invoice. Schemes in which such zeros mean nothing leave them out of, or fill them into, the value.
   *
   * @param reference a reference of this scheme
   */
  default String identity(PaymentReference reference) {
    return reference.value();
  }

  /**
   * {@return what its references look like in a free text; unless said otherwise any word or number of 5 to 35
   * letters and digits, {@code -}, {@code /} and {@code .} between them, that {@link #parse} takes}
   */
  default List<ReferenceShape> shapes() {
    return List.of(ReferenceShape.lettersAndDigits(5, 35).withSeparators("-/."));
  }

  /**
   * {@return what looks like a reference in a free text, by position, the longest first}
   *
   * <p>Whole tokens only. Where blanks leave open where a reference ends, every end that is valid is given;
   * where none is, one that is not valid, if its shape is unmistakable ({@link Recognition#BY_SHAPE}). Each
   * place of the text is looked at a bounded number of times, so the time is in proportion to its length. To
   * look for several schemes use {@link ReferenceFinder}.
   *
   * @param text free text
   */
  default List<ReferenceFound> findIn(String text) {
    return ShapeFinder.find(this, text);
  }
}
