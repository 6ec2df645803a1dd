package org.openreceivables.policy.writeoff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.time.DateWindow;

/** Items, customers and policies of the tests, around {@link #AS_OF}. */
final class Given {
  static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

  private Given() {}

  static Money eur(String amount) {
    return Money.parse("EUR " + amount);
  }

  /** An invoice of C-1 that is late by so many days. */
  static OpenItem item(String id, int daysLate, String original, String open) {
    LocalDate due = AS_OF.minusDays(daysLate);
    OpenItem.Builder item = OpenItem.builder();
    item.id(OpenItemId.of(id))
        .document(DocumentId.of(id))
        .customer(CustomerId.of("C-1"))
        .kind(OpenItemKind.INVOICE)
        .issueDate(LocalDate.of(2020, 1, 1))
        .dueDate(due)
        .original(Money.parse(original))
        .open(Money.parse(open));
    return item.build();
  }

  static OpenItem item(String id, String open) {
    return item(id, 90, "EUR 1000.00", "EUR " + open);
  }

  static Customer customer(String id) {
    Customer.Builder customer = Customer.builder();
    customer.id(CustomerId.of(id)).name(id);
    return customer.build();
  }

  static Hold hold(HoldCause cause, HoldEffect... effects) {
    Hold.Builder hold = Hold.builder();
    hold.id("H-1")
        .cause(cause)
        .window(DateWindow.from(AS_OF.minusDays(5)))
        .effects(new TreeSet<>(List.of(effects)));
    return hold.build();
  }

  static ApprovalMatrix approvals() {
    return ApprovalMatrix.builder()
        .upTo("clerk", eur("50.00"))
        .upTo("head", eur("5000.00"))
        .unlimited("CFO", CurrencyUnit.EUR)
        .build();
  }

  /** Small: EUR 5.00 and 1 %. */
  static SmallBalanceLimit small() {
    return SmallBalanceLimit.of(eur("5.00")).withPercent(Percentage.of(1));
  }

  static WriteOffPolicy policy(WriteOffRule... rules) {
    WriteOffPolicy.Builder policy = WriteOffPolicy.builder();
    policy.addRules(rules).approvals(approvals());
    return policy.build();
  }

  static WriteOffPolicy smallBalances() {
    return policy(WriteOffRules.smallBalance(small()));
  }

  static WriteOffRun run(WriteOffPolicy policy, OpenItem... items) {
    return run(policy, List.of(customer("C-1")), items);
  }

  static WriteOffRun run(WriteOffPolicy policy, Collection<Customer> customers, OpenItem... items) {
    return WriteOffEngine.of(policy).run(OpenItems.of(List.of(items)), customers, AS_OF);
  }

  static List<String> proposed(WriteOffRun run) {
    return run.proposals().stream().map(p -> p.item().id().value()).toList();
  }

  static List<String> kept(WriteOffRun run) {
    return run.kept().stream().map(KeptItem::summarize).toList();
  }
}
