package org.openreceivables.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceLine;
import org.openreceivables.core.reference.Recognition;
import org.openreceivables.core.reference.ReferenceFound;
import org.openreceivables.matching.rule.AmountFound;
import org.openreceivables.matching.rule.MatchCandidates;
import org.openreceivables.matching.rule.NumberFound;
import org.openreceivables.matching.rule.PayerIdentity;
import org.openreceivables.matching.rule.PayerKey;
import org.openreceivables.matching.rule.ReferenceNamed;

/** The candidates of one payment. */
final class PaymentView implements MatchCandidates {
  private final ItemBook book;
  private final DocumentNumbers numbers;
  private final Payment payment;
  private final PayerIdentity identity;
  private final LocalDate asOf;
  private final NumbersInText scanned;
  private final ReferencesRead read;

  PaymentView(
      ItemBook book,
      DocumentNumbers numbers,
      Payment payment,
      PayerIdentity identity,
      LocalDate asOf) {
    this.book = book;
    this.numbers = numbers;
    this.payment = payment;
    this.identity = identity;
    this.asOf = asOf;
    this.scanned = numbers.scan(payment.remittance().text());
    this.read = new ReferencesRead(numbers, payment.remittance(), this::preferred);
  }

  @Override
  public Optional<CustomerId> payer() {
    return identity.known();
  }

  PayerIdentity identity() {
    return identity;
  }

  @Override
  public LocalDate asOf() {
    return asOf;
  }

  @Override
  public List<OpenItem> named(String number) {
    return preferred(among -> numbers.named(number, among));
  }

  @Override
  public List<ReferenceNamed> references() {
    return List.copyOf(read.references());
  }

  @Override
  public List<NumberFound> numbersIn(String text) {
    List<NumberFound> found = new ArrayList<>(own(text));
    if (payer().isPresent() && !isSaid()) {
      found.addAll(others(text, found));
      found.sort(Comparator.comparing(NumberFound::position));
    }
    return found.stream()
        .map(n -> new NumberFound(n.number(), n.position(), now(n.items())))
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

  /** Structured references that fail a check or name nothing, and lines that name nothing. */
  List<NamingReason> unclear() {
    List<NamingReason> all = new ArrayList<>(read.unclear());
    all.removeIf(
        reason -> reason instanceof NamingReason.MayBeChance chance && isConfirmed(chance));
    for (RemittanceLine line : payment.remittance().lines()) {
      if (named(line.documentNumber()).isEmpty()) {
        all.add(new NamingReason.LineUnknown(line.documentNumber()));
      }
    }
    return all;
  }

  /** Whether a line or a number in the text names the same document. */
  private boolean isConfirmed(NamingReason.MayBeChance chance) {
    Predicate<OpenItem> same = i -> i.id().equals(chance.item());
    return payment.remittance().lines().stream()
            .anyMatch(line -> named(line.documentNumber()).stream().anyMatch(same))
        || numbersIn(payment.remittance().text()).stream()
            .anyMatch(number -> number.items().stream().anyMatch(same));
  }

  /** Documents of other customers that a payment of a customer named by the host names. */
  List<PayerReason.NamesOtherCustomer> foreign() {
    List<PayerReason.NamesOtherCustomer> found = new ArrayList<>();
    if (isSaid()) {
      for (String reference : payment.remittance().references()) {
        foreign(reference, named(reference), found);
      }
      for (RemittanceLine line : payment.remittance().lines()) {
        foreign(line.documentNumber(), named(line.documentNumber()), found);
      }
      String text = payment.remittance().text();
      for (ReferenceFound reference : read.inText()) {
        boolean plain = reference.recognition() == Recognition.BY_CHECK_ALONE
            && !numbers.named(reference.written(), this::isPayers).isEmpty();
        reference.reference().value().ifPresent(r -> {
          if (!plain
              && numbers.named(r, reference.recognition(), this::isPayers).isEmpty()) {
            add(reference.written(), numbers.named(r, reference.recognition(), any -> true), found);
          }
        });
      }
      others(text, own(text)).forEach(other -> add(other.number(), other.items(), found));
    }
    return found;
  }

  private void foreign(
      String number, List<OpenItem> own, List<PayerReason.NamesOtherCustomer> found) {
    if (own.isEmpty()) {
      List<OpenItem> items = new ArrayList<>(numbers.named(number, any -> true));
      Recognition recognition =
          numbers.structured().isShaped(number) ? Recognition.BY_SHAPE : Recognition.BY_CHECK_ALONE;
      numbers
          .structured()
          .parse(number)
          .forEach(r -> items.addAll(numbers.named(r, recognition, any -> true)));
      if (items.stream().noneMatch(this::isPayers)) {
        add(number, items, found);
      }
    }
  }

  private static void add(
      String number, List<OpenItem> items, List<PayerReason.NamesOtherCustomer> found) {
    items.stream()
        .findFirst()
        .map(i -> new PayerReason.NamesOtherCustomer(number, i.customer()))
        .filter(reason -> !found.contains(reason))
        .ifPresent(found::add);
  }

  /** What is the payer's own; where nothing is, and the host did not say who pays, what is anybody's. */
  private List<OpenItem> preferred(Function<Predicate<OpenItem>, List<OpenItem>> named) {
    List<OpenItem> own = payer().isEmpty() ? List.of() : named.apply(this::isPayers);
    return now(own.isEmpty() && !isSaid() ? named.apply(any -> true) : own);
  }

  private List<OpenItem> now(List<OpenItem> items) {
    return items.stream().map(book::now).toList();
  }

  private List<NumberFound> own(String text) {
    return in(text, payer().isEmpty() ? any -> true : this::isPayers);
  }

  private List<NumberFound> others(String text, List<NumberFound> own) {
    return in(text, i -> !isPayers(i)).stream()
        .filter(other -> own.stream().noneMatch(o -> overlap(o, other)))
        .toList();
  }

  /** Numbers that are no part of what looks like a structured reference. */
  private List<NumberFound> in(String text, Predicate<OpenItem> among) {
    boolean own = text.equals(payment.remittance().text());
    List<NumberFound> found = (own ? scanned : numbers.scan(text)).among(among);
    List<ReferenceFound> spans =
        own ? read.taken() : ReferencesRead.sure(numbers.structured().in(text));
    return found.isEmpty() || spans.isEmpty()
        ? found
        : found.stream()
            .filter(n -> spans.stream()
                .allMatch(r -> r.end() <= n.position()
                    || n.end() <= r.position()
                    || (n.position() <= r.position() && r.end() <= n.end())))
            .toList();
  }

  private static boolean overlap(NumberFound a, NumberFound b) {
    return a.position() < b.end() && b.position() < a.end();
  }

  /** Whether the host says who pays. */
  private boolean isSaid() {
    return identity instanceof PayerIdentity.Known k && k.key() == PayerKey.HOST;
  }

  private boolean isPayers(OpenItem item) {
    return payer().map(item.customer()::equals).orElse(false);
  }
}
