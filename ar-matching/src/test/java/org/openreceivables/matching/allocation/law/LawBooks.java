package org.openreceivables.matching.allocation.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.LegalTraits;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.AllocationInstruction.Assent;
import org.openreceivables.core.settlement.AllocationInstruction.Designation;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;

/**
 * One payment of 1 February 2026 on debts of one customer, a row each; days are of 2026.
 *
 * <pre>
 * debt     A 80.00 [issued 01-02] [due 01-10] [secured 1] [burden 2] [enforced 01-20] [barred 01-31] [parts NET 70.00 ...]
 * charge   C 40.00 COST of A [issued 01-15]     a charge that is an item of its own
 * paid     100.00
 * debtor   A [50.00] [AGREED | OBJECTED]         what the payer names, and what the creditor says to it; also: creditor
 * </pre>
 */
final class LawBooks {
  private static final CustomerId ACME = CustomerId.of("ACME");
  private static final PaymentId PAYMENT = PaymentId.of("P-1");
  private static final LocalDate PAID = LocalDate.of(2026, 2, 1);

  private final List<OpenItem> items = new ArrayList<>();
  private final List<AllocationInstruction> said = new ArrayList<>();
  private Money money = eur("0.00");

  private LawBooks() {}

  /** What each debt got, the first paid first: {@code B 80.00, A 20.00}; and what is left, if anything. */
  static String pay(LegalOrder law, String rows) {
    LawBooks books = new LawBooks();
    rows.lines().forEach(row -> books.read(new ArrayDeque<>(List.of(row.strip().split(" +", -1)))));
    Payment.Builder payment = Payment.builder();
    AllocationResult result = AllocationEngine.of(law.policy())
        .allocate(
            OpenItems.of(books.items),
            List.of(payment
                .id(PAYMENT)
                .customer(ACME)
                .amount(books.money)
                .valueDate(PAID)
                .build()),
            books.said,
            PAID);
    List<String> out = new ArrayList<>();
    Allocation allocation = result.allocations().get(0);
    for (ItemSettlement s : allocation.settlements()) {
      out.add(words(s));
    }
    if (!allocation.rest().isZero()) {
      out.add("rest " + allocation.rest().getAmount());
    }
    result.problems().forEach(p -> out.add("problem " + p.code().name()));
    return String.join(", ", out);
  }

  private static String words(ItemSettlement settlement) {
    StringBuilder words = new StringBuilder(settlement.after().id().value());
    settlement.lines().forEach(line -> {
      if (!settlement.before().components().isEmpty()
          && settlement.before().kind() != OpenItemKind.CHARGE) {
        words.append(' ').append(line.component().kind());
      }
      words.append(' ').append(line.amount().getAmount());
    });
    return words.toString();
  }

  private void read(Deque<String> words) {
    String kind = words.remove();
    switch (kind) {
      case "debt" -> items.add(debt(words));
      case "charge" -> items.add(charge(words));
      case "paid" -> money = eur(words.remove());
      case "debtor" -> said.add(said(Designation.DEBTOR, words));
      case "creditor" -> said.add(said(Designation.CREDITOR, words));
      default -> throw new IllegalArgumentException(kind);
    }
  }

  private static OpenItem debt(Deque<String> words) {
    OpenItem.Builder item = item(words, OpenItemKind.INVOICE);
    LegalTraits.Builder traits = LegalTraits.builder();
    while (!words.isEmpty()) {
      String word = words.remove();
      switch (word) {
        case "issued" -> item.issueDate(day(words));
        case "due" -> item.dueDate(day(words));
        case "secured" -> traits.securityRank(Integer.parseInt(words.remove()));
        case "burden" -> traits.burdenRank(Integer.parseInt(words.remove()));
        case "enforced" -> traits.enforcedSince(day(words));
        case "barred" -> traits.timeBarredOn(day(words));
        case "parts" -> {
          while (!words.isEmpty()) {
            ComponentKind part = ComponentKind.valueOf(words.remove());
            item.addComponent(OpenComponent.of(Component.of(part, eur(words.remove()))));
          }
        }
        default -> throw new IllegalArgumentException(word);
      }
    }
    return item.legalTraits(traits.build()).build();
  }

  private static OpenItem charge(Deque<String> words) {
    String amount = List.copyOf(words).get(1);
    OpenItem.Builder item = item(words, OpenItemKind.CHARGE);
    ComponentKind kind = ComponentKind.valueOf(words.remove());
    words.remove();
    item.addComponent(OpenComponent.of(Component.of(kind, eur(amount))))
        .accessoryTo(OpenItemId.of(words.remove()));
    if (!words.isEmpty()) {
      words.remove();
      item.issueDate(day(words));
    }
    return item.build();
  }

  private static OpenItem.Builder item(Deque<String> words, OpenItemKind kind) {
    String id = words.remove();
    Money amount = eur(words.remove());
    OpenItem.Builder item = OpenItem.builder();
    return item.id(OpenItemId.of(id))
        .customer(ACME)
        .kind(kind)
        .document(DocumentId.of(id))
        .issueDate(LocalDate.of(2026, 1, 1))
        .original(amount)
        .open(amount);
  }

  private static AllocationInstruction said(Designation by, Deque<String> words) {
    InstructedAmount.Builder amount = InstructedAmount.builder();
    amount.item(OpenItemId.of(words.remove())).effect(Effect.PAID);
    Optional<String> number = Optional.ofNullable(words.peek()).filter(w -> w.matches("[0-9.]+"));
    if (number.isPresent()) {
      amount.amount(eur(words.remove()));
    }
    AllocationInstruction.Builder out = AllocationInstruction.builder();
    return out.payment(PAYMENT)
        .designatedBy(by)
        .addAmount(amount.build())
        .assent(words.isEmpty() ? Assent.SILENT : Assent.valueOf(words.remove()))
        .build();
  }

  private static LocalDate day(Deque<String> words) {
    return LocalDate.parse("2026-" + words.remove());
  }

  private static Money eur(String amount) {
    return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
  }
}
