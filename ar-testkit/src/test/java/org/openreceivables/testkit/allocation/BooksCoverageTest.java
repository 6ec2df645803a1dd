package org.openreceivables.testkit.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.InstructedAmount;
import org.openreceivables.core.settlement.SettlementReason;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTax;
import org.openreceivables.matching.allocation.Allocation;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.AllocationReason;
import org.openreceivables.matching.allocation.AllocationResult;
import org.openreceivables.matching.allocation.ItemSettlement;

/** What no longer occurs in random books, or in what becomes of them, would no longer be tested, so it is counted. */
class BooksCoverageTest {
  private static final int BOOKS = 6_000;
  /** What an allocation never does: that is for other events. */
  private static final Set<Effect> ELSEWHERE =
      EnumSet.of(Effect.TRANSFERRED, Effect.REFUNDED, Effect.RETURNED, Effect.MOVED);

  private static final String[] IN_BOOKS = {
    "partly settled part",
    "fee invoiced beside tax",
    "charge",
    "charge and interest of the document",
    "settled earlier",
    "secured",
    "burdensome",
    "enforced",
    "time-barred",
    "held",
    "held for something else",
    "hold that is over",
    "reserved",
    "posted after the day",
    "second control account",
    "second control account of a payment",
    "book value",
    "fixed discount",
    "grace",
    "discount that leaves the tax alone",
    "two tiers",
    "several currencies of a customer",
    "linked credit",
    "instalment",
    "incomplete customer",
    "a charge on another item"
  };
  private static final String[] IN_PAYMENTS = {
    "several days of a customer",
    "charges withheld",
    "posted later than valued",
    "payment after the day",
    "of nobody",
    "id twice",
    "nothing paid",
    "several credits",
    "credits beside amounts and groups",
    "credits alone",
    "several groups",
    "several amounts of an item",
    "another currency said",
    "amount left open",
    "by the creditor",
    "agreed",
    "objected",
    "granted",
    "refused",
    "answer alone",
    "for no payment"
  };
  private static final String[] IN_RESULTS = {
    "problem DUPLICATE_ID",
    "problem UNKNOWN_PAYER",
    "problem UNKNOWN_ITEM",
    "problem UNKNOWN_PAYMENT",
    "problem CURRENCY_MISMATCH",
    "problem OUT_OF_RANGE",
    "asked",
    "later",
    "waits",
    "refund proposed",
    "excess kept",
    "several sources of an item",
    "moved to an item of its own",
    "another currency",
    "under an offer",
    "too large"
  };

  private final Map<String, Integer> seen = new TreeMap<>();

  @Test
  void every_kind_of_row_instruction_reason_and_effect_occurs() {
    count(UnaryOperator.identity());
    assertThat(missing()).as("%s", seen).isEmpty();
  }

  /** The test itself: books without instructions, and policies without a switch, lack what comes of them. */
  @Test
  void what_is_left_out_is_missed() {
    count(books -> books.withInstructions(List.of()));
    assertThat(missing())
        .contains(
            "Instructed",
            "InstructedTooMuch",
            "RestOnAccount",
            "WriteOffTooLarge",
            "effect FEE",
            "said FEE",
            "rest BY_ORDER",
            "several credits",
            "granted");
  }

