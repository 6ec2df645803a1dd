package org.openreceivables.matching.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.LegalTraits;
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
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTax;
import org.openreceivables.core.time.DateWindow;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/**
 * Books as text, one row a line, words after the fixed ones in any order; days are of 2026.
 *
 * <pre>
 * policy tolerance 1% 5.00 | pro rata | forfeit | refuse late | credits none, linked or order
 * item   INV-1 1000.00 due 02-04 [issued 01-05] [2% until 01-15] [10.00 until 01-15] ...
 * charge F-1 40.00 of INV-1                            also: secured 1, burden 2, enforced 01-31, barred 01-31
 * credit CN-1 200.00 issued 01-10 [for INV-1]          a credit note; also: money, payable
 * pay    P-1 980.00 on 01-15 [posted 01-16] [by C-2, by nobody]
 * say    P-1 INV-1 PAID 500.00                          an instructed amount; also: group, keep, creditor, agreed
 * use    P-1 CN-1                                       a credit that is named with a payment
 * bad    C-1                                            a row of C-1 could not be read
 * </pre>
 */
final class BooksText {
  private final SettlementPolicy.Builder settlement = SettlementPolicy.builder();
  private final AllocationPolicy.Builder policy = AllocationPolicy.builder();
  private final List<OpenItem> items = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();
  private final Map<String, AllocationInstruction.Builder> instructions = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private LocalDate asOf = day("12-31");
  private Deque<String> words = new ArrayDeque<>();
  private CurrencyUnit currency = CurrencyUnit.EUR;

  private BooksText() {}

  static Books read(String text) {
    BooksText reader = new BooksText();
    text.lines().filter(l -> !l.isBlank()).forEach(reader::row);
    return new Books(
        reader.policy.settlement(reader.settlement.build()).build(),
        OpenItems.collect(reader.items, reader.problems).items(),
        reader.payments,
        reader.instructions.values().stream()
            .map(AllocationInstruction.Builder::build)
            .toList(),
        reader.asOf);
  }

  static LocalDate day(String text) {
    return LocalDate.parse("2026-" + text);
  }

  private void row(String line) {
    words = new ArrayDeque<>(List.of(line.strip().split(" +", -1)));
    String kind = word();
    switch (kind) {
      case "policy" -> policy();
      case "asof" -> asOf = day(word());
      case "item" -> items.add(item(OpenItemKind.INVOICE));
      case "charge" -> items.add(item(OpenItemKind.CHARGE));
      case "credit" -> items.add(item(OpenItemKind.CREDIT_NOTE));
      case "money" -> items.add(item(OpenItemKind.ON_ACCOUNT));
      case "payable" -> items.add(item(OpenItemKind.PAYABLE));
      case "pay" -> payments.add(payment());
      case "say" -> said().addAmount(instructed());
      case "use" -> said().addCredits(OpenItemId.of(word()));
      case "keep" -> said().rest(AllocationInstruction.Rest.ON_ACCOUNT);
      case "onward" -> said().rest(AllocationInstruction.Rest.BY_ORDER);
      case "grant" -> said().addLateDiscountsGranted(OpenItemId.of(word()));
      case "deny" -> said().addLateDiscountsRefused(OpenItemId.of(word()));
      case "creditor" -> said().designatedBy(AllocationInstruction.Designation.CREDITOR);
      case "agreed" -> said().assent(AllocationInstruction.Assent.AGREED);
      case "objected" -> said().assent(AllocationInstruction.Assent.OBJECTED);
      case "group" ->
        said().addGroup(new ItemGroup(words.stream().map(OpenItemId::of).toList()));
      case "bad" -> problems.add(bad(word()));
      default -> throw new IllegalArgumentException(line);
    }
  }

  private String word() {
    return words.remove();
  }

  private Money money() {
    String word = word();
    if (word.matches("[A-Z]{3}")) {
      currency = CurrencyUnit.of(word);
      word = word();
    }
    return money(word);
  }

  private Money money(String number) {
    return Amounts.of(currency, new BigDecimal(number));
  }

  private void policy() {
    while (!words.isEmpty()) {
      switch (word()) {
        case "tolerance" -> settlement.underpayment(tolerance());
        case "pro-rata" -> policy.order(AllocationOrders.proRata());
        case "forfeit" -> settlement.partialDiscount(PartialDiscount.FORFEIT);
        case "refuse-late" -> settlement.lateDiscount(LateDiscount.REFUSE);
        case "credits" ->
          policy.credits(
              switch (word()) {
                case "none" -> CreditUse.NONE;
                case "linked" -> CreditUse.LINKED_ONLY;
                default -> CreditUse.LINKED_THEN_ORDER;
              });
        default -> throw new IllegalArgumentException("policy");
      }
    }
  }

  private ToleranceLimit tolerance() {
    ToleranceLimit.Builder limit = ToleranceLimit.builder();
    while (!words.isEmpty() && words.element().matches("[0-9.%]+")) {
      String word = word();
      if (word.endsWith("%")) {
        limit.percent(Percentage.of(word.replace("%", "")));
      } else {
        limit.addCap(money(word));
      }
    }
    return limit.build();
  }

