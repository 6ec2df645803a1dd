package org.openreceivables.testkit.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.joda.money.Money;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.PaymentTerms;
import org.openreceivables.matching.allocation.AllocationEngine;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.testkit.jqwik.AllocationArbitraries;
import org.openreceivables.testkit.jqwik.TermsArbitraries;

/** The arbitraries, and laws asked by them: for hosts that have jqwik. */
class AllocationArbitrariesProperties {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 10);

  @Provide
  Arbitrary<AllocationPolicy> policies() {
    return AllocationArbitraries.policies();
  }

  @Provide
  Arbitrary<AllocationBooks> books() {
    return AllocationArbitraries.books();
  }

  @Provide
  Arbitrary<AllocationBooks> plainBooks() {
    return AllocationArbitraries.plainBooks();
  }

  /** The same tries in every build; more of them are for EveryPolicyTest. */
  @Property(seed = "1")
  void no_law_is_broken(
      @ForAll AllocationLaw law,
      @ForAll("policies") AllocationPolicy policy,
      @ForAll("books") AllocationBooks books,
      @ForAll long seed) {
    if (Exemption.of(policy).stream().noneMatch(law.exemptions()::contains)) {
      assertThat(law.violations(policy, p -> AllocationEngine.of(p)::allocate, books, seed))
          .isEmpty();
    }
  }

  @Property
  void plain_books_are_plain(@ForAll("plainBooks") AllocationBooks books) {
    assertThat(books.isPlain()).isTrue();
  }

  @Provide
  Arbitrary<Tuple2<AllocationBooks, AllocationInstruction>> said() {
    return AllocationArbitraries.plainBooks()
        .filter(books -> !books.payments().isEmpty())
        .flatMap(books -> {
          Payment payment = books.payments().get(0);
          return AllocationArbitraries.instructions(payment, books.items())
              .map(said -> Tuple.of(books, said));
        });
  }

  @Property
  void what_is_said_is_followed_or_a_problem(
      @ForAll("said") Tuple2<AllocationBooks, AllocationInstruction> said) {
    AllocationBooks books = said.get1().withInstructions(List.of(said.get2()));
    AllocationLaw law = AllocationLaw.GROSS_RECEIVED_IS_APPLIED_OR_LEFT;
    assertThat(law.violations(
            AllocationPolicy.standard(), p -> AllocationEngine.of(p)::allocate, books, 1))
        .isEmpty();
  }

  @Provide
  Arbitrary<PaymentTerms> terms() {
    return TermsArbitraries.paymentTerms();
  }

  @Property
  void terms_are_due_and_offer_at_most_the_amount(@ForAll("terms") PaymentTerms terms) {
    Money amount = Money.parse("EUR 119.00");
    assertThat(terms.schedule(DAY, amount, Money.parse("EUR 19.00"))).allSatisfy(part -> {
      assertThat(part.dueDate()).isAfterOrEqualTo(DAY);
      assertThat(part.offers()).allSatisfy(o -> assertThat(o.full()).isLessThanOrEqualTo(amount));
    });
  }

  @Provide
  Arbitrary<List<DiscountOffer>> offers() {
    return TermsArbitraries.discountOffers(Money.parse("JPY 1000"), DAY);
  }

  @Property
  void offers_come_soonest_first(@ForAll("offers") List<DiscountOffer> offers) {
    assertThat(offers).extracting(DiscountOffer::lastDay).isSorted();
    assertThat(offers).allSatisfy(o -> assertThat(o.taken().isZero()).isTrue());
  }

  @Example
  void a_policy_shrinks_to_the_default() {
    assertThat(smallest(AllocationArbitraries.policies(), 5))
        .isEqualTo(AllocationPolicy.standard());
  }

  @Example
  void books_shrink_to_no_rows() {
    AllocationBooks smallest = smallest(AllocationArbitraries.books(), 5);
    assertThat(smallest.items()).isEmpty();
    assertThat(smallest.payments()).isEmpty();
  }

  /** As jqwik does for a property that nothing satisfies. */
  private static <T> T smallest(Arbitrary<T> arbitrary, long seed) {
    Shrinkable<T> best = arbitrary.generator(1000, true).next(new Random(seed));
    Optional<Shrinkable<T>> next = Optional.of(best);
    while (next.isPresent()) {
      best = next.get();
      Shrinkable<T> current = best;
      next = best.shrink()
          .filter(s -> s.distance().compareTo(current.distance()) < 0)
          .findFirst();
    }
    return best.value();
  }
}
