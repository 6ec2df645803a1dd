package org.openreceivables.examples.eventstore.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.Attributes;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.ItemOrigin;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.NoticeEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.ItemStatus;
import org.openreceivables.core.openitem.LegalTraits;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payer;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.payment.RemittanceLine;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTax;
import org.openreceivables.core.time.DateWindow;

/** One event a kind, with every optional field set to something else than its default. */
final class Examples {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final OpenItemId ITEM = OpenItemId.of("INV-1/2");
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final AllocationId ALLOCATION = AllocationId.of("P-1@2026-01-31");
  private static final ReasonCode REASON = new ReasonCode(
      "DAMAGED", "goods \"broken\"\nin transit, Müller", ReasonCode.TaxTreatment.CORRECTED);
  private static final BookValue VALUE = value("EUR 58.88", "0.920");

  private Examples() {}

  static List<LedgerEvent> all() {
    return List.of(
        ItemEvent.Issued.of(stamp(1), List.of(item(), item().withId(OpenItemId.of("INV-1/3"))))
            .withOrigin(ItemOrigin.OTHER_BOOKS),
        ItemEvent.ChargeAdded.of(stamp(2), ITEM, fee("USD 5.00"))
            .withBookValues(value("EUR 4.61", "0.922"))
            .withReason(REASON),
        ItemEvent.DueDateChanged.of(stamp(3), ITEM, DAY.plusDays(9)).withReason(REASON),
        ItemEvent.Replaced.of(stamp(4), ITEM, List.of(line()), List.of(item()), REASON),
        ItemEvent.Held.of(stamp(5), ITEM, hold().withWindow(DateWindow.from(DAY))),
        ItemEvent.Released.of(stamp(6), ITEM, "H-1").withReason(REASON),
        NoticeEvent.NoticeConfirmed.of(stamp(7), ITEM, 2, "N-7")
            .withDue(DAY.plusDays(14))
            .withCharges(fee("USD 0.00")),
        NoticeEvent.NoticeWithdrawn.of(stamp(8), ITEM, "N-7").withReason(REASON),
        ItemEvent.Corrected.of(stamp(9), ITEM, itemWithTaxModes(), REASON),
        BookEvent.Revalued.of(stamp(10), ITEM, Money.parse("USD 64.00"), VALUE),
        BookEvent.AllowanceChanged.of(stamp(11), ACME, Money.parse("EUR -3.10"))
            .withBookValues(new BookValue(Money.parse("JPY 513"), rate("EUR", "165.48")))
            .withControlAccount("1400")
            .withReason(REASON),
        CashEvent.Received.of(stamp(12), payment(), ACME, OpenItemId.of("ACC-1"))
            .withBookValues(VALUE),
        CashEvent.Returned.of(stamp(13), PaymentId.of("P-1"), "AC04"),
        CashEvent.Refunded.of(stamp(14), OpenItemId.of("ACC-1"), Money.parse("KWD 0.001"))
            .withReopens(ALLOCATION)
            .withBookValues(VALUE)
            .withReason(REASON),
        SettlementEvent.Allocated.of(stamp(15), ALLOCATION, List.of(line(), discount())),
        SettlementEvent.Reversed.of(stamp(16), ALLOCATION).withReason(REASON),
        SettlementEvent.WrittenOff.of(stamp(17), ALLOCATION, List.of(line()), REASON),
        SettlementEvent.Recovered.of(stamp(18), ALLOCATION).withReason(REASON));
  }

  /** The event as it was before the library gave its kind another optional field. */
  static LedgerEvent asAtFirst(LedgerEvent event) {
    if (event instanceof ItemEvent.Corrected e) {
      return e.withCorrected(item());
    }
    return event instanceof BookEvent.AllowanceChanged e ? e.withBookValues(List.of()) : event;
  }

  /** Discounts that leave the tax alone, one of them of an agreed amount. */
  private static OpenItem itemWithTaxModes() {
    Money base = Money.parse("USD 119.00");
    Money none = Money.parse("USD 0.00");
    return item()
        .withDiscountOffers(
            new DiscountOffer(
                DAY.minusDays(11),
                3,
                new DiscountRate.Percent(Percentage.of("2.5")),
                base,
                Money.parse("USD 2.00"),
                Money.parse("USD 58.00"),
                DiscountTax.UNCHANGED),
            new DiscountOffer(
                DAY,
                0,
                new DiscountRate.PercentOf(Percentage.of(2), Money.parse("USD 50.00")),
                base,
                none,
                none,
                DiscountTax.UNCHANGED));
  }

  private static EventStamp stamp(int number) {
    return new EventStamp(
        EventId.of("E-" + number), DAY.minusDays(1), DAY, new Recorded(DAY.plusDays(2), number));
  }

