package org.openreceivables.testkit.matching;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.matching.rule.MatchRule;

/**
 * What holds for every rule of matching, as tests: implement it in a test class of your own.
 *
 * <pre>{@code
 * class OrderNumberRuleTest implements MatchRuleContract {
 *   public MatchRule rule() {
 *     return OurRules.byOrderNumber();
 *   }
 * }
 * }</pre>
 *
 * <p>The rule runs in the engine over made-up sellers' books, with invoices, credits, remittance texts right and
 * wrong, and payers known and unknown. That it finds what it should, only its own tests can say. Needs JUnit 5 alone.
 */
public interface MatchRuleContract {

  /** {@return the rule to be proved} */
  MatchRule rule();

  /** {@return how many customers' books it is asked of, two at a time; 40 unless said otherwise} */
  default int tries() {
    return 40;
  }

  /** {@return where the books come from; 1 unless said otherwise} */
  default long firstSeed() {
    return 1;
  }

  /**
   * {@return an item with the host's own fields; as it is unless said otherwise}
   *
   * @param item a made-up item
   * @param seed a number from which to draw, the same for the same item
   */
  default OpenItem withOwnFields(OpenItem item, long seed) {
    return item;
  }

  /**
   * {@return a payment as the host's rule wants it, for example with a text that names its own fields}
   *
   * @param payment a made-up payment
   * @param seed a number from which to draw, the same for the same payment
   */
  default Payment withOwnFields(Payment payment, long seed) {
    return payment;
  }

  /** The same payment and candidates give the same proposals, a second time and on another thread. */
  @Test
  default void itIsAPureFunction() {
    each(RuleLaws::pure);
  }

  /** It proposes items that are among the candidates, of the customer it names, and in the payment's currency. */
  @Test
  default void itProposesItemsThatAreThere() {
    each(RuleLaws::there);
  }

  /** What it found can be printed, and what it does not find it does not say. */
  @Test
  default void itSaysWhatItFound() {
    each(RuleLaws::evidence);
  }

  /** In the engine, the order of rows does not matter. */
  @Test
  default void theOrderOfRowsDoesNotMatter() {
    each(RuleLaws::rows);
  }

  /** In the engine, what is accepted names evidence, and no amount is promised twice. */
  @Test
  default void nothingIsPromisedTwice() {
    each(RuleLaws::promises);
  }

  private void each(Consumer<RuleLaws> law) {
    RuleLaws.of(this).forEach(law);
  }
}
