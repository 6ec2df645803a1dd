package org.openreceivables.policy.writeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.policy.writeoff.Given.AS_OF;
import static org.openreceivables.policy.writeoff.Given.customer;
import static org.openreceivables.policy.writeoff.Given.eur;
import static org.openreceivables.policy.writeoff.Given.item;
import static org.openreceivables.policy.writeoff.Given.policy;
import static org.openreceivables.policy.writeoff.Given.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.ReceivablesLedger;
import org.openreceivables.core.ledger.event.BookEvent;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.ledger.event.EventStamp;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.ledger.journal.AccountRole;
import org.openreceivables.core.ledger.journal.Journal;
import org.openreceivables.core.ledger.journal.JournalLine;
import org.openreceivables.core.ledger.journal.JournalMapping;
import org.openreceivables.core.ledger.journal.JournalPolicy;
import org.openreceivables.core.ledger.journal.JournalPolicy.TaxCorrection;
import org.openreceivables.core.ledger.journal.JournalPolicy.WriteOffMethod;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.settlement.ReasonCode.TaxTreatment;
import org.openreceivables.policy.writeoff.Approval.Approver;
import org.openreceivables.policy.writeoff.Approval.Granted;
import org.openreceivables.policy.writeoff.Approval.Refusal;
import org.openreceivables.policy.writeoff.Approval.Refused;
import org.openreceivables.policy.writeoff.WriteOffTerms.Finality;

/** From proposal to the books and back. */
class WriteOffEventsTest {
  private static final Approver CLERK = new Approver(Authority.of("clerk"), "u-17");
  private static final Approver HEAD = new Approver(Authority.of("head"), "u-4");
  private static final LocalDate NEXT_DAY = AS_OF.plusDays(1);

  private static List<Approval> approve(
      WriteOffPolicy policy, WriteOffRun run, Approver by, OpenItem... now) {
    return WriteOffEngine.of(policy)
        .approve(
            run.proposals(),
            by,
            WriteOffInput.of(OpenItems.of(List.of(now)), List.of(customer("C-1"))),
            NEXT_DAY);
  }

  private final OpenItem item = item("I-1", 90, "EUR 1190.00", "EUR 1190.00").toBuilder()
      .addComponents(OpenComponent.of(Component.of(ComponentKind.NET, eur("1000.00"))))
      .addComponents(OpenComponent.of(Component.tax("DE-19", eur("190.00"))))
      .build();
  private final ReceivablesLedger issued = ReceivablesLedger.of(List.of(ItemEvent.Issued.of(
      EventStamp.of(EventId.of("E-1"), AS_OF.minusDays(90), recorded(1)), List.of(item))));

  private WriteOffTerms terms(TaxTreatment tax, Finality finality) {
    return new WriteOffTerms(new ReasonCode("OLD", "old", tax), finality);
  }

  private Recorded recorded(long sequence) {
    return new Recorded(AS_OF, sequence);
  }

  private Granted granted(WriteOffTerms terms) {
    WriteOffPolicy policy = policy(WriteOffRules.aged(60).withTerms(terms));
    return (Granted) approve(policy, run(policy, item), HEAD, item).get(0);
  }

  private OpenItem state(ReceivablesLedger ledger, LocalDate day) {
    return ledger.allItems(day, Recorded.endOf(LocalDate.MAX)).find(item.id()).orElseThrow();
  }

  @Test
  void close_the_item_and_recovery_gives_it_back() {
    Granted granted = granted(terms(TaxTreatment.UNCHANGED, Finality.COLLECTABLE));
    ReceivablesLedger.Appended off = issued.append(granted.toEvents(recorded(2)));
    assertThat(off.refused()).isEmpty();
    OpenItem closed = state(off.ledger(), NEXT_DAY);
    assertThat(closed.open()).isEqualTo(eur("0.00"));
    assertThat(closed.settledBy(Effect.WRITTEN_OFF)).isEqualTo(eur("1190.00"));
    assertThat(off.ledger().openItems(AS_OF).find(item.id())).contains(item);
    assertThat(off.ledger().isPosted(granted.writeOff())).isTrue();

    Recovery.Reinstated back =
        (Recovery.Reinstated) granted.recover(NEXT_DAY.plusDays(5), recorded(3));
    ReceivablesLedger.Appended on = off.ledger().append(back.events());
    assertThat(on.refused()).isEmpty();
    assertThat(state(on.ledger(), NEXT_DAY.plusDays(5))).isEqualTo(item);
    assertThat(state(on.ledger(), NEXT_DAY.plusDays(4))).isEqualTo(closed);
  }

  @Test
  void may_be_posted_again_after_recovery_but_not_twice() {
    Granted granted = granted(terms(TaxTreatment.UNCHANGED, Finality.COLLECTABLE));
    ReceivablesLedger off = issued.append(granted.toEvents(recorded(2))).ledger();
    assertThat(off.append(granted.toEvents(recorded(3))).refused()).hasSize(1);
    assertThat(off.append(granted.toEvents(recorded(2))).repeated()).isEqualTo(1);
    Recovery.Reinstated back = (Recovery.Reinstated) granted.recover(NEXT_DAY, recorded(3));
    ReceivablesLedger again =
        off.append(back.events()).ledger().append(granted.toEvents(recorded(4))).ledger();
    assertThat(state(again, NEXT_DAY).open()).isEqualTo(eur("0.00"));
  }