  private Set<String> missing() {
    Set<String> expected = new HashSet<>();
    Stream.of(IN_BOOKS, IN_PAYMENTS, IN_RESULTS).flatMap(Arrays::stream).forEach(expected::add);
    for (OpenItemKind kind : OpenItemKind.values()) {
      expected.add("kind " + kind);
    }
    for (ComponentKind kind : ComponentKind.values()) {
      expected.add("part " + kind);
    }
    for (Effect effect : EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE))) {
      expected.add("effect " + effect);
    }
    for (Effect effect : EnumSet.of(
        Effect.PAID, Effect.DISCOUNT, Effect.FEE, Effect.DEDUCTION, Effect.WRITTEN_OFF)) {
      expected.add("said " + effect);
    }
    for (AllocationInstruction.Rest rest : AllocationInstruction.Rest.values()) {
      expected.add("rest " + rest);
    }
    for (String currency : new String[] {"EUR", "USD", "JPY", "KWD"}) {
      expected.add(currency);
    }
    records(AllocationReason.class, expected);
    records(SettlementReason.class, expected);
    // Of no line is it the reason that it is closed by all that was open.
    expected.remove("WholeAmount");
    expected.remove("Discount");
    expected.removeIf(what -> seen.getOrDefault(what, 0) >= 3);
    return expected;
  }

  private static void records(Class<?> sealed, Set<String> out) {
    for (Class<?> each : sealed.getPermittedSubclasses()) {
      if (each.isInterface()) {
        records(each, out);
      } else {
        out.add(each.getSimpleName());
      }
    }
  }

  private void count(UnaryOperator<AllocationBooks> change) {
    for (long seed = 1; seed <= BOOKS; seed++) {
      AllocationPolicy policy =
          PolicySpace.policy(PolicySpace.number(seed)).orElse(AllocationPolicy.standard());
      AllocationBooks books = change.apply(RandomBooks.any(seed));
      books.items().forEach(item -> item(item, books.asOf()));
      customers(books);
      books.payments().forEach(p -> payment(p, books));
      books.instructions().forEach(i -> said(i, books));
      see(!books.items().incomplete().isEmpty(), "incomplete customer");
      result(books.with(AllocationEngine.of(policy)::allocate));
      AllocationResult large =
          TooLargeLaws.with(books, seed).with(AllocationEngine.of(policy)::allocate);
      see(large.unassigned().stream().anyMatch(TooLargeLaws::isLarge), "too large");
    }
  }

  private void item(OpenItem item, LocalDate asOf) {
    see("kind " + item.kind());
    see(item.currency().getCode());
    Set<ComponentKind> parts = EnumSet.noneOf(ComponentKind.class);
    item.components().forEach(c -> {
      see("part " + c.component().kind());
      see(c.open().isLessThan(c.component().amount()), "partly settled part");
      if (c.component().amount().isPositive()) {
        parts.add(c.component().kind());
      }
    });
    see(parts.containsAll(Set.of(ComponentKind.FEE, ComponentKind.TAX)), "fee invoiced beside tax");
    see(item.charges().isPositive(), "charge");
    see(
        parts.containsAll(Set.of(ComponentKind.COST, ComponentKind.INTEREST)),
        "charge and interest of the document");
    see(item.settledEarlier().isPositive() || !item.settled().isEmpty(), "settled earlier");
    see(item.accessoryTo().isPresent(), "a charge on another item");
    see(item.legalTraits().securityRank() > 0, "secured");
    see(item.legalTraits().burdenRank() > 0, "burdensome");
    see(item.legalTraits().enforcedSince().isPresent(), "enforced");
    see(item.legalTraits().timeBarredOn().isPresent(), "time-barred");
    see(item.isHeld(HoldEffect.ALLOCATE, asOf), "held");
    see(item.isHeld(HoldEffect.DUN, asOf), "held for something else");
    see(item.holds().stream().anyMatch(h -> h.window().last().isBefore(asOf)), "hold that is over");
    see(item.reservedFor().isPresent(), "reserved");
    see(item.postingDate().isAfter(asOf), "posted after the day");
    see(item.controlAccount().equals("1201"), "second control account");
    see(!item.bookValues().isEmpty(), "book value");
    see(
        item.discountOffers().stream().anyMatch(o -> o.rate() instanceof DiscountRate.Fixed),
        "fixed discount");
    see(item.discountOffers().stream().anyMatch(o -> o.graceDays() > 0), "grace");
    see(
        !item.components().isEmpty()
            && item.discountOffers().stream().anyMatch(o -> o.tax() == DiscountTax.UNCHANGED),
        "discount that leaves the tax alone");
    see(item.discountOffers().size() > 1, "two tiers");
    see(item.relatesTo().isPresent(), "linked credit");
    see(item.installment() > 1, "instalment");
  }

  private void customers(AllocationBooks books) {
    for (var customer : books.items().customers()) {
      see(
          books.items().ofCustomer(customer).stream()
                  .map(OpenItem::currency)
                  .distinct()
                  .count()
              > 1,
          "several currencies of a customer");
      see(
          books.payments().stream()
                  .filter(p -> p.customer().filter(customer::equals).isPresent())
                  .map(Payment::postingDate)
                  .distinct()
                  .count()
              > 1,
          "several days of a customer");
    }
  }

  private void payment(Payment payment, AllocationBooks books) {
    see(payment.chargesWithheld().isPositive(), "charges withheld");
    see(payment.postingDate().isAfter(payment.valueDate()), "posted later than valued");
    see(payment.postingDate().isAfter(books.asOf()), "payment after the day");
    see(payment.customer().isEmpty(), "of nobody");
    see(payment.amount().isZero(), "nothing paid");
    see(payment.controlAccount().equals("1201"), "second control account of a payment");
    see(books.payments().stream().filter(p -> p.id().equals(payment.id())).count() > 1, "id twice");
  }

  private void said(AllocationInstruction said, AllocationBooks books) {
    see("rest " + said.rest());
    see(said.designatedBy() == AllocationInstruction.Designation.CREDITOR, "by the creditor");
    see(said.assent() == AllocationInstruction.Assent.AGREED, "agreed");
    see(said.assent() == AllocationInstruction.Assent.OBJECTED, "objected");
    see(said.credits().size() > 1, "several credits");
    boolean names = !said.amounts().isEmpty() && !said.groups().isEmpty();
    see(!said.credits().isEmpty() && names, "credits beside amounts and groups");
    boolean silent = said.amounts().isEmpty() && said.groups().isEmpty();
    see(!said.credits().isEmpty() && silent, "credits alone");
    see(said.groups().size() > 1, "several groups");
    boolean answers =
        !said.lateDiscountsGranted().isEmpty() || !said.lateDiscountsRefused().isEmpty();
    see(answers && silent && said.credits().isEmpty(), "answer alone");
    see(!said.lateDiscountsGranted().isEmpty(), "granted");
    see(!said.lateDiscountsRefused().isEmpty(), "refused");
    see(books.payments().stream().noneMatch(p -> p.id().equals(said.payment())), "for no payment");
    Set<OpenItemId> named = new HashSet<>();
    for (InstructedAmount amount : said.amounts()) {
      see("said " + amount.effect());
      see(amount.amount().isEmpty(), "amount left open");
      see(!named.add(amount.item()), "several amounts of an item");
      see(
          amount
              .amount()
              .filter(m -> books.payments().stream()
                  .anyMatch(p -> p.id().equals(said.payment()) && !m.isSameCurrency(p.amount())))
              .isPresent(),
          "another currency said");
    }
  }

  private void result(AllocationResult result) {
    result.problems().forEach(p -> see("problem " + p.code().name()));
    see(!result.decisions().isEmpty(), "asked");
    see(!result.later().isEmpty(), "later");
    Set<OpenItemId> reached = new HashSet<>();
    for (Allocation a : result.allocations()) {
      a.restReasons().forEach(this::reason);
      see(a.waitsFor().isPresent(), "waits");
      see(a.refundProposed(), "refund proposed");
      see(a.excessTaken().isPositive(), "excess kept");
      see(!a.deductions().isEmpty(), "moved to an item of its own");
      a.sourceAfter().settled().keySet().forEach(e -> see("effect " + e));
      for (ItemSettlement s : a.settlements()) {
        see(!reached.add(s.before().id()), "several sources of an item");
        s.reasons().forEach(this::reason);
        s.lines().forEach(l -> {
          see("effect " + l.effect());
          see(l.rate().isPresent(), "another currency");
          see(l.offer().isPresent(), "under an offer");
        });
      }
    }
    result.allocations().stream()
        .findFirst()
        .ifPresent(a -> result.unapply(a.source()).allocations().stream()
            .flatMap(each -> each.restReasons().stream())
            .forEach(this::reason));
  }

  private void reason(AllocationReason reason) {
    see(
        reason instanceof AllocationReason.Discount d
            ? d.settlement().getClass().getSimpleName()
            : reason.getClass().getSimpleName());
  }

  private void see(String what) {
    seen.merge(what, 1, Integer::sum);
  }

  private void see(boolean occurs, String what) {
    if (occurs) {
      see(what);
    }
  }
}