  private OpenItem item(OpenItemKind kind) {
    currency = CurrencyUnit.EUR;
    OpenItem.Builder item = OpenItem.builder();
    String id = word();
    Money original = money();
    item.id(OpenItemId.of(id))
        .customer(CustomerId.of("C-1"))
        .kind(kind)
        .document(DocumentId.of(id.replaceAll("/.*", "")))
        .issueDate(day("01-05"))
        .original(original);
    Money open = original;
    LegalTraits.Builder traits = LegalTraits.builder();
    while (!words.isEmpty()) {
      String word = word();
      switch (word) {
        case "by" -> item.customer(CustomerId.of(word()));
        case "due" -> item.dueDate(day(word()));
        case "issued" -> item.issueDate(day(word()));
        case "posted" -> item.postingDate(day(word()));
        case "open" -> open = money();
        case "paid" -> item.putSettled(Effect.PAID, money());
        case "charges" -> {
          Money charges = money();
          item.charges(charges);
          open = open.plus(charges);
        }
        case "for" -> item.relatesTo(DocumentId.of(word()));
        case "reserved" -> item.reservedFor(PaymentId.of(word()));
        case "of" -> item.accessoryTo(OpenItemId.of(word()));
        case "secured" -> traits.securityRank(Integer.parseInt(word()));
        case "burden" -> traits.burdenRank(Integer.parseInt(word()));
        case "enforced" -> traits.enforcedSince(day(word()));
        case "barred" -> traits.timeBarredOn(day(word()));
        case "held" -> item.addHold(held());
        case "parts" -> parts(item);
        default -> item.addDiscountOffer(offer(word, original));
      }
    }
    return item.legalTraits(traits.build()).open(open).build();
  }

  private static Hold held() {
    return Hold.builder()
        .id("H")
        .cause(HoldCause.DISPUTE)
        .window(DateWindow.from(day("01-10")))
        .addEffect(HoldEffect.ALLOCATE)
        .build();
  }

  private void parts(OpenItem.Builder item) {
    while (!words.isEmpty() && words.element().matches("[A-Z]+")) {
      ComponentKind kind = ComponentKind.valueOf(word());
      item.addComponent(OpenComponent.of(Component.of(kind, money())));
    }
  }

  /**
   * A rate, {@code until}, the last day; then {@code grace} and days, {@code on} and a base, and {@code taxkept}.
   */
  private DiscountOffer offer(String rate, Money original) {
    DiscountRate parsed = rate.endsWith("%")
        ? new DiscountRate.Percent(Percentage.of(rate.replace("%", "")))
        : new DiscountRate.Fixed(money(rate));
    word();
    DiscountOffer offer = DiscountOffer.of(day(word()), parsed, original);
    int grace = 0;
    Money base = original;
    DiscountTax tax = DiscountTax.CORRECTED;
    while (!words.isEmpty() && List.of("grace", "on", "taxkept").contains(words.element())) {
      switch (word()) {
        case "grace" -> grace = Integer.parseInt(word());
        case "on" -> base = money();
        default -> tax = DiscountTax.UNCHANGED;
      }
    }
    return new DiscountOffer(
        offer.lastDay(), grace, parsed, base, offer.taken(), offer.cash(), tax);
  }

  private Payment payment() {
    currency = CurrencyUnit.EUR;
    Payment.Builder payment = Payment.builder();
    payment.id(PaymentId.of(word())).amount(money()).customer(CustomerId.of("C-1"));
    while (!words.isEmpty()) {
      switch (word()) {
        case "on" -> payment.valueDate(day(word()));
        case "posted" -> payment.postingDate(day(word()));
        case "by" -> by(payment, word());
        case "charges" -> payment.chargesWithheld(money());
        default -> throw new IllegalArgumentException("pay");
      }
    }
    return payment.build();
  }

  private static void by(Payment.Builder payment, String name) {
    if (name.equals("nobody")) {
      payment.customer(java.util.Optional.empty());
    } else {
      payment.customer(CustomerId.of(name));
    }
  }

  private AllocationInstruction.Builder said() {
    String payment = word();
    currency = CurrencyUnit.EUR;
    return instructions.computeIfAbsent(payment, id -> {
      AllocationInstruction.Builder builder = AllocationInstruction.builder();
      builder.payment(PaymentId.of(id));
      return builder;
    });
  }

  private InstructedAmount instructed() {
    InstructedAmount.Builder amount = InstructedAmount.builder();
    amount.item(OpenItemId.of(word())).effect(Effect.valueOf(word().toUpperCase(Locale.ROOT)));
    if (!words.isEmpty() && !words.element().equals("because")) {
      amount.amount(money());
    }
    if (!words.isEmpty()) {
      word();
      amount.reason(new ReasonCode(word(), "", ReasonCode.TaxTreatment.UNCHANGED));
    }
    return amount.build();
  }

  private static Problem bad(String customer) {
    return new Problem(
        ProblemCodes.NEGATIVE_AMOUNT,
        "OpenItem",
        "INV-?",
        "open",
        "-1",
        "must not be negative",
        "",
        List.of(CustomerId.of(customer)));
  }
}
