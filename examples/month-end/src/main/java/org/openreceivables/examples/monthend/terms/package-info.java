/**
 * Payment terms on the command line: read in any of their forms, and worked out for a document.
 *
 * <p>Meet first: {@link org.openreceivables.examples.monthend.terms.TermsForm} (plain, XRechnung, X12), {@link
 * org.openreceivables.examples.monthend.terms.Agreed} (terms with dates, amounts and a calendar) and {@link
 * org.openreceivables.examples.monthend.terms.TermsTables} (what is due when, and what is off).
 */
@NullMarked
package org.openreceivables.examples.monthend.terms;

import org.jspecify.annotations.NullMarked;
