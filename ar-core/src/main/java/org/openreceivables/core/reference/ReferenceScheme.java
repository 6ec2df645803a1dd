package org.openreceivables.core.reference;

import java.util.List;
import org.openreceivables.core.Validated;

/**
 * One way of writing structured references.
 *
 * <p>Must be pure, and must take time in proportion to the length of a text: bank texts are data of others.
 * A digit string can satisfy several national schemes at once, so a host names the schemes that its invoices
 * use rather than trying all. Hosts implement it for references of their own.
 *
 * <pre>{@code
 * ReferenceScheme rf = ReferenceSchemes.iso11649();
 * rf.create("INV-2024-0001").value();      // RF17 INV2 0240 001
 * rf.parse("rf18 5390 0754 7034").value(); // RF18 5390 0754 7034
 * rf.parse("RF19539007547034").problems(); // The check digits (19) of … must be 18.
 * }</pre>
 */
public interface ReferenceScheme {

  /** {@return its name, for example {@code ISO 11649}} */
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
   * {@return what looks like a reference in a free text, by position, the longest first}
   *
   * <p>Whole tokens only. Where blanks leave open where a reference ends, every end that is valid is given;
   * where none is, one that is not valid.
   *
   * @param text free text
   */
  List<ReferenceFound> findIn(String text);
}
