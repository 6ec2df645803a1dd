package org.openreceivables.core.payment;

import java.util.List;

/**
 * What a payer says a payment is for: free text, structured references, and lines. Immutable.
 *
 * @param text free text as it came; empty for none
 * @param references structured references as they came, for example {@code RF18539007547034}
 * @param lines documents and amounts, in the payer's order
 */
public record RemittanceAdvice(String text, List<String> references, List<RemittanceLine> lines) {

  /**
   * Copies the lists.
   *
   * @param text free text
   * @param references structured references
   * @param lines documents and amounts
   */
  public RemittanceAdvice {
    references = List.copyOf(references);
    lines = List.copyOf(lines);
  }

  /** {@return nothing said} */
  public static RemittanceAdvice none() {
    return new RemittanceAdvice("", List.of(), List.of());
  }

  /**
   * {@return free text alone}
   *
   * @param text the text
   */
  public static RemittanceAdvice ofText(String text) {
    return new RemittanceAdvice(text, List.of(), List.of());
  }
}
