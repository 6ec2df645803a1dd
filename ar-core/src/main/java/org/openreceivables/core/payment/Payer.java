package org.openreceivables.core.payment;

/**
 * Who paid, as the bank reports it; texts are empty where the bank says nothing. Immutable.
 *
 * @param name the name
 * @param account the bank account, for example an IBAN, without blanks
 */
public record Payer(String name, String account) {

  /** {@return nothing known} */
  public static Payer unknown() {
    return new Payer("", "");
  }

  /** {@return nothing that is personal: names and accounts stay out of logs} */
  @Override
  public String toString() {
    return "Payer[name " + (name.isEmpty() ? "unknown" : "known") + ", account "
        + (account.isEmpty() ? "unknown" : "known") + "]";
  }
}