  /** Of EUR 1,190.00 the journal says what is lost, of what, and what becomes of the tax of EUR 190.00. */
  @ParameterizedTest
  @CsvSource({
    "DIRECT,    IF_THE_REASON_SAYS_SO,     CORRECTED, 1000.00,    0.00, 190.00",
    "DIRECT,    IF_THE_REASON_SAYS_SO,     UNCHANGED, 1190.00,    0.00,   0.00",
    "DIRECT,    NEVER,                     CORRECTED, 1190.00,    0.00,   0.00",
    "ALLOWANCE, IF_THE_REASON_SAYS_SO,     CORRECTED,    0.00, 1000.00, 190.00",
    "ALLOWANCE, UNLESS_THE_REASON_FORBIDS, UNCHANGED,    0.00, 1190.00,   0.00",
    "ALLOWANCE, NEVER,                     CORRECTED,    0.00, 1190.00,   0.00"
  })
  void are_posted_as_the_journal_says(
      WriteOffMethod method,
      TaxCorrection correction,
      TaxTreatment tax,
      String badDebt,
      String allowance,
      String corrected) {
    ReceivablesLedger off = issued
        .append(granted(terms(tax, Finality.COLLECTABLE)).toEvents(recorded(2)))
        .ledger();
    JournalPolicy journal =
        JournalPolicy.standard().withWriteOffs(method).withWriteOffTax(correction);
    assertThat(balance(journal, off, AccountRole.BAD_DEBT)).isEqualTo(eur(badDebt));
    assertThat(balance(journal, off, AccountRole.ALLOWANCE)).isEqualTo(eur(allowance));
    // Cr tax 190.00 when it was invoiced.
    assertThat(balance(journal, off, AccountRole.TAX).plus(eur("190.00")))
        .isEqualTo(eur(corrected));
    assertThat(balance(journal, off, AccountRole.RECEIVABLES)).isEqualTo(eur("0.00"));
  }

  /** EUR 1,000.00 built up, written off with corrected tax, recovered: used once, and given back once. */
  @Test
  void use_the_allowance_once_in_the_journal() {
    ReceivablesLedger built = issued
        .append(List.of(BookEvent.AllowanceChanged.of(
            EventStamp.of(EventId.of("E-2"), AS_OF, recorded(2)), item.customer(), eur("1000.00"))))
        .ledger();
    Granted granted = granted(terms(TaxTreatment.CORRECTED, Finality.COLLECTABLE));
    ReceivablesLedger off = built.append(granted.toEvents(recorded(3))).ledger();
    assertThat(balance(off, AccountRole.ALLOWANCE)).isEqualTo(eur("0.00"));
    assertThat(balance(off, AccountRole.BAD_DEBT)).isEqualTo(eur("1000.00"));

    Recovery.Reinstated back = (Recovery.Reinstated) granted.recover(NEXT_DAY, recorded(4));
    ReceivablesLedger on = off.append(back.events()).ledger();
    assertThat(balance(on, AccountRole.ALLOWANCE)).isEqualTo(eur("-1000.00"));
    assertThat(balance(on, AccountRole.BAD_DEBT)).isEqualTo(eur("1000.00"));
  }

  private static Money balance(ReceivablesLedger ledger, AccountRole role) {
    return balance(JournalPolicy.standard().withWriteOffs(WriteOffMethod.ALLOWANCE), ledger, role);
  }

  private static Money balance(JournalPolicy policy, ReceivablesLedger ledger, AccountRole role) {
    return Journal.of(JournalMapping.of(policy), ledger, NEXT_DAY).entries().stream()
        .flatMap(e -> e.lines().stream())
        .filter(l -> l.role() == role)
        .map(JournalLine::amount)
        .reduce(eur("0.00"), Money::plus);
  }

  @Test
  void of_a_final_write_off_have_no_way_back() {
    Granted granted = granted(terms(TaxTreatment.CORRECTED, Finality.FINAL));
    assertThat(granted.recover(NEXT_DAY, recorded(3)))
        .isEqualTo(new Recovery.Waived(OpenItemId.of("I-1")));
  }

  @Test
  void of_many_are_recorded_one_after_the_other() {
    WriteOffPolicy policy =
        policy(WriteOffRules.aged(60).withTerms(terms(TaxTreatment.CORRECTED, Finality.FINAL)));
    OpenItem other = item("I-2", "7.00");
    List<Approval> answers =
        new ArrayList<>(approve(policy, run(policy, item, other), HEAD, item, other));
    answers.add(
        new Refused(run(policy, item).proposals().get(0), CLERK, NEXT_DAY, new Refusal.NotOpen()));
    assertThat(Approval.toEvents(answers, recorded(2)))
        .extracting(LedgerEvent::recorded)
        .containsExactly(recorded(2), recorded(3));
  }
}
