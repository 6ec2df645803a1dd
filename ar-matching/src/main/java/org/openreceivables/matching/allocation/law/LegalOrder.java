package org.openreceivables.matching.allocation.law;

import java.util.List;
import org.immutables.value.Value;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.Designations;
import org.openreceivables.matching.allocation.Processing;
import org.openreceivables.matching.allocation.order.AllocationOrder;
import org.openreceivables.matching.allocation.order.ComponentOrder;
import org.openreceivables.matching.allocation.order.ComponentOrders;

/**
 * How a law spreads a payment over debts and over the parts of a debt, and whose word it follows.
 *
 * <p>Four switches of {@link AllocationPolicy} and nothing else, with the rules that they stand for. One's own reading of a
 * law is {@code LegalOrders.germany().withOrder(AllocationOrders.oldestDueFirst().debtByDebt())}: on 1 February EUR 100.00
 * on A (EUR 1,000.00, due 10 January) with costs of EUR 40.00 of 20 January on it are EUR 40.00 and EUR 60.00. Without
 * {@code .debtByDebt()} the costs are an item like any other, and A gets EUR 100.00; a law by which the debtor pays charges
 * first (Italy, France, Spain, Switzerland) is refused then when a policy is made of it. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface LegalOrder extends WithLegalOrder permits ImmutableLegalOrder {

  /** {@return the country by ISO 3166, and what is special: {@code DE}, {@code DE consumer credit}} */
  String name();

  /** {@return which debt first, where the debtor is silent} */
  AllocationOrder order();

  /** {@return which part of a debt first; costs, interest, principal unless said otherwise} */
  @Value.Default
  default ComponentOrder components() {
    return ComponentOrders.costsInterestPrincipal();
  }

  /** {@return whether debts or parts are finished first; debts unless said otherwise} */
  @Value.Default
  default Processing processing() {
    return Processing.HORIZONTAL;
  }

  /** {@return whose word is followed, and how far; everybody's unless said otherwise} */
  @Value.Default
  default Designations designations() {
    return Designations.followed();
  }

  /** {@return what the law says, article by article, and what we did not find confirmed} */
  List<LegalRule> rules();

  /**
   * {@return a host's policy with this law in it; discount, tolerance, credits and all other switches stay}
   *
   * <p>An order that goes {@linkplain AllocationOrder#debtByDebt() debt by debt}, as all of {@link LegalOrders} do, does
   * not go with a policy that pays in advance {@code LAST} or {@code EVENLY}, or makes residual items ({@code
   * ShortPayment.RESIDUAL}); nor may what is returned be made {@code VERTICAL} later, or be given components by due state.
   * That is refused with a message. A charge is part of its debt from the day on which it was issued: on 1 February EUR
   * 100.00 on EUR 100.00 with EUR 5.00 of costs of 10 February on it are EUR 100.00 for the debt.
   *
   * @param base the host's policy
   * @throws org.openreceivables.core.InvalidValueException when a switch of the policy does not go with the law
   */
  default AllocationPolicy on(AllocationPolicy base) {
    AllocationPolicy.Builder policy = AllocationPolicy.builder();
    policy
        .from(base)
        .order(order())
        .components(components())
        .processing(processing())
        .designations(designations());
    return policy.build();
  }

  /** {@return the default policy with this law in it} */
  default AllocationPolicy policy() {
    return on(AllocationPolicy.standard());
  }

  /** {@return a builder} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link LegalOrder}. */
  final class Builder extends ImmutableLegalOrder.Builder {
    Builder() {}
  }
}
