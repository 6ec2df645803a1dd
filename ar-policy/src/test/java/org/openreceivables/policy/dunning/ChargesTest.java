package org.openreceivables.policy.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.policy.dunning.Dun.customer;
import static org.openreceivables.policy.dunning.Dun.eur;
import static org.openreceivables.policy.dunning.Dun.hold;
import static org.openreceivables.policy.dunning.Dun.item;
import static org.openreceivables.policy.dunning.Dun.itemOf;
import static org.openreceivables.policy.dunning.Dun.line;
import static org.openreceivables.policy.dunning.Dun.notice;
import static org.openreceivables.policy.dunning.Dun.noticed;
import static org.openreceivables.policy.dunning.Dun.run;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.customer.Customer;
import org.openreceivables.core.customer.CustomerType;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.time.DateWindow;
import org.openreceivables.policy.dunning.DunnedReason.NotCharged;
import org.openreceivables.policy.dunning.DunnedReason.Why;
import org.openreceivables.policy.dunning.DunningFee.Tier;
import org.openreceivables.policy.dunning.DunningHistory.PastNotice;

/** Fees once a level, never on fees; compensation once, from those who owe it. */
class ChargesTest {
  private static final DunningHistory NONE = DunningHistory.none();
  private static final String RUN = "2026-02-01";
  private static final DunningFee FIVE = DunningFee.fixed(eur("5.00"));
  private static final DunningFee TENTH =
      DunningFee.slices(Tier.percent(eur("0.00"), Percentage.of(10)));
  private static final DunningPolicy REPEATING = DunningPolicy.of(
          DunningLevel.of("1", 1).withFee(FIVE))
      .withLastLevelRepeat(LevelRepeat.endless(Period.ofDays(7)));
  private static final OpenItem ITEM = item("I-1", "EUR 100.00", "2026-01-10");
  private static final Customer BUSINESS = customer().build();

  @Test
  void a_fee_is_charged_once_a_level_even_if_it_was_waived() {
    PastNotice before = charged(notice("I-1", 1, "2026-01-20"), "dunning-1", "5.00");
    assertThat(line(run(REPEATING, RUN, noticed(before), ITEM)).charges()).isEmpty();
    assertThat(line(run(REPEATING, RUN, noticed(before), ITEM)).reasons())
        .contains(new NotCharged("dunning-1", Why.CHARGED_BEFORE));
    PastNotice waived = charged(notice("I-1", 1, "2026-01-20"), "dunning-1", "0.00");
    assertThat(line(run(REPEATING, RUN, noticed(waived), ITEM)).charges()).isEmpty();
    // A notice without a word on fees was sent before there were any.
    PastNotice silent = notice("I-1", 1, "2026-01-20");
    assertThat(line(run(REPEATING, RUN, noticed(silent), ITEM)).charged()).isEqualTo(eur("5.00"));
  }

  @Test
  void the_base_leaves_out_charges_and_held_parts() {
    DunningPolicy policy = DunningPolicy.of(DunningLevel.of("1", 1).withFee(TENTH));
    OpenItem parts = itemOf("I-1", "EUR 119.00", "2026-01-10")
        .charges(eur("11.00"))
        .open(eur("110.00"))
        .components(List.of(
            new OpenComponent(component(ComponentKind.NET, "100.00"), eur("80.00")),
            new OpenComponent(component(ComponentKind.TAX, "19.00"), eur("19.00")),
            new OpenComponent(component(ComponentKind.FEE, "5.00"), eur("5.00")),
            new OpenComponent(component(ComponentKind.INTEREST, "6.00"), eur("6.00"))))
        .build();
    assertThat(line(run(policy, RUN, NONE, parts)).charged()).isEqualTo(eur("9.90"));
    OpenItem held = parts.withHolds(hold("H", HoldCause.DISPUTE, DateWindow.always(), "EUR 50.00"));
    assertThat(line(run(policy, RUN, NONE, held)).charged()).isEqualTo(eur("4.90"));
    OpenItem whole = ITEM.withCharges(eur("30.00")).withOpen(eur("25.00"));
    assertThat(line(run(policy, RUN, NONE, whole)).reasons())
        .contains(new NotCharged("dunning-1", Why.NO_PRINCIPAL));
  }

  @Test
  void a_charge_item_bears_no_fee() {
    OpenItem fee =
        itemOf("F-1", "EUR 5.00", "2026-01-15").kind(OpenItemKind.CHARGE).build();
    DunningPolicy policy = REPEATING.withCharges(DunningPolicy.ChargeTreatment.LIKE_OTHERS);
    assertThat(line(run(policy, RUN, NONE, fee)).charged()).isEqualTo(eur("0.00"));
  }

