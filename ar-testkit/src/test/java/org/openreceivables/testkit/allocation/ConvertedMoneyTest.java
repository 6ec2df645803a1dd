package org.openreceivables.testkit.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.SettlementEvent;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.money.ExchangeRatePolicy;
import org.openreceivables.core.money.ExchangeRates;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.CreditUse;
import org.openreceivables.matching.allocation.ForeignMoney;
import org.openreceivables.matching.allocation.FullSettlement;
import org.openreceivables.matching.allocation.Overpayment;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** What the engine proposes of money in another currency, over random rates and amounts, the ledger takes. */
class ConvertedMoneyTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final CustomerId CUSTOMER = CustomerId.of("C-1");
  private static final long FIRST_SEED = Long.getLong("converted.seed", 0);
  private static final int TRIES = Integer.getInteger("converted.tries", 3_000);
  private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD", "USD", "VND");
  /** What one euro costs, about. */
  private static final List<BigDecimal> EUROS =
      Stream.of("1", "162", "0.33", "1.08", "29000").map(BigDecimal::new).toList();

  private static final MathContext DIGITS = new MathContext(6);

  /** Some books by one number: up to six items, up to three payments, a credit note or money on account. */
  private static Trial trial(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int from = random.nextInt(CURRENCIES.size());
    int to = (from + 1 + random.nextInt(CURRENCIES.size() - 1)) % CURRENCIES.size();
    CurrencyUnit money = CurrencyUnit.of(CURRENCIES.get(from));
    CurrencyUnit owed = CurrencyUnit.of(CURRENCIES.get(to));
    List<OpenItem> items = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      items.add(invoice("I-" + i, owed, random));
    }
    if (random.nextInt(3) == 0) {
      items.add(item("CN-1", money, random)
          .withKind(random.nextBoolean() ? OpenItemKind.CREDIT_NOTE : OpenItemKind.ON_ACCOUNT));
    }
    List<Payment> payments = IntStream.rangeClosed(1, 1 + random.nextInt(3))
        .mapToObj(i -> payment("P-" + i, money, random))
        .toList();
    AllocationBooks books =
        new AllocationBooks(OpenItems.of(items), payments, List.of(), FIRST.plusDays(60));
    return new Trial(
        policy(random, rates(from, to, random)),
        p -> Allocator.of(AllocationEngine.of(p)),
        books,
        seed);
  }

  private static List<Problem> refused(long seed, UnaryOperator<AllocationLine> change) {
    LedgerLaws.Posted posted = LedgerLaws.Posted.of(trial(seed));
    List<LedgerEvent> events = posted.events().stream()
        .map(e -> e instanceof SettlementEvent.Allocated a
            ? (LedgerEvent) SettlementEvent.Allocated.of(
                new EventStamp(a.id(), a.valueDate(), a.postingDate(), a.recorded()),
                a.allocation(),
                a.lines().stream().map(change).toList())
            : e)
        .toList();
    return posted.before().append(events).refused();
  }

  /** Direct, inverse, or by way of the dollar or the pound, of up to six digits. */
  private static ExchangeRates rates(int from, int to, SplittableRandom random) {
    String source = CURRENCIES.get(from);
    String target = CURRENCIES.get(to);
    BigDecimal rate = EUROS
        .get(to)
        .multiply(BigDecimal.valueOf(800_000 + random.nextInt(400_000), 6))
        .divide(EUROS.get(from), DIGITS);
    BigDecimal pounds = new BigDecimal("1.3");
    List<ExchangeRate> published = switch (random.nextInt(3)) {
      case 0 -> List.of(rate(source, target, rate));
      case 1 -> List.of(rate(target, source, BigDecimal.ONE.divide(rate, DIGITS)));
      default ->
        List.of(rate("GBP", source, pounds), rate("GBP", target, pounds.multiply(rate, DIGITS)));
    };
    return ExchangeRates.of(published)
        .withPolicy(ExchangeRatePolicy.builder()
            .inverses(ExchangeRatePolicy.Inverses.WHERE_NO_DIRECT)
            .pivot(CurrencyUnit.GBP)
            .build());
  }

  private static ExchangeRate rate(String from, String to, BigDecimal rate) {
    return new ExchangeRate(CurrencyUnit.of(from), CurrencyUnit.of(to), rate, FIRST, "made up");
  }

  private static AllocationPolicy policy(SplittableRandom random, ExchangeRates rates) {
    return AllocationPolicy.standard()
        .withOrder(
            random.nextInt(3) == 0 ? AllocationOrders.proRata() : AllocationOrders.oldestDueFirst())
        .withCredits(CreditUse.LINKED_THEN_ORDER)
        .withOverpayment(random.nextInt(4) == 0 ? Overpayment.REFUSE : Overpayment.ON_ACCOUNT)
        .withFullSettlement(
            random.nextInt(3) == 0 ? FullSettlement.always() : FullSettlement.never())
        .withSettlement(SettlementPolicy.standard()
            .withLateDiscount(
                random.nextInt(2) == 0 ? LateDiscount.ASK : LateDiscount.WITHIN_GRACE))
        .withForeignMoney(ForeignMoney.at(rates));
  }

  /** Cents, or ordinary amounts; some posted later than others, so that one payment is posted on several days. */
  private static OpenItem item(String id, CurrencyUnit currency, SplittableRandom random) {
    Money amount = amount(currency, random);
    OpenItem.Builder item = OpenItem.builder();
    item.id(OpenItemId.of(id))
        .customer(CUSTOMER)
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of(id))
        .issueDate(FIRST)
        .postingDate(FIRST.plusDays(random.nextInt(3) == 0 ? 10 + random.nextInt(3) * 5 : 0))
        .dueDate(FIRST.plusDays(random.nextInt(40)))
        .original(amount)
        .open(amount);
    return item.build();
  }

  private static OpenItem invoice(String id, CurrencyUnit currency, SplittableRandom random) {
    OpenItem item = item(id, currency, random);
    long minor = item.open().getAmountMinorLong();
    if (random.nextInt(3) == 0 && minor > 3) {
      int tax = 1 + random.nextInt((int) (minor / 2));
      long cost = random.nextBoolean() ? 0 : 1 + random.nextInt((int) Math.min(3, minor - tax - 1));
      item = item.withComponents(Stream.of(
              component(ComponentKind.NET, currency, minor - tax - cost),
              component(ComponentKind.TAX, currency, tax),
              component(ComponentKind.COST, currency, cost))
          .flatMap(Optional::stream)
          .toList());
    }
    return random.nextInt(3) > 0
        ? item
        : item.withDiscountOffers(new DiscountOffer(
            FIRST.plusDays(random.nextInt(40)),
            random.nextInt(10),
            new DiscountRate.Percent(Percentage.of(1 + random.nextInt(5))),
            item.original(),
            Money.zero(currency),
            Money.zero(currency)));
  }

  private static Optional<OpenComponent> component(
      ComponentKind kind, CurrencyUnit currency, long minor) {
    return minor == 0
        ? Optional.empty()
        : Optional.of(OpenComponent.of(Component.of(kind, Money.ofMinor(currency, minor))));
  }

  private static Payment payment(String id, CurrencyUnit currency, SplittableRandom random) {
    Payment.Builder payment = Payment.builder();
    return payment
        .id(PaymentId.of(id))
        .customer(CUSTOMER)
        .amount(amount(currency, random))
        .valueDate(FIRST.plusDays(random.nextInt(20)))
        .build();
  }

  private static Money amount(CurrencyUnit currency, SplittableRandom random) {
    BigDecimal euros = new BigDecimal(List.of("0.02", "3", "200", "200").get(random.nextInt(4)));
    int units = euros
        .multiply(EUROS.get(CURRENCIES.indexOf(currency.getCode())))
        .movePointRight(currency.getDecimalPlaces())
        .intValue();
    return Money.ofMinor(currency, 1 + random.nextInt(1 + units));
  }

  @Test
  void is_taken_by_the_ledger() {
    List<Long> refused = LongStream.range(FIRST_SEED, FIRST_SEED + TRIES)
        .filter(seed -> !refused(seed, line -> line).isEmpty())
        .boxed()
        .toList();
    assertThat(refused).as("seeds of which something is refused").isEmpty();
  }

  private static boolean isBegun(AllocationResult result) {
    return result.allocations().stream()
        .flatMap(a -> a.settlements().stream())
        .anyMatch(s -> result.items().find(s.after().id()).orElseThrow().open().isPositive());
  }

  /** Nothing is designated and nothing tolerated: what is reached is closed, in however many parts. */
  @Test
  void closes_what_is_paid_whole_or_leaves_it() {
    int closed = 0;
    for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
      Trial trial = trial(seed);
      if (trial.policy().fullSettlement().equals(FullSettlement.always())) {
        assertThat(isBegun(trial.result())).as("seed %s", seed).isFalse();
        closed +=
            trial.result().allocations().stream().anyMatch(a -> !a.settlements().isEmpty()) ? 1 : 0;
      }
    }
    assertThat(closed).isGreaterThan(TRIES / 20);
  }

  /** What is right is at most a unit beside, of one currency; three more of both are never right. */
  @ParameterizedTest
  @ValueSource(ints = {-3, 3})
  void is_refused_with_three_units_more_or_less_of_both_currencies(int units) {
    int faults = 0;
    for (long seed = 0; seed < 500; seed++) {
      List<AllocationLine> planted = new ArrayList<>();
      boolean found = !refused(seed, line -> {
            Optional<AllocationLine> fault = line.rate().flatMap(rate -> beside(line, rate, units));
            fault.ifPresent(planted::add);
            return fault.orElse(line);
          })
          .isEmpty();
      assertThat(found).as("seed %s, %s", seed, planted).isEqualTo(!planted.isEmpty());
      faults += planted.isEmpty() ? 0 : 1;
    }
    assertThat(faults).isGreaterThan(50);
  }

  /** Beside by so many units of the source and of the item; none where nothing would be used. */
  private static Optional<AllocationLine> beside(
      AllocationLine line, ExchangeRate rate, int units) {
    CurrencyUnit source = line.sourceAmount().getCurrencyUnit();
    BigDecimal unit = Money.ofMinor(line.amount().getCurrencyUnit(), units).getAmount();
    BigDecimal worth = rate.from().equals(source)
        ? unit.divide(rate.rate(), MathContext.DECIMAL64)
        : unit.multiply(rate.rate());
    Money used = line.sourceAmount()
        .plusMinor(units)
        .plus(worth.setScale(source.getDecimalPlaces(), RoundingMode.UP));
    return Optional.of(used).filter(Money::isPositive).map(line::withSourceAmount);
  }
}
