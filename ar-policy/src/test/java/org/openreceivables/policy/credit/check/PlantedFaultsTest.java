package org.openreceivables.policy.credit.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.document.Commitments;
import org.openreceivables.core.document.OpenCommitment;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;

/** Checkers with a fault, each of which a law must catch where it lets the real one pass. */
class PlantedFaultsTest {
  private static final int CASES = 400;

  private static void catches(BiConsumer<Checker, CheckCase> law, Checker faulty) {
    List<Long> seeds = LongStream.range(0, CASES).boxed().toList();
    assertThatNoException()
        .isThrownBy(() -> seeds.forEach(s -> law.accept(Checker.real(), CheckCase.random(s))));
    assertThat(seeds.stream().anyMatch(s -> fails(law, faulty, CheckCase.random(s))))
        .isTrue();
  }

  private static boolean fails(BiConsumer<Checker, CheckCase> law, Checker faulty, CheckCase it) {
    try {
      law.accept(faulty, it);
      return false;
    } catch (AssertionError e) {
      return true;
    }
  }

  /** The real check of another request. */
  private static Checker asking(UnaryOperator<CreditCheckRequest> fault) {
    return (policy, request, asOf) -> Checker.real().check(policy, fault.apply(request), asOf);
  }

  private static Checker paying(long cents) {
    return (policy, request, asOf) -> {
      CreditCheck check = Checker.real().check(policy, request, asOf);
      if (check instanceof CreditCheck.Held held
          && held.release() instanceof Release.ByPayment by) {
        List<ReleasePayment.Line> lines = new ArrayList<>(by.payment().lines());
        ReleasePayment.Line last = lines.remove(lines.size() - 1);
        lines.add(new ReleasePayment.Line(last.item(), last.amount().plus(CheckCase.eur(cents))));
        return new CreditCheck.Held(
            held.document(),
            asOf,
            held.exposure(),
            held.limit(),
            held.findings(),
            held.passed(),
            new Release.ByPayment(new ReleasePayment(
                MoneyTotals.of(lines.stream().map(ReleasePayment.Line::amount).toList()), lines)));
      }
      return check;
    };
  }

  @Test
  void a_payment_that_is_a_cent_too_small() {
    catches(CheckLaws::theNamedPaymentIsTheLeast, paying(-1));
  }

  @Test
  void a_payment_that_is_a_cent_too_large() {
    // On account, where an item cannot be overpaid.
    catches(
        (checker, it) -> {
          if (it.by(Checker.real()) instanceof CreditCheck.Held held
              && held.release() instanceof Release.ByPayment by
              && by.payment()
                  .lines()
                  .get(by.payment().lines().size() - 1)
                  .item()
                  .isEmpty()) {
            CheckLaws.theNamedPaymentIsTheLeast(checker, it);
          }
        },
        paying(1));
  }

  @Test
  void saying_that_no_amount_helps_where_one_does() {
    catches(CheckLaws::payingEverythingReleasesNothingThatMoneyCannot, (policy, request, asOf) -> {
      CreditCheck check = Checker.real().check(policy, request, asOf);
      return check instanceof CreditCheck.Held held
          ? new CreditCheck.Held(
              held.document(),
              asOf,
              held.exposure(),
              held.limit(),
              held.findings(),
              held.passed(),
              new Release.NotByPayment(List.of(CreditRule.LIMIT), Optional.empty()))
          : check;
    });
  }

  @Test
  void a_debit_item_counted_as_a_credit() {
    catches(
        (checker, it) -> CheckLaws.moreOpenNeverReleases(checker, it, new Random(7)),
        asking(request -> {
          List<OpenItem> items = new ArrayList<>();
          request.items().forEach(items::add);
          items.replaceAll(
              i -> i.id().value().equals("X") ? i.withKind(OpenItemKind.CREDIT_NOTE) : i);
          return request.withItems(OpenItems.of(items));
        }));
  }

  @Test
  void the_document_counted_twice() {
    catches(
        CheckLaws::theExposureAddsUp,
        asking(request -> request.withCommitments(
            request.commitments().with(request.document().withId(DocumentId.of("AGAIN"))))));
  }

  @Test
  void an_order_counted_beside_its_delivery() {
    catches(
        CheckLaws::theExposureAddsUp,
        asking(request ->
            request.withCommitments(Commitments.of(request.commitments().all().stream()
                .map(OpenCommitment::commitment)
                .map(c -> c.withFollows(Optional.empty()))
                .toList()))));
  }

  @Test
  void securities_of_the_first_only() {
    catches(
        (checker, it) -> CheckLaws.orderDoesNotMatter(checker, it, new Random(5)),
        asking(request -> request.withAccount(request
            .account()
            .withSecurities(request.account().securities().stream().limit(1).toList()))));
  }

  @Test
  void the_other_boundary() {
    catches(
        CheckLaws::theVerdictFollowsFromTheFigures,
        (policy, request, asOf) -> Checker.real()
            .check(
                policy.withLimitBoundary(
                    policy.limitBoundary() == LimitBoundary.LIMIT_IS_ALLOWED
                        ? LimitBoundary.LIMIT_IS_TOO_MUCH
                        : LimitBoundary.LIMIT_IS_ALLOWED),
                request,
                asOf));
  }

  @Test
  void commitments_left_out() {
    catches(
        CheckLaws::theVerdictFollowsFromTheFigures,
        asking(request -> request.withCommitments(Commitments.of(List.<Commitment>of()))));
  }
}
