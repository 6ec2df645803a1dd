package org.openreceivables.testkit.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.settlement.ExcessDiscount;
import org.openreceivables.core.settlement.PartialDiscount;
import org.openreceivables.core.settlement.TolerancePool;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.FullSettlement;
import org.openreceivables.matching.allocation.InAdvance;
import org.openreceivables.matching.allocation.Overpayment;
import org.openreceivables.matching.allocation.PartialPayment;
import org.openreceivables.matching.allocation.Processing;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.ComponentOrder;

/**
 * A rule that is legitimate and yet breaks a law, so that the law is not asked of it.
 *
 * <p>Which rules a policy has is read from the policy, never from the books at hand; {@link
 * AllocationLaw#exemptions()} says which of them a law knows. Everything else holds for such a policy too.
 */
public enum Exemption {
  /**
   * A part payment forfeits the discount: EUR 10.00 the day before, and EUR 980.00 no longer settle EUR
   * 1,000.00 at 2 %, but EUR 980.00.
   */
  FORFEITURE(policy -> policy.settlement().partialDiscount() == PartialDiscount.FORFEIT),
  /**
   * A part payment earns nothing, and what stays open keeps its share of the discount: of EUR 1,000.00 at 2 %, EUR
   * 490.00 twice settle EUR 980.00 and leave EUR 19.60 to pay; EUR 980.00 at once close it.
   */
  PROPORTIONAL_DISCOUNT(
      policy -> policy.settlement().partialDiscount() == PartialDiscount.PROPORTIONAL),
  /** An excess shrinks the discount or loses it, and only the payment that brings it knows of one. */
  EXCESS_AGAINST_DISCOUNT(policy -> policy.settlement().excessDiscount() != ExcessDiscount.KEEP),
  /**
   * Equal items are paid in proportion, and each payment is rounded by itself: EUR 1.00 over items of EUR
   * 100.00, 200.00 and 300.00 is EUR 0.17, 0.33 and 0.50; twice EUR 0.50 is twice 0.08, 0.17 and 0.25.
   */
  PRO_RATA(policy -> policy.order().isProRata()),
  /**
   * The order goes by the open amount, which a payment changes: largest first, EUR 30.00 pay EUR 30.00 of 100.00
   * and nothing of 90.00; twice EUR 15.00 pay 15.00 of each.
   */
  OPEN_AMOUNT_ORDER(policy -> Exemption.looksAtOpenAmounts(policy.order())),
  /**
   * The order goes by a discount, which a payment uses up: principal first, at 2 % on EUR 100.00 and with EUR 10.00 of
   * charges beside, EUR 108.00 close an item; after EUR 98.00 no discount is left on it, and EUR 10.00 go to the next one
   * with a discount.
   */
  DISCOUNT_ORDER(policy -> Exemption.looksAtDiscounts(policy.order())),
  /** An item is paid whole or not at all: EUR 50.00 close EUR 50.00, twice EUR 25.00 do nothing. */
  FULL_SETTLEMENT(policy -> !policy.fullSettlement().equals(FullSettlement.never())),
  /** What does not close an item waits for more: a later item is paid before it. */
  LINKED_PART_PAYMENTS(policy -> policy.partial() == PartialPayment.LINKED),
  /** Too much is not taken at all: EUR 100.01 for EUR 100.00 settle nothing. */
  REFUSED_OVERPAYMENT(policy -> policy.overpayment() == Overpayment.REFUSE),
  /** A component of all items comes before the next component, so that no item is finished first. */
  BY_COMPONENT(policy ->
      policy.processing() == Processing.VERTICAL || policy.components().isByDueState()),
  /**
   * Charges that earn no discount are paid before all that was sold is, and each payment is judged by what was open
   * before it: at 10 % on NET EUR 81.00 and TAX 19.00, TAX first, then COST 50.00, EUR 40.00 pay TAX 17.10 and COST
   * 22.90 and earn EUR 1.90; of twice EUR 20.00 the second pays TAX 1.39 more, and earns EUR 0.15.
   */
  CHARGES_AMID(policy -> Exemption.paysChargesAmid(policy.components())),
  /** What is not due yet is paid backwards or evenly, and not by the order; even parts are rounded. */
  IN_ADVANCE(policy -> policy.inAdvance() != InAdvance.NEXT),
  /**
   * Limits of the items that one payment reached are one: at EUR 5.00 on each, EUR 182.00 close EUR 100.00 and 90.00;
   * EUR 100.00 and EUR 82.00 have no item in common, and leave EUR 8.00 open.
   */
  POOLED_TOLERANCE(policy -> policy.settlement().tolerancePool() == TolerancePool.POOLED),
  /** What is converted is rounded, payment by payment. */
  FOREIGN_MONEY(policy -> policy.foreignMoney().rates().isPresent());

  private static final Set<ComponentKind> CHARGES = EnumSet.of(
      ComponentKind.COST, ComponentKind.FEE, ComponentKind.PENALTY, ComponentKind.INTEREST);

  @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
  private final Predicate<AllocationPolicy> has;

  Exemption(Predicate<AllocationPolicy> has) {
    this.has = has;
  }

  /**
   * {@return the exemptions of a policy}
   *
   * @param policy the policy
   */
  public static Set<Exemption> of(AllocationPolicy policy) {
    Set<Exemption> out = EnumSet.noneOf(Exemption.class);
    for (Exemption exemption : values()) {
      if (exemption.has.test(policy)) {
        out.add(exemption);
      }
    }
    return out;
  }

  /** Whether two items that differ in what is open of them, and in nothing else, are told apart. */
  private static boolean looksAtOpenAmounts(AllocationOrder order) {
    return !order.areEqual(probe(1_00), probe(99_00), LocalDate.of(2026, 1, 31));
  }

  private static boolean looksAtDiscounts(AllocationOrder order) {
    OpenItem without = probe(100_00);
    LocalDate day = LocalDate.of(2026, 1, 31);
    OpenItem with = without.withDiscountOffers(
        DiscountOffer.of(day, new DiscountRate.Percent(Percentage.of(2)), without.original()));
    return !order.areEqual(with, without, day);
  }

  /** Whether charges come neither before nor after all that was sold. */
  private static boolean paysChargesAmid(ComponentOrder components) {
    List<Boolean> turns = new ArrayList<>();
    for (ComponentOrder.Step step : components.steps()) {
      boolean charges = step.kinds().stream().anyMatch(CHARGES::contains);
      boolean sold = !CHARGES.containsAll(step.kinds());
      if (charges && sold) {
        return true;
      }
      if (turns.isEmpty() || turns.get(turns.size() - 1) != charges) {
        turns.add(charges);
      }
    }
    return turns.size() > 2;
  }

  private static OpenItem probe(long open) {
    OpenItem.Builder item = OpenItem.builder();
    return item.id(OpenItemId.of("probe"))
        .customer(CustomerId.of("probe"))
        .kind(OpenItemKind.INVOICE)
        .document(DocumentId.of("probe"))
        .issueDate(LocalDate.of(2026, 1, 1))
        .original(Money.ofMinor(CurrencyUnit.EUR, 100_00))
        .open(Money.ofMinor(CurrencyUnit.EUR, open))
        .build();
  }
}
