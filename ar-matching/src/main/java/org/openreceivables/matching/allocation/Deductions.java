package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;

/** Makes the items in which what was held back or paid short is followed up. */
final class Deductions {
  static final ReasonCode NO_REASON =
      new ReasonCode("DEDUCTION", "no reason given", ReasonCode.TaxTreatment.UNCHANGED);
  static final ReasonCode SHORT =
      new ReasonCode("SHORT", "paid short", ReasonCode.TaxTreatment.UNCHANGED);

  private Deductions() {}

  /** The rows of one source on one item from a row on. */
  static List<Integer> rowsSince(CustomerRun run, Funds f, int i, int from) {
    List<Integer> out = new ArrayList<>();
    for (int row = from; row < run.rows.size(); row++) {
      if (run.rows.source(row) == f.number && run.rows.item(row) == run.account.offset + i) {
        out.add(row);
      }
    }
    return out;
  }

  /**
   * What is left of each discount, as an amount of the residual item: what closes that closes the claim, whatever was
   * taken before and whatever the policy says of parts.
   */
  static List<DiscountOffer> offersLeft(CustomerRun run, Funds f, int i) {
    OpenItem item = run.account.now(i);
    List<DiscountOffer> out = new ArrayList<>();
    for (DiscountOffer offer : item.discountOffers()) {
      Money whole = run.answered(f, i)
          .discount(item.withDiscountOffers(List.of(offer)), offer.lastDay())
          .whole();
      if (whole.isPositive()) {
        Money none = Money.zero(item.currency());
        out.add(new DiscountOffer(
            offer.lastDay(),
            offer.graceDays(),
            new DiscountRate.Fixed(whole),
            item.open(),
            none,
            none,
            offer.tax()));
      }
    }
    return out;
  }

  /** What these rows took from an item stands in one of its own from now on. */
  static void move(
      CustomerRun run,
      Funds f,
      int i,
      List<Integer> rows,
      Effect effect,
      ReasonCode reason,
      List<DiscountOffer> offers) {
    OpenItem from = run.account.items[i];
    List<AllocationLine> lines = new ArrayList<>();
    for (int row : rows) {
      AllocationLine.Builder line = AllocationLine.builder();
      line.item(from.id())
          .component(run.account.key(i, run.rows.part(row)))
          .effect(effect)
          .amount(run.account.money(i, run.rows.amount(row)))
          .reason(run.rows.detail(row).reason());
      lines.add(line.build());
    }
    boolean residual = effect == Effect.RESIDUAL;
    OpenItemId id =
        run.ids.next(run.account.customer, from, residual ? "residual" : "deduction", f);
    OpenItem.Builder item =
        residual ? residual(from, f).discountOffers(offers) : deduction(from, f);
    run.beside()
        .moved
        .add(new AllocationRows.Moved(
            f.number, new Deduction(withAmounts(item.id(id), from, lines), lines, reason)));
  }

  /** The same claim: due as it was, and with all that is known of it. */
  private static OpenItem.Builder residual(OpenItem from, Funds f) {
    OpenItem.Builder item = common(from, f);
    Optional<PaymentId> paying = Optional.ofNullable(f.payment).map(Payment::id);
    return item.kind(from.kind())
        .installment(from.installment())
        .issueDate(from.issueDate())
        .dueDate(from.dueDate())
        .accessoryTo(from.accessoryTo())
        .legalTraits(from.legalTraits())
        .reservedFor(from.reservedFor().filter(p -> !paying.equals(Optional.of(p))))
        .status(from.status())
        .references(from.references())
        .holds(from.holds());
  }

  /** A new question between both sides, as of the day of the payment. */
  private static OpenItem.Builder deduction(OpenItem from, Funds f) {
    return common(from, f).kind(OpenItemKind.DEDUCTION).issueDate(f.valueDate);
  }

  private static OpenItem.Builder common(OpenItem from, Funds f) {
    OpenItem.Builder item = OpenItem.builder();
    return item.customer(from.customer())
        .document(from.document())
        .postingDate(f.appliedOn(from))
        .controlAccount(from.controlAccount())
        .relatesTo(from.document())
        .attributes(from.attributes());
  }

  private static OpenItem withAmounts(
      OpenItem.Builder item, OpenItem from, List<AllocationLine> lines) {
    Money amount = Money.total(lines.stream().map(AllocationLine::amount).toList());
    if (!from.components().isEmpty()) {
      for (AllocationLine line : lines) {
        item.addComponent(OpenComponent.of(
            new Component(line.component().kind(), line.component().code(), line.amount())));
      }
    }
    OpenItem out = item.original(amount).open(amount).build();
    return out.withHolds(out.holds().stream().map(h -> within(h, amount)).toList());
  }

  /** No more of it can be held than there is. */
  private static Hold within(Hold hold, Money amount) {
    boolean tooMuch = hold.part().filter(p -> p.isGreaterThan(amount)).isPresent();
    return tooMuch ? hold.withPart(amount) : hold;
  }
}
