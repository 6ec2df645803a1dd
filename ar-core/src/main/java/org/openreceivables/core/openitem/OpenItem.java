package org.openreceivables.core.openitem;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.Attributes;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.Validated;
import org.openreceivables.core.terms.DiscountOffer;

/**
 * One amount owed, or one credit, with one due date.
 *
 * <p>Amounts are in the currency of the document, zero or more; the {@link #kind()} says on which side the
 * item stands. It always holds that {@code original + charges = settled + settled earlier + open}: EUR
 * 1,190.00 of which EUR 490.00 was paid and EUR 10.00 taken as discount has EUR 690.00 open.
 *
 * <p>A host fills it by its builder as the item stands today; {@code settle} and its siblings give the item as it
 * stands after something happened. Both directions keep the sum above, part by part. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface OpenItem extends ItemMoves, WithOpenItem permits ImmutableOpenItem {

  /** {@return the host's key} */
  OpenItemId id();

  /** {@return the account it stands on} */
  CustomerId customer();

  /** {@return what it is; fixes the side} */
  OpenItemKind kind();

  /** {@return the document it comes from} */
  DocumentId document();

  /** {@return the number of the instalment, from 1; 1 for a document without instalments} */
  @Value.Default
  default int installment() {
    return 1;
  }

  /** {@return the date on the document} */
  LocalDate issueDate();

  /** {@return the date of the books; the date of issue unless said otherwise} */
  @Value.Default
  default LocalDate postingDate() {
    return issueDate();
  }

  /** {@return the last day on which payment is on time; without one the item is due on issue} */
  Optional<LocalDate> dueDate();

  /** {@return the amount at first} */
  Money original();

  /** {@return charges added since, zero for none} */
  @Value.Default
  default Money charges() {
    return Money.zero(original().getCurrencyUnit());
  }

  /** {@return the amount open now} */
  Money open();

  /** {@return the parts as issued and as open now; empty counts as one part} */
  List<OpenComponent> components();

  /**
   * {@return what was settled so far, by effect, as far as it is known how; empty for nothing and where only the
   * open amount is known, of which {@link #settledEarlier()} has the rest}
   */
  @Value.NaturalOrder
  SortedMap<Effect, Money> settled();

  /** {@return early-payment discounts, soonest first} */
  List<DiscountOffer> discountOffers();

  /**
   * {@return what the open amount stands at by the rate of its document, in each currency of the books other
   * than its own; empty where the books know its own currency only}
   *
   * <p>It leaves with what is settled, in proportion, rounded half up; the last part takes the rest.
   */
  List<BookValue> bookValues();

  /**
   * {@return what the open amount was last revalued to, in currencies of {@link #bookValues()}; empty where it
   * was not}
   */
  List<BookValue> revaluations();

  /** {@return the general-ledger account that controls it; empty where there is only one} */
  @Value.Default
  default String controlAccount() {
    return "";
  }

  /** {@return the item that this is a charge on, if it is one} */
  Optional<OpenItemId> accessoryTo();

  /** {@return the document that this credits or corrects, if it is linked to one} */
  Optional<DocumentId> relatesTo();

  /** {@return facts by which the law orders debts; nothing known unless said otherwise} */
  @Value.Default
  default LegalTraits legalTraits() {
    return LegalTraits.none();
  }

  /** {@return what is on hold} */
  List<Hold> holds();

  /** {@return the payment that is expected to settle it, for example a direct debit, if there is one} */
  Optional<PaymentId> reservedFor();

  /** {@return who follows it up; the creditor itself unless said otherwise} */
  @Value.Default
  default ItemStatus status() {
    return ItemStatus.NORMAL;
  }

  /** {@return references by which payers may name it, besides the document's own key} */
  List<String> references();

  /** {@return the host's own fields} */
  @Value.Default
  default Attributes attributes() {
    return Attributes.none();
  }

  /** {@return who owes} */
  default Side side() {
    return kind().side();
  }

  /** {@return the currency of all its amounts} */
  default CurrencyUnit currency() {
    return original().getCurrencyUnit();
  }

  /** {@return whether nothing is open} */
  default boolean isSettled() {
    return open().isZero();
  }

  /**
   * {@return what was settled before, in ways that {@link #settled()} does not say; zero for nothing}
   *
   * <p>A host that only knows EUR 100.00 at first and EUR 60.00 open has EUR 40.00 here.
   */
  default Money settledEarlier() {
    return ItemArithmetic.settledEarlier(this);
  }

  /** {@return the open amount, negative for a credit: what it adds to the customer's balance} */
  default Money balance() {
    return side() == Side.DEBIT ? open() : open().negated();
  }

  /** {@return what the open amount stands at in the currencies of the books other than its own} */
  default BookShare bookShare() {
    return BookArithmetic.share(this);
  }

  /**
   * {@return what the open amount stands at by the rate of its document, if it is valued in this currency}
   *
   * @param booksCurrency a currency of the books, not the item's own
   */
  default Optional<BookValue> bookValue(CurrencyUnit booksCurrency) {
    return bookValues().stream()
        .filter(v -> v.rate().to().equals(booksCurrency))
        .findFirst();
  }

  /**
   * {@return what the open amount stands at now in a currency of the books: the open amount itself in its own
   * currency, otherwise its last revaluation or its book value, if it has one}
   *
   * @param booksCurrency a currency of the books
   */
  default Optional<Money> carrying(CurrencyUnit booksCurrency) {
    return booksCurrency.equals(currency())
        ? Optional.of(open())
        : bookValue(booksCurrency).map(v -> bookShare().in(booksCurrency));
  }

  /** {@return the due date, or the date of issue where there is none} */
  default LocalDate effectiveDueDate() {
    return dueDate().orElse(issueDate());
  }

  /** {@return the parts; where the host gave none, one part that is the whole item} */
  default List<OpenComponent> parts() {
    return ItemArithmetic.parts(this);
  }

  /**
   * {@return what was settled in this way, zero where nothing was}
   *
   * @param effect the way
   */
  default Money settledBy(Effect effect) {
    return settled().getOrDefault(effect, Money.zero(currency()));
  }

  /**
   * {@return whether something stops this on that day}
   *
   * @param effect what would happen
   * @param day the day
   */
  default boolean isHeld(HoldEffect effect, LocalDate day) {
    return holds().stream().anyMatch(h -> h.stops(effect, day));
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** {@return a builder filled from this; lists are replaced by their setters, not appended to} */
  default Builder toBuilder() {
    Builder builder = new Builder();
    builder.from(this);
    return builder;
  }

  /** Checks the amounts; called by every build. */
  @Value.Check
  default void check() {
    ItemArithmetic.check(this);
  }

  /** Builds an {@link OpenItem}. */
  final class Builder extends ImmutableOpenItem.Builder {
    Builder() {}

    /** {@return what stands in the way of {@code build()}, nothing when it will succeed} */
    public List<Problem> validate() {
      return tryBuild().problems();
    }

    /** {@return the item, or what stands in its way} */
    public Validated<OpenItem> tryBuild() {
      return Validated.of(this::build);
    }
  }
}
