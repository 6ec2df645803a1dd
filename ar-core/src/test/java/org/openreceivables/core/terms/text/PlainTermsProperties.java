package org.openreceivables.core.terms.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openreceivables.core.Validated;
import org.openreceivables.core.terms.PaymentTerms;

/** What holds for the text of any terms. */
class PlainTermsProperties {

  @Property
  void what_is_printed_is_read_as_the_same_terms(@ForAll("terms") PaymentTerms terms) {
    String text = PlainTerms.print(terms);
    Validated<PaymentTerms> read = PlainTerms.parse(text);
    assertThat(read.problems()).as(text).isEmpty();
    assertThat(read.value()).as(text).contains(terms);
  }

  @Provide
  Arbitrary<PaymentTerms> terms() {
    return AnyTerms.terms();
  }
}
