package org.openreceivables.core.ledger.journal;

import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.openitem.OpenItemKind;

/**
 * How events become entries of the general ledger.
 *
 * <p>With everything at its default an invoice of EUR 1,190.00 that is paid with EUR 1,166.20 and 2 % discount
 * is posted as: Dr receivables 1,190.00, Cr revenue 1,000.00, Cr tax 190.00; Dr cash 1,166.20, Cr receivables
 * 1,166.20; Dr discount 20.00, Dr tax 3.80, Cr receivables 23.80. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface JournalPolicy extends WithJournalPolicy permits ImmutableJournalPolicy {

  /** When a receivable that is never paid becomes an expense. */
  enum WriteOffMethod {
    /** When it is written off: Dr bad debt, Cr receivables. Changes of the allowance are not posted. */
    DIRECT,
    /**
     * When the allowance changes: Dr bad debt, Cr allowance. A write-off uses the allowance up (Dr allowance,
     * Cr receivables) and leaves receivables less allowance as they were; a recovery gives it back.
     *
     * <p>In the currency of the books a change is posted at its own value there, a write-off at what the item stands
     * at by the rate of its document. What was built up at another rate stays on the allowance account, of either
     * sign, until the next change: allowances are estimates for many items, so no item has a rate of its own in
     * them. EUR 10.00 built up at USD 11.00, written off at USD 11.20: Dr allowance USD 0.20 is left. Had the item
     * been booked at USD 11.00 and revalued to USD 11.20, nothing would be left, and the USD 0.20 taken back from
     * unrealised exchange. A change without a value in that currency is a problem of the journal.
     */
    ALLOWANCE
  }

  /** Where money stands that is not applied yet: items on account and prepayments. */
  enum UnappliedMoney {
    /** On the control account, taken from what customers owe, as in Business Central and Odoo. */
    ON_CONTROL_ACCOUNT,
    /** On an account of its own, a liability, until it is applied, as in Oracle Receivables. */
    APART
  }

  /** What happens to the tax in an amount that is given up. */
  enum TaxCorrection {
    /** The tax owed to the state stays; all is posted as given up. */
    NEVER,
    /** It is corrected (Dr tax) where the reason of the line says so; otherwise it stays. */
    IF_THE_REASON_SAYS_SO,
    /** It is corrected (Dr tax) unless the reason of the line says that it stays. */
    UNLESS_THE_REASON_FORBIDS
  }

  /**
   * {@return when a receivable that is never paid becomes an expense; when written off unless said otherwise}
   *
   * <p>Direct, because nothing is posted that the host did not decide. IFRS 9 and US GAAP ask for the
   * allowance method; small firms and tax law of many countries for the direct one.
   */
  @Value.Default
  default WriteOffMethod writeOffs() {
    return WriteOffMethod.DIRECT;
  }

  /**
   * {@return where money stands that is not applied yet; on the control account unless said otherwise}
   *
   * <p>So that the control account is what the customers' statements say.
   */
  @Value.Default
  default UnappliedMoney unapplied() {
    return UnappliedMoney.ON_CONTROL_ACCOUNT;
  }

  /**
   * {@return the currency of the books: every entry is in it, and exchange differences are posted; empty for
   * entries in the currencies of the documents, each balanced by itself}
   *
   * <p>Empty unless said, since only items that are valued in it can be posted. Books in a second currency, for a
   * group say, are a second journal.
   */
  Optional<CurrencyUnit> booksCurrency();

  /**
   * {@return whether tax is corrected with early-payment discount; unless the reason forbids}
   *
   * <p>A discount that is taken lowers the price on which tax is due (EU directive 2006/112 article 90, DE UStG
   * 17). It needs items with a tax part; without one all is discount.
   */
  @Value.Default
  default TaxCorrection discountTax() {
    return TaxCorrection.UNLESS_THE_REASON_FORBIDS;
  }

  /**
   * {@return whether tax is corrected with small differences not claimed; if the reason says so}
   *
   * <p>Otherwise the tax stays owed: for cents a correction costs more than it brings, and never too little is
   * paid to the state.
   */
  @Value.Default
  default TaxCorrection toleranceTax() {
    return TaxCorrection.IF_THE_REASON_SAYS_SO;
  }

  /**
   * {@return whether tax is corrected with write-offs; if the reason says so}
   *
   * <p>Relief has conditions of its own in every country (DE UStG 17(2): uncollectable; UK: six months after the
   * due date; IT article 26: insolvency opened), so the reason must say that they are met.
   */
  @Value.Default
  default TaxCorrection writeOffTax() {
    return TaxCorrection.IF_THE_REASON_SAYS_SO;
  }

  /**
   * {@return which role controls items of a kind: receivables, or unapplied for money that stands apart}
   *
   * @param kind the kind
   */
  default AccountRole control(OpenItemKind kind) {
    boolean money = kind == OpenItemKind.ON_ACCOUNT || kind == OpenItemKind.PREPAYMENT;
    return money && unapplied() == UnappliedMoney.APART
        ? AccountRole.UNAPPLIED
        : AccountRole.RECEIVABLES;
  }

  /** {@return everything at its default} */
  static JournalPolicy standard() {
    return builder().build();
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link JournalPolicy}. */
  final class Builder extends ImmutableJournalPolicy.Builder {
    Builder() {}
  }
}