  static OpenItem item() {
    OpenItem.Builder item = OpenItem.builder();
    item.id(ITEM)
        .customer(ACME)
        .kind(OpenItemKind.DEBIT_NOTE)
        .document(DocumentId.of("INV-1"))
        .installment(2)
        .issueDate(DAY.minusDays(21))
        .postingDate(DAY.minusDays(20))
        .dueDate(DAY.plusDays(9))
        .original(Money.parse("USD 119.00"))
        .charges(Money.parse("USD 5.00"))
        .open(Money.parse("USD 64.00"))
        .addComponents(
            part(ComponentKind.NET, "", "USD 100.00", "USD 50.00"),
            part(ComponentKind.TAX, "DE-19", "USD 19.00", "USD 9.00"),
            part(ComponentKind.FEE, "", "USD 5.00", "USD 5.00"))
        .putSettled(Effect.PAID, Money.parse("USD 58.00"))
        .putSettled(Effect.DISCOUNT, Money.parse("USD 2.00"))
        .addDiscountOffers(
            new DiscountOffer(
                DAY.minusDays(11),
                3,
                new DiscountRate.Percent(Percentage.of("2.5")),
                Money.parse("USD 119.00"),
                Money.parse("USD 2.00"),
                Money.parse("USD 58.00")),
            DiscountOffer.of(
                DAY, new DiscountRate.Fixed(Money.parse("USD 1.00")), Money.parse("USD 119.00")))
        .addBookValues(VALUE)
        .addRevaluations(value("EUR 60.80", "0.95"))
        .controlAccount("1400")
        .accessoryTo(OpenItemId.of("INV-0/1"))
        .relatesTo(DocumentId.of("INV-0"))
        .legalTraits(LegalTraits.builder()
            .securityRank(1)
            .burdenRank(2)
            .enforcedSince(DAY)
            .timeBarredOn(LocalDate.of(2029, 1, 1))
            .build())
        .addHolds(hold())
        .reservedFor(PaymentId.of("DD-1"))
        .status(ItemStatus.AGENCY)
        .addReferences("RF18539007547034")
        .attributes(attributes());
    return item.build();
  }

  static Payment payment() {
    Payment.Builder payment = Payment.builder();
    payment
        .id(PaymentId.of("P-1"))
        .amount(Money.parse("JPY 12000"))
        .chargesWithheld(Money.parse("JPY 12"))
        .valueDate(DAY.minusDays(1))
        .postingDate(DAY)
        .addBookValues(new BookValue(Money.parse("EUR 70.00"), rate("JPY", "0.00583")))
        .controlAccount("1400")
        .customer(ACME)
        .payer(new Payer("Ünal & Söhne", "DE02120300000000202051"))
        .remittance(new RemittanceAdvice(
            "your invoice INV-1",
            List.of("RF18539007547034"),
            List.of(RemittanceLine.builder()
                .documentNumber("INV-1")
                .paid(Money.parse("JPY 11000"))
                .discount(Money.parse("JPY 220"))
                .deduction(Money.parse("JPY 780"))
                .deductionReason("damaged")
                .build())))
        .attributes(attributes());
    return payment.build();
  }

  private static AllocationLine line() {
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(ITEM)
        .component(new ComponentKey(ComponentKind.TAX, "DE 19"))
        .effect(Effect.PAID)
        .amount(Money.parse("USD 9.00"))
        .source(OpenItemId.of("ACC-1"))
        .sourceComponent(new ComponentKey(ComponentKind.FEE, ""))
        .sourceAmount(Money.parse("JPY 1420"))
        .rate(rate("USD", "157.78"))
        .offer(DAY)
        .reason(REASON);
    return line.build();
  }

  private static AllocationLine discount() {
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(ITEM).effect(Effect.DISCOUNT).amount(Money.parse("USD 1.00"));
    return line.build();
  }

  private static Hold hold() {
    return Hold.builder()
        .id("H-1")
        .cause(HoldCause.DISPUTE)
        .window(new DateWindow(DAY, DAY.plusDays(30)))
        .addEffects(HoldEffect.DUN, HoldEffect.INTEREST)
        .part(Money.parse("USD 20.00"))
        .build();
  }

  private static Attributes attributes() {
    return Attributes.none()
        .with(Attributes.Key.of("salesOrg", String.class), "U001")
        .with(Attributes.Key.of("rank", Integer.class), 3)
        .with(Attributes.Key.of("row", Long.class), 4_000_000_000L)
        .with(Attributes.Key.of("export", Boolean.class), true)
        .with(Attributes.Key.of("weight", BigDecimal.class), new BigDecimal("1.50"))
        .with(Attributes.Key.of("shipped", LocalDate.class), DAY)
        .with(Attributes.Key.of("freight", Money.class), Money.parse("USD 7.00"));
  }

  private static OpenComponent part(ComponentKind kind, String code, String amount, String open) {
    return new OpenComponent(new Component(kind, code, Money.parse(amount)), Money.parse(open));
  }

  private static Component fee(String amount) {
    return new Component(ComponentKind.FEE, "REMINDER", Money.parse(amount));
  }

  private static BookValue value(String amount, String rate) {
    return new BookValue(Money.parse(amount), rate("USD", rate));
  }

  private static ExchangeRate rate(String from, String rate) {
    String to = rate.startsWith("0") ? "EUR" : "JPY";
    return new ExchangeRate(
        CurrencyUnit.of(from), CurrencyUnit.of(to), new BigDecimal(rate), DAY, "ECB");
  }
}
