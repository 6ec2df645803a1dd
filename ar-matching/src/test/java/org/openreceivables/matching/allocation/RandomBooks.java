package org.openreceivables.matching.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.core.settlement.ItemGroup;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.time.DateWindow;

/** Books of three customers in three currencies over forty days, drawn from a seed. */
final class RandomBooks {
  private static final LocalDate FIRST = BooksText.day("01-01");
  private static final List<CurrencyUnit> CURRENCIES =
      List.of(CurrencyUnit.EUR, CurrencyUnit.EUR, CurrencyUnit.USD, CurrencyUnit.JPY);
  private static final List<Effect> SAID = List.of(
      Effect.PAID,
      Effect.PAID,
      Effect.PAID,
      Effect.DISCOUNT,
      Effect.FEE,
      Effect.DEDUCTION,
      Effect.WRITTEN_OFF);

  private final Random random;
  private final boolean plain;

  private RandomBooks(long seed, boolean plain) {
    this.random = new Random(seed);
    this.plain = plain;
  }

  /** Everything there is. */
  static Books any(long seed) {
    return new RandomBooks(seed, false).books();
  }

  /** Without instructions, holds, reservations, bad payments, forfeiture and proportion. */
  static Books plain(long seed) {
    return new RandomBooks(seed, true).books();
  }

