package org.openreceivables.core.document;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.Attributes;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.money.Amounts;

/** What all documents have in common. Immutable and thread-safe. */
public sealed interface Document permits Invoice, CreditNote, DebitNote {

  /** {@return the host's key} */
  DocumentId id();

  /** {@return who owes or is owed} */
  CustomerId customer();

  /** {@return the date on the document, from which terms run} */
  LocalDate issueDate();

  /** {@return the date of the books; the date of issue unless said otherwise} */
  LocalDate postingDate();

  /** {@return the parts, at least one, all in one currency, kind and code unique} */
  List<Component> components();

  /** {@return references printed on the document by which payers may name it; may be empty} */
  List<String> references();

  /** {@return the host's own fields} */
  Attributes attributes();

  /** {@return the currency of the document} */
  default CurrencyUnit currency() {
    return components().get(0).amount().getCurrencyUnit();
  }

  /** {@return the sum of all components, zero or more} */
  default Money total() {
    return Money.total(components().stream().map(Component::amount).toList());
  }

  /** {@return the sum of the tax components, zero for none} */
  default Money tax() {
    return Money.total(
        currency(),
        components().stream()
            .filter(c -> c.kind() == ComponentKind.TAX)
            .map(Component::amount)
            .toList());
  }

  /** Checks what all documents have in common. */
  private void checkDocument(Rules rules) {
    List<Component> parts = components();
    rules.require(
        !parts.isEmpty(),
        ProblemCodes.MISSING_VALUE,
        "components",
        parts,
        "must have at least one part");
    rules.require(
        parts.stream().map(c -> c.amount().getCurrencyUnit()).distinct().count() <= 1,
        ProblemCodes.CURRENCY_MISMATCH,
        "components",
        parts,
        "must be in one currency");
    rules.require(
        parts.stream().map(c -> List.of(c.kind(), c.code())).distinct().count() == parts.size(),
        ProblemCodes.DUPLICATE_ID,
        "components",
        parts,
        "must not repeat a kind and code");
    rules.orThrow();
    rules.require(
        parts.stream()
                .map(c -> BigInteger.valueOf(Amounts.minor(c.amount())))
                .reduce(BigInteger.ZERO, BigInteger::add)
                .bitLength()
            < Long.SIZE,
        ProblemCodes.AMOUNT_OVERFLOW,
        "total",
        total(),
        "must fit 64 bits of minor units");
    rules.orThrow();
  }

  /** Checks the parts; called by every build. */
  default void check() {
    checkDocument(Rules.of(getClass().getSimpleName().replace("Immutable", ""), id(), customer()));
  }
}
