package org.openreceivables.matching.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.openitem.OpenItem;

/**
 * The items that one payment may be for.
 *
 * <p>Of a customer that stands on the payment, its own items alone. Where the payer is known by account or
 * name, its own before those of others: what is named of others is found too, for the payer may pay another's
 * debt. Of an unknown payer, those of all customers.
 *
 * <p>Indexed once for all payments, so that asking costs no walk over the items. Items are as of the day
 * of the books, less what earlier payments of the same run were matched to. An interface so that hosts can
 * test their rules with candidates of their own.
 */
public interface MatchCandidates {

  /**
   * {@return the customer who pays, if it is known: the one on the payment, or whom account or name point to}
   */
  Optional<CustomerId> payer();

  /** {@return the day of the books} */
  LocalDate asOf();

  /**
   * {@return the items that a whole number or reference names, by customer, due date and id}
   *
   * <p>Compared without case, blanks, hyphens, slashes, dots and leading zeros: {@code inv 0042} names
   * {@code INV-42}. Where some are written exactly so, only those. Settled items and credits are among
   * them.
   *
   * @param number a document number or a reference of an item
   */
  List<OpenItem> named(String number);

  /**
   * {@return the references of this payment and what they name: those of its field in their order, then the
   * structured ones in its free text}
   *
   * <p>A structured reference names the items on which it stands, or else those from whose document number
   * it was made (of mere digits that is proposed at most, since it may be chance); zeros in front of its body do
   * not count. One that fails a check names nothing, unless it
   * stands on an item exactly so: then it is a reference of the host's own making.
   */
  List<ReferenceNamed> references();

  /**
   * {@return the document numbers and references in a text, in its order}
   *
   * <p>Longest first, and never a part of a longer token: {@code 4711} is not found in {@code 47112} nor
   * in {@code 2026-4711}, but {@code 4711/4712} names both. What lies within a structured reference, valid or
   * not, is no number of its own.
   *
   * @param text free text
   */
  List<NumberFound> numbersIn(String text);

  /**
   * {@return the payer's items that this amount closes on the value date of the payment, by due date and
   * id, at most 100; nothing where the payer is not known}
   *
   * <p>Items on hold for allocation or reserved for another payment are left out. Where none is left,
   * those that earlier payments of this run close already, so that a second payment keeps its evidence.
   *
   * @param amount the amount
   */
  List<AmountFound> closedBy(Money amount);

  /** {@return the payer's items, by due date and id; nothing where the payer is not known} */
  List<OpenItem> items();
}
