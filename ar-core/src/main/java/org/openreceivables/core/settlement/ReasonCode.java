package org.openreceivables.core.settlement;

/**
 * Why something was held back, deducted or given up, in the host's codes. Immutable.
 *
 * @param code the code, for example {@code DAMAGED}
 * @param text what it means
 * @param tax whether tax is corrected with it
 */
public record ReasonCode(String code, String text, TaxTreatment tax) {

  /** Whether tax is corrected when an amount is given up. */
  public enum TaxTreatment {
    /** The tax in it is corrected, as for a price reduction. */
    CORRECTED,
    /** Tax stays as invoiced, as for a bank charge. */
    UNCHANGED
  }
}
