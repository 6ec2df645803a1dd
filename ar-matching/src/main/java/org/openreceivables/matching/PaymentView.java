package org.openreceivables.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.payment.RemittanceLine;
import org.openreceivables.matching.rule.AmountFound;
import org.openreceivables.matching.rule.MatchCandidates;
import org.openreceivables.matching.rule.NumberFound;

/** The candidates of one payment. */
final class PaymentView implements MatchCandidates {
  private final ItemBook book;
  private final DocumentNumbers numbers;
  private final Payment payment;
  private final LocalDate asOf;

  PaymentView(ItemBook book, DocumentNumbers numbers, Payment payment, LocalDate asOf) {
    this.book = book;
    this.numbers = numbers;
    this.payment = payment;
    this.asOf = asOf;
  }

  @Override
  public Optional<CustomerId> payer() {
    return payment.customer();
  }

  @Override
  public LocalDate asOf() {
    return asOf;
  }

  @Override
  public List<OpenItem> named(String number) {
    return numbers.named(number, this::mayBePayers).stream().map(book::now).toList();
  }

  @Override
  public List<NumberFound> numbersIn(String text) {
    return numbers.in(text, this::mayBePayers).stream()
        .map(n -> new NumberFound(
            n.number(), n.position(), n.items().stream().map(book::now).toList()))
        .toList();
  }

  @Override
  public List<AmountFound> closedBy(Money amount) {
    return payer().map(c -> book.closedBy(c, amount, payment)).orElse(List.of());
  }

  @Override
  public List<OpenItem> items() {
    return payer().map(book::ofCustomer).orElse(List.of());
  }

  /** Documents of other customers that a payment of a known customer names. */
  List<MatchReason.NamesOtherCustomer> foreign() {
    List<MatchReason.NamesOtherCustomer> found = new ArrayList<>();
    if (payer().isPresent()) {
      RemittanceAdvice advice = payment.remittance();
      Stream.concat(
              advice.references().stream(),
              advice.lines().stream().map(RemittanceLine::documentNumber))
          .filter(number -> named(number).isEmpty())
          .forEach(number -> foreign(number, numbers.named(number, i -> true), found));
      List<NumberFound> own = numbers.in(advice.text(), this::mayBePayers);
      for (NumberFound other : numbers.in(advice.text(), i -> !mayBePayers(i))) {
        if (own.stream().noneMatch(o -> overlap(o, other))) {
          foreign(other.number(), other.items(), found);
        }
      }
    }
    return found;
  }

  private static void foreign(
      String number, List<OpenItem> items, List<MatchReason.NamesOtherCustomer> found) {
    items.stream()
        .findFirst()
        .ifPresent(i -> found.add(new MatchReason.NamesOtherCustomer(number, i.customer())));
  }

  private static boolean overlap(NumberFound a, NumberFound b) {
    return a.position() < b.end() && b.position() < a.end();
  }

  private boolean mayBePayers(OpenItem item) {
    return payment.customer().map(item.customer()::equals).orElse(true);
  }
}