  @Test
  void a_currency_without_a_fee_costs_nothing_and_says_so() {
    DunningNotice.Line line =
        line(run(REPEATING, RUN, NONE, item("I-1", "USD 100.00", "2026-01-10")));
    assertThat(line.charges()).isEmpty();
    assertThat(line.reasons()).contains(new NotCharged("dunning-1", Why.NO_AMOUNT_IN_CURRENCY));
  }

  @Test
  void fees_are_rounded_once_half_up() {
    // 10 % of 0.05 from each of two slices: 0.0050 + 0.0050, not 0.01 + 0.01.
    DunningFee slices = DunningFee.slices(
        Tier.percent(eur("0.00"), Percentage.of(10)), Tier.percent(eur("0.05"), Percentage.of(10)));
    DunningPolicy policy = DunningPolicy.of(DunningLevel.of("1", 1).withFee(slices));
    assertThat(
            line(run(policy, RUN, NONE, item("I-1", "EUR 0.10", "2026-01-10"))).charged())
        .isEqualTo(eur("0.01"));
    assertThat(
            line(run(policy, RUN, NONE, item("I-1", "EUR 0.05", "2026-01-10"))).charged())
        .isEqualTo(eur("0.01"));
  }

  @Test
  void one_fee_a_letter_is_carried_by_its_oldest_item() {
    DunningPolicy policy = REPEATING.withFeeUnit(ChargeUnit.NOTICE);
    OpenItem second = item("I-2", "EUR 50.00", "2026-01-11");
    DunningNotice first = run(policy, RUN, NONE, ITEM, second).notices().get(0);
    assertThat(first.charged()).isEqualTo(eur("5.00"));
    assertThat(first.lines())
        .extracting(DunningNotice.Line::charged)
        .containsExactly(eur("5.00"), eur("0.00"));
    assertThat(first.lines()).allMatch(l -> l.charges().size() == 1);
    // Both count as charged from then on; an item that comes later is charged anew.
    DunningHistory history = noticed(
        charged(notice("I-1", 1, "2026-01-20"), "dunning-1", "5.00"),
        charged(notice("I-2", 1, "2026-01-20"), "dunning-1", "0.00"));
    assertThat(run(policy, RUN, history, ITEM, second).notices().get(0).charged())
        .isEqualTo(eur("0.00"));
    OpenItem third = item("I-3", "EUR 10.00", "2026-01-12");
    assertThat(run(policy, RUN, history, ITEM, second, third).notices().get(0).lines())
        .extracting(DunningNotice.Line::charged)
        .containsExactly(eur("0.00"), eur("0.00"), eur("5.00"));
  }

  @Test
  void a_letter_fee_by_size_is_on_the_sum() {
    DunningPolicy policy =
        DunningPolicy.of(DunningLevel.of("1", 1).withFee(TENTH)).withFeeUnit(ChargeUnit.NOTICE);
    DunningRun run = run(policy, RUN, NONE, ITEM, item("I-2", "EUR 50.00", "2026-01-11"));
    assertThat(run.notices().get(0).charged()).isEqualTo(eur("15.00"));
  }

  @ParameterizedTest
  @CsvSource({"BUSINESS, 40.00", "PUBLIC_BODY, 40.00", "CONSUMER, 0.00"})
  void compensation_is_not_for_consumers(CustomerType type, String expected) {
    Customer customer = customer().type(type).build();
    assertThat(claimed(RUN, NONE, List.of(customer), ITEM)).isEqualTo(eur(expected));
  }

  @Test
  void compensation_from_somebody_unknown_is_none() {
    assertThat(claimed(RUN, NONE, List.of(), ITEM)).isEqualTo(eur("0.00"));
  }

  @Test
  void compensation_is_claimed_once_per_document() {
    OpenItem first = instalment("I-1", "2026-01-10", 1);
    OpenItem second = instalment("I-2", "2026-01-20", 2);
    assertThat(claimed(RUN, NONE, List.of(BUSINESS), first, second)).isEqualTo(eur("40.00"));
    PastNotice before = charged(notice("I-1", 1, "2026-01-15"), "compensation", "40.00");
    DunningHistory document = noticed(new PastNotice(
        before.item(),
        Optional.of(DocumentId.of("INV")),
        before.notice(),
        1,
        before.date(),
        before.due(),
        before.charges()));
    // The first instalment is settled by now, and only the history knows its document.
    assertThat(claimed(RUN, document, List.of(BUSINESS), second)).isEqualTo(eur("0.00"));
    // Or it is open, and the history does not know its document.
    DunningHistory unknown = noticed(new PastNotice(
        before.item(),
        Optional.empty(),
        before.notice(),
        1,
        before.date(),
        before.due(),
        before.charges()));
    assertThat(claimed(RUN, unknown, List.of(BUSINESS), first, second)).isEqualTo(eur("0.00"));
    DunningPolicy each = DunningPolicy.of(DunningLevel.of("1", 1))
        .withCompensation(Compensation.eu().withUnit(ChargeUnit.ITEM));
    assertThat(run(each, RUN, NONE, List.of(BUSINESS), first, second)
            .notices()
            .get(0)
            .charged())
        .isEqualTo(eur("80.00"));
  }