  private Books books() {
    List<OpenItem> items = new ArrayList<>();
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      items.add(item(i));
    }
    List<Payment> payments = new ArrayList<>();
    int paid = random.nextInt(8);
    for (int i = 0; i < paid; i++) {
      payments.add(payment(plain ? i : random.nextInt(20), items));
    }
    List<AllocationInstruction> instructions = new ArrayList<>();
    for (Payment payment : payments) {
      if (!plain && one(3)) {
        instructions.add(instruction(payment, items));
      }
    }
    OpenItems all = OpenItems.of(items);
    return new Books(
        policy(),
        !plain && one(8) ? all.withIncomplete(List.of(customer())) : all,
        payments,
        instructions,
        FIRST.plusDays(30 + random.nextInt(10)));
  }

  private AllocationPolicy policy() {
    ToleranceLimit.Builder limit = ToleranceLimit.builder();
    if (one(2)) {
      limit.percent(Percentage.of(random.nextInt(4)));
    }
    if (one(2)) {
      limit.addCaps(
          Money.ofMinor(CurrencyUnit.EUR, random.nextInt(600)), Money.ofMinor(CurrencyUnit.JPY, 3));
    }
    return AllocationPolicy.builder()
        .order(
            !plain && one(3)
                ? one(2)
                    ? AllocationOrders.proRata()
                    : AllocationOrder.by(
                            "due", java.util.Comparator.comparing(OpenItem::effectiveDueDate))
                        .proRataAmongEquals()
                : AllocationOrders.oldestDueFirst())
        .credits(
            one(3) ? CreditUse.NONE : one(2) ? CreditUse.LINKED_ONLY : CreditUse.LINKED_THEN_ORDER)
        .settlement(SettlementPolicy.builder()
            .underpayment(limit.build())
            .lateDiscount(one(4) ? LateDiscount.REFUSE : LateDiscount.WITHIN_GRACE)
            .partialDiscount(!plain && one(4) ? PartialDiscount.FORFEIT : PartialDiscount.GROSS_UP)
            .build())
        .build();
  }

  private OpenItem item(int number) {
    CurrencyUnit currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    OpenItemKind kind = one(4)
        ? List.of(OpenItemKind.CREDIT_NOTE, OpenItemKind.ON_ACCOUNT, OpenItemKind.PAYABLE)
            .get(random.nextInt(3))
        : OpenItemKind.INVOICE;
    OpenItem.Builder item = OpenItem.builder();
    LocalDate issued = FIRST.plusDays(random.nextInt(25));
    item.id(OpenItemId.of("I-" + number))
        .customer(customer())
        .kind(kind)
        .document(DocumentId.of("D-" + random.nextInt(12)))
        .issueDate(issued)
        .postingDate(issued.plusDays(one(4) ? random.nextInt(20) : 0));
    if (one(2)) {
      item.dueDate(issued.plusDays(random.nextInt(4)));
    }
    if (kind != OpenItemKind.INVOICE && one(2)) {
      item.relatesTo(DocumentId.of("D-" + random.nextInt(12)));
    }
    amounts(item, currency, kind, issued);
    if (!plain && one(8)) {
      item.addHold(Hold.builder()
          .id("H")
          .cause(HoldCause.DISPUTE)
          .window(DateWindow.from(FIRST.plusDays(random.nextInt(40))))
          .addEffect(HoldEffect.ALLOCATE)
          .build());
    }
    if (!plain && one(10) && kind == OpenItemKind.INVOICE) {
      item.reservedFor(PaymentId.of("P-" + random.nextInt(20)));
    }
    return item.build();
  }

  private void amounts(
      OpenItem.Builder item, CurrencyUnit currency, OpenItemKind kind, LocalDate issued) {
    long original = one(10) ? random.nextInt(3) : random.nextInt(one(2) ? 120_000 : 700);
    long charges = kind == OpenItemKind.INVOICE && one(6) ? random.nextInt(1_000) : 0;
    Money whole = Money.ofMinor(currency, original);
    item.original(whole).charges(Money.ofMinor(currency, charges));
    if (one(3)) {
      long tax = original * random.nextInt(20) / 119;
      item.addComponent(part(ComponentKind.NET, currency, original - tax));
      item.addComponent(part(ComponentKind.TAX, currency, tax));
      item.addComponent(part(ComponentKind.COST, currency, charges));
      item.open(Money.ofMinor(currency, original + charges));
    } else {
      long settled = one(4) ? random.nextInt((int) original + 1) : 0;
      item.open(Money.ofMinor(currency, original + charges - settled));
      if (kind == OpenItemKind.INVOICE && one(2) && settled > 0) {
        item.putSettled(Effect.PAID, Money.ofMinor(currency, settled));
      }
    }
    if (kind == OpenItemKind.INVOICE && one(2)) {
      offers(item, whole, issued);
    }
  }

  private void offers(OpenItem.Builder item, Money whole, LocalDate issued) {
    LocalDate last = issued.plusDays(random.nextInt(12));
    int percent = one(15) ? 100 : 2 + random.nextInt(9);
    item.addDiscountOffer(new DiscountOffer(
        last,
        random.nextInt(3),
        new DiscountRate.Percent(Percentage.of(percent)),
        one(4) ? Money.ofMinor(whole.getCurrencyUnit(), whole.getAmountMinorLong() / 2) : whole,
        Money.zero(whole.getCurrencyUnit()),
        Money.zero(whole.getCurrencyUnit())));
    if (one(3)) {
      item.addDiscountOffer(
          DiscountOffer.of(last.plusDays(5), new DiscountRate.Percent(Percentage.of(1)), whole));
    }
  }

  private static OpenComponent part(ComponentKind kind, CurrencyUnit currency, long minor) {
    return OpenComponent.of(Component.of(kind, Money.ofMinor(currency, minor)));
  }

  /** Often what closes an item, or nearly so. */
  private Payment payment(int number, List<OpenItem> items) {
    Payment.Builder payment = Payment.builder();
    LocalDate value = FIRST.plusDays(random.nextInt(35));
    payment
        .id(PaymentId.of("P-" + number))
        .valueDate(value)
        .postingDate(value.plusDays(one(3) ? random.nextInt(6) : 0));
    if (items.isEmpty() || one(4)) {
      payment
          .customer(plain || !one(6) ? Optional.of(customer()) : Optional.empty())
          .amount(Money.ofMinor(
              CURRENCIES.get(random.nextInt(CURRENCIES.size())), random.nextInt(200_000)));
      return payment.build();
    }
    OpenItem aim = items.get(random.nextInt(items.size()));
    long minor = aim.open().getAmountMinorLong();
    for (DiscountOffer offer : aim.discountOffers()) {
      minor -= one(2) ? offer.full().getAmountMinorLong() : 0;
    }
    minor = one(3) ? minor / 2 : minor + random.nextInt(7) - 3;
    return payment
        .customer(aim.customer())
        .amount(Money.ofMinor(aim.currency(), Math.max(0, minor)))
        .build();
  }

  private AllocationInstruction instruction(Payment payment, List<OpenItem> items) {
    AllocationInstruction.Builder out = AllocationInstruction.builder();
    out.payment(payment.id());
    if (one(3)) {
      out.rest(AllocationInstruction.Rest.ON_ACCOUNT);
    }
    for (OpenItem item : items) {
      boolean own = payment.customer().equals(Optional.of(item.customer()));
      if (own ? one(2) : one(30)) {
        InstructedAmount.Builder amount = InstructedAmount.builder();
        amount.item(item.id()).effect(SAID.get(random.nextInt(SAID.size())));
        if (!one(4)) {
          amount.amount(Money.ofMinor(
              one(20) ? CurrencyUnit.JPY : payment.currency(), random.nextInt(60_000)));
        }
        out.addAmount(amount.build());
      } else if (own && one(2)) {
        out.addGroup(new ItemGroup(List.of(item.id(), items.get(0).id())));
      }
    }
    return out.build();
  }

  private CustomerId customer() {
    return CustomerId.of("C-" + random.nextInt(3));
  }

  private boolean one(int in) {
    return random.nextInt(in) == 0;
  }
}
