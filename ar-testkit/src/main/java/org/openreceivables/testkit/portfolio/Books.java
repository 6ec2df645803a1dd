package org.openreceivables.testkit.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.customer.CustomerStatus;
import org.openreceivables.core.customer.CustomerType;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.time.DateWindow;

/** Puts the book of one customer together. Immutable. */
final class Books {
  private static final Comparator<LabelledPayment> IN_ORDER =
      Comparator.<LabelledPayment, LocalDate>comparing(p -> p.payment().valueDate())
          .thenComparing(p -> p.payment().id());

  private final Setting setting;

  Books(Setting setting) {
    this.setting = setting;
  }

  CustomerBook of(long index) {
    Habits.Habit habit = setting.habits.of(index);
    Irregularity relation = setting.habits.relation(index);
    Documents documents = new Documents(setting, index, habit);
    PayingDays days = new PayingDays(setting, index, habit.behaviour());
    documents.dues.forEach(days::plan);
    Drafts drafts = new Drafts(setting, index, habit, documents, days.insolvent);
    Standing standing = new Standing(setting, index, habit.currency(), documents.dues);
    CustomerBook.Builder book = CustomerBook.builder();
    return book.customer(customer(index, habit, relation, days))
        .currency(habit.currency())
        .behaviour(habit.behaviour())
        .irregularities(relation == null ? Set.of() : Set.of(relation))
        .creditLimit(standing.limit())
        .invoices(
            documents.dues.stream().filter(d -> d.part == 1).map(d -> d.invoice).toList())
        .creditNotes(documents.credits.stream().map(c -> c.note).toList())
        .disputes(standing.disputes())
        .notices(standing.notices(days.insolvent))
        .orders(standing.orders())
        .payments(payments(index, habit, documents, drafts.drafts))
        .build();
  }

  private Customer customer(
      long index, Habits.Habit habit, @Nullable Irregularity relation, PayingDays days) {
    Names.Name name = setting.names.of(index);
    Customer.Builder customer = Customer.builder();
    customer
        .id(setting.customerId(index))
        .name(name.full())
        .addAlias(name.trading())
        .addAccount(Setting.account(index))
        .type(Habits.isRelative(relation) ? CustomerType.BUSINESS : habit.type())
        .country(habit.country());
    if (relation == Irregularity.SUBSIDIARY) {
      customer.parent(setting.customerId(setting.habits.namedAfter(index)));
    }
    if (days.insolvent != null) {
      Hold.Builder hold = Hold.builder();
      hold.id("L-" + setting.customerId(index))
          .cause(HoldCause.LEGAL)
          .window(DateWindow.from(days.insolvent))
          .effects(Set.of(HoldEffect.DUN, HoldEffect.INTEREST));
      customer.status(CustomerStatus.INSOLVENT).addHold(hold.build());
    }
    return customer.build();
  }

  private List<LabelledPayment> payments(
      long index, Habits.Habit habit, Documents documents, List<Draft> drafts) {
    Remittances remittances = new Remittances(setting, index, habit, documents.dues);
    Payers payers = new Payers(setting, index);
    Dice posting = setting.dice(Dice.Use.PAYMENTS, ~index);
    List<LabelledPayment> out = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      CurrencyUnit currency = habit.currency();
      RemittanceAdvice remittance = remittances.of(draft);
      Payment.Builder payment = Payment.builder();
      payment
          .id(PaymentId.of(setting.paymentNumber(index, out.size())))
          .amount(Money.ofMinor(currency, draft.gross()))
          .chargesWithheld(Money.ofMinor(currency, draft.charges))
          .valueDate(draft.date)
          .postingDate(
              posting.perMille(800) ? draft.date : draft.date.plusDays(posting.between(1, 2)))
          .payer(payers.of(draft))
          .remittance(remittance);
      Payment made = payment.build();
      out.add(new LabelledPayment(made, truth(index, made, draft)));
    }
    out.sort(IN_ORDER);
    return out;
  }

  private PaymentTruth truth(long index, Payment payment, Draft draft) {
    Set<Irregularity> irregularities = EnumSet.noneOf(Irregularity.class);
    Stream.of(
            Optional.ofNullable(draft.amount),
            Optional.ofNullable(draft.reference),
            Optional.ofNullable(draft.payer))
        .forEach(i -> i.ifPresent(irregularities::add));
    boolean theirs = draft.amount != Irregularity.NOT_A_RECEIVABLE;
    PaymentTruth.Builder truth = PaymentTruth.builder();
    return truth
        .payment(payment.id())
        .customer(theirs ? Optional.of(setting.customerId(index)) : Optional.empty())
        .pairs(draft.shares.stream().map(s -> s.in(payment.currency())).toList())
        .unapplied(Money.ofMinor(payment.currency(), draft.unapplied))
        .irregularities(irregularities)
        .build();
  }
}