  @Test
  void compensation_is_claimed_of_each_customer_whatever_its_documents_are_called() {
    Customer other = customer().id(CustomerId.of("C-2")).build();
    OpenItem mine = instalment("I-1", "2026-01-10", 1);
    OpenItem theirs = instalment("I-2", "2026-01-10", 1).withCustomer(other.id());
    List<Customer> both = List.of(BUSINESS, other);
    DunningPolicy policy = DunningPolicy.of(DunningLevel.of("1", 1))
        .withLastLevelRepeat(LevelRepeat.endless(Period.ofDays(1)))
        .withCompensation(Compensation.eu());
    assertThat(run(policy, RUN, NONE, both, mine, theirs).notices())
        .extracting(DunningNotice::charged)
        .containsExactly(eur("40.00"), eur("40.00"));
    assertThat(claimed(RUN, NONE, both, theirs)).isEqualTo(eur("40.00"));

    ReceivablesLedger books = Dun.confirm(policy, Dun.books(mine), "2026-01-15");
    DunningHistory history = DunningHistory.of(books, Dun.day(RUN));
    assertThat(run(policy, RUN, history, both, mine, theirs).notices())
        .extracting(DunningNotice::charged)
        .containsExactly(eur("0.00"), eur("40.00"));
    assertThat(claimed(RUN, history, both, theirs)).isEqualTo(eur("40.00"));
    // Another instalment of the same document, the first being settled: claimed before.
    assertThat(claimed(RUN, history, both, instalment("I-3", "2026-01-10", 2)))
        .isEqualTo(eur("0.00"));
  }

  @Test
  void compensation_waits_for_its_level_and_for_the_due_date() {
    DunningPolicy second =
        DunningPolicy.standard().withCompensation(Compensation.eu().withFromLevel(2));
    assertThat(line(run(second, RUN, NONE, List.of(BUSINESS), ITEM)).charges()).isEmpty();
    assertThat(
            line(run(second, RUN, noticed(notice("I-1", 1, "2026-01-17")), List.of(BUSINESS), ITEM))
                .charged())
        .isEqualTo(eur("40.00"));
    DunningPolicy soon =
        DunningPolicy.of(DunningLevel.of("soon", -30)).withCompensation(Compensation.eu());
    assertThat(line(run(soon, RUN, NONE, List.of(BUSINESS), item("I-1", "EUR 100.00", RUN)))
            .reasons())
        .contains(new NotCharged("compensation", Why.NOT_OVERDUE));
  }

  @Test
  void the_payable_is_what_is_dunned_and_charged() {
    DunningPolicy policy = REPEATING.withCompensation(Compensation.eu());
    DunningRun run = run(policy, RUN, NONE, List.of(BUSINESS), ITEM);
    assertThat(run.notices().get(0).payable()).isEqualTo(eur("145.00"));
    assertThat(run.payable().in(eur("0.00").getCurrencyUnit())).isEqualTo(eur("145.00"));
    DunningNotice waived = run.notices().get(0).waiveCharges();
    assertThat(waived.payable()).isEqualTo(eur("100.00"));
    assertThat(waived.lines().get(0).charges()).hasSize(2);
    assertThat(run.summarize())
        .isEqualTo("2026-02-01: 1 notice over [EUR 145.00], 0 items not dunned");
  }

  private static OpenItem instalment(String id, String due, int number) {
    return itemOf(id, "EUR 100.00", due)
        .document(DocumentId.of("INV"))
        .installment(number)
        .build();
  }

  private static Money claimed(
      String date, DunningHistory history, List<Customer> customers, OpenItem... items) {
    DunningPolicy policy = DunningPolicy.of(DunningLevel.of("1", 1))
        .withLastLevelRepeat(LevelRepeat.endless(Period.ofDays(1)))
        .withCompensation(Compensation.eu());
    return run(policy, date, history, customers, items).notices().get(0).charged();
  }

  private static Component component(ComponentKind kind, String amount) {
    return Component.of(kind, eur(amount));
  }

  private static PastNotice charged(PastNotice notice, String code, String amount) {
    ComponentKind kind = code.equals("compensation") ? ComponentKind.COST : ComponentKind.FEE;
    return new PastNotice(
        OpenItemId.of(notice.item().value()),
        notice.document(),
        notice.notice(),
        notice.level(),
        notice.date(),
        notice.due(),
        List.of(new Component(kind, code, eur(amount))));
  }
}
