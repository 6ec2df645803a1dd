package org.openreceivables.testkit.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;

/** New items and payments, and what they are worth. */
final class Drafts {
  private static final OpenItemKind[] KINDS = {
    OpenItemKind.INVOICE,
    OpenItemKind.INVOICE,
    OpenItemKind.INVOICE,
    OpenItemKind.INVOICE,
    OpenItemKind.DEBIT_NOTE,
    OpenItemKind.CHARGE,
    OpenItemKind.CREDIT_NOTE,
    OpenItemKind.CREDIT_NOTE,
    OpenItemKind.PREPAYMENT,
    OpenItemKind.PAYABLE
  };

  /** What one unit is roughly worth in a unit of account, so that rates are of a believable size. */
  private static final Map<String, String> WORTH =
      Map.of("EUR", "1", "USD", "0.9", "GBP", "1.17", "CHF", "1.04", "JPY", "0.0062", "KWD", "3");

  private final HistorySpec spec;
  private final int part;

  Drafts(HistorySpec spec, int part) {
    this.spec = spec;
    this.part = part;
  }

  CustomerId customer(Chance chance) {
    return CustomerId.of("C-" + ((long) part * spec.customers() + chance.below(spec.customers())));
  }

  CurrencyUnit currency(Chance chance) {
    List<CurrencyUnit> all =
        spec.currencies().isEmpty() ? HistorySpec.twoYears().currencies() : spec.currencies();
    return chance.percent(50) ? all.get(0) : all.get(chance.below(all.size()));
  }

  String account(Chance chance) {
    return chance.pick(spec.controlAccounts()).orElse("");
  }

  /** A rate of the day: around what the currencies are worth, a tenth up or down. */
  ExchangeRate rate(CurrencyUnit from, CurrencyUnit to, LocalDate day) {
    BigDecimal middle = new BigDecimal(WORTH.getOrDefault(from.getCode(), "1"))
        .divide(new BigDecimal(WORTH.getOrDefault(to.getCode(), "1")), 8, RoundingMode.HALF_UP);
    long noise = Math.floorMod(day.toEpochDay() * 7919, 201L) - 100;
    BigDecimal rate = middle
        .multiply(BigDecimal.valueOf(1000 + noise))
        .movePointLeft(3)
        .setScale(6, RoundingMode.HALF_UP);
    return new ExchangeRate(from, to, rate, day, "made up");
  }

  BookValue value(Money amount, CurrencyUnit books, LocalDate day) {
    ExchangeRate rate = rate(amount.getCurrencyUnit(), books, day);
    return new BookValue(Money.ofMinor(books, Worth.convert(amount, rate)), rate);
  }

  /** In every currency of the books, in some of them, or in none. */
  List<BookValue> values(Money amount, LocalDate day, Chance chance) {
    List<BookValue> values = new ArrayList<>();
    for (CurrencyUnit books : spec.books()) {
      if (!books.equals(amount.getCurrencyUnit()) && chance.percent(spec.valued())) {
        values.add(value(amount, books, day));
      }
    }
    return values;
  }

  Money amount(CurrencyUnit currency, Chance chance) {
    return Money.ofMinor(currency, 1 + chance.below(chance.percent(30) ? 20 : 100_000));
  }

  /** The items of one document, one to three of them. */
  ItemEvent.Issued issued(EventStamp stamp, int number, Chance chance) {
    OpenItemKind kind = KINDS[chance.below(KINDS.length)];
    CurrencyUnit currency = currency(chance);
    CustomerId customer = customer(chance);
    String account = account(chance);
    int parts = chance.percent(15) ? 1 + chance.below(3) : 1;
    boolean takenOver = chance.percent(8);
    List<OpenItem> items = new ArrayList<>();
    for (int i = 1; i <= parts; i++) {
      OpenItem.Builder item = OpenItem.builder();
      item.id(OpenItemId.of("I-" + number + "/" + i))
          .customer(customer)
          .kind(kind)
          .document(DocumentId.of("D-" + number))
          .installment(i)
          .issueDate(stamp.postingDate().minusDays(chance.below(4)))
          .controlAccount(account);
      if (!chance.percent(10)) {
        item.dueDate(stamp.postingDate().plusDays(chance.below(120)));
      }
      Money open =
          takenOver ? takenOver(item, kind, currency, chance) : whole(item, currency, chance);
      item.open(open).bookValues(values(open, stamp.postingDate(), chance));
      if (kind.side() == Side.DEBIT && chance.percent(50)) {
        item.addDiscountOffer(DiscountOffer.of(
            stamp.postingDate().plusDays(10), new DiscountRate.Percent(Percentage.of(2)), open));
      }
      items.add(item.build());
    }
    return ItemEvent.Issued.of(stamp, items);
  }

  private Money whole(OpenItem.Builder item, CurrencyUnit currency, Chance chance) {
    Money net = amount(currency, chance);
    if (chance.percent(50)) {
      item.original(net);
      return net;
    }
    Money tax = Money.ofMinor(currency, chance.below(20_000));
    item.addComponents(
        OpenComponent.of(Component.of(ComponentKind.NET, net)),
        OpenComponent.of(Component.tax("T", tax)));
    item.original(net.plus(tax));
    return net.plus(tax);
  }

  /** From other books, partly settled there, with or without saying how. */
  private Money takenOver(
      OpenItem.Builder item, OpenItemKind kind, CurrencyUnit currency, Chance chance) {
    Money open = amount(currency, chance);
    Money gone = amount(currency, chance);
    item.original(open.plus(gone));
    if (chance.percent(50)) {
      item.putSettled(kind.side() == Side.DEBIT ? Effect.PAID : Effect.APPLIED, gone);
    }
    return open;
  }

  CashEvent.Received received(EventStamp stamp, int number, Chance chance) {
    Money amount = amount(currency(chance), chance);
    Payment.Builder payment = Payment.builder();
    payment
        .id(PaymentId.of("P-" + number))
        .amount(amount)
        .chargesWithheld(Money.ofMinor(amount.getCurrencyUnit(), chance.below(2)))
        .valueDate(stamp.valueDate())
        .postingDate(stamp.postingDate())
        .controlAccount(account(chance));
    return CashEvent.Received.of(
            stamp, payment.build(), customer(chance), OpenItemId.of("ACC-" + number))
        .withBookValues(values(amount, stamp.postingDate(), chance));
  }

  /** The credit item that a payment is until it is applied. */
  static OpenItem onAccount(CashEvent.Received e) {
    OpenItem.Builder item = OpenItem.builder();
    return item.id(e.onAccount())
        .customer(e.customer())
        .kind(OpenItemKind.ON_ACCOUNT)
        .document(DocumentId.of(e.payment().id().value()))
        .issueDate(e.payment().valueDate())
        .postingDate(e.postingDate())
        .controlAccount(e.payment().controlAccount())
        .original(e.payment().amount())
        .open(e.payment().amount())
        .bookValues(e.bookValues())
        .build();
  }

  /** The days from the first to the last of the spec. */
  LocalDate day(long place) {
    long last = ChronoUnit.DAYS.between(spec.firstDay(), spec.lastDay());
    return spec.firstDay().plusDays(Math.max(0, Math.min(last, place)));
  }
}
