package org.openreceivables.policy.credit.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.Money;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.policy.credit.CreditLimit;

/** What always holds of a credit check, for any checker, so that faults can be planted. */
final class CheckLaws {
  private CheckLaws() {}

  /** The payment that is named releases; one minor unit less, wherever it is missing, does not. */
  static void theNamedPaymentIsTheLeast(Checker checker, CheckCase it) {
    if (!(it.by(checker) instanceof CreditCheck.Held held
        && held.release() instanceof Release.ByPayment by)) {
      return;
    }
    List<ReleasePayment.Line> lines = by.payment().lines();
    assertThat(lines).isNotEmpty();
    assertThat(paid(it, lines).by(checker).isReleased()).as("paid %s", lines).isTrue();
    for (int i = 0; i < lines.size(); i++) {
      List<ReleasePayment.Line> less = new ArrayList<>(lines);
      less.set(i, lessACent(lines.get(i)));
      assertThat(paid(it, less).by(checker).isReleased()).as("paid %s", less).isFalse();
    }
  }

  private static ReleasePayment.Line lessACent(ReleasePayment.Line line) {
    return new ReleasePayment.Line(
        line.item(), line.amount().minus(Money.ofMinor(line.amount().getCurrencyUnit(), 1)));
  }

  /** Nothing that money can do would release what is said to be released by no amount. */
  static void payingEverythingReleasesNothingThatMoneyCannot(Checker checker, CheckCase it) {
    if (it.by(checker) instanceof CreditCheck.Held held
        && held.release() instanceof Release.NotByPayment) {
      List<OpenItem> none = new ArrayList<>();
      if (it.policy().unappliedCredits() == UnappliedCredits.REDUCE) {
        none.add(CheckCase.item(
            "ALL", OpenItemKind.ON_ACCOUNT, CheckCase.eur(1_000_000), CheckCase.AS_OF));
      }
      assertThat(it.withItems(none).by(checker).isReleased()).isFalse();
    }
  }

  static CheckCase paid(CheckCase it, List<ReleasePayment.Line> lines) {
    List<OpenItem> items = new ArrayList<>(it.items());
    for (ReleasePayment.Line line : lines) {
      if (line.amount().isZero()) {
        continue;
      }
      if (line.item().isPresent()) {
        items.replaceAll(i -> i.id().equals(line.item().get())
            ? i.settle(Effect.PAID, ComponentKey.WHOLE, line.amount())
            : i);
      } else {
        items.add(CheckCase.item("PAID", OpenItemKind.ON_ACCOUNT, line.amount(), CheckCase.AS_OF));
      }
    }
    return it.withItems(items);
  }

  /** One more debit item, or more open on one, never releases what was held. */
  static void moreOpenNeverReleases(Checker checker, CheckCase it, Random random) {
    if (it.by(checker).isReleased()) {
      return;
    }
    List<OpenItem> more = new ArrayList<>(it.items());
    OpenItem extra = CheckCase.randomItem(random, "X");
    more.add(extra.withKind(OpenItemKind.INVOICE));
    assertThat(it.withItems(more).by(checker).isReleased()).isFalse();
  }

  static void orderDoesNotMatter(Checker checker, CheckCase it, Random random) {
    List<OpenItem> items = new ArrayList<>(it.items());
    List<Commitment> commitments = new ArrayList<>(it.commitments());
    List<Security> securities = new ArrayList<>(it.account().securities());
    Collections.shuffle(items, random);
    Collections.shuffle(commitments, random);
    Collections.shuffle(securities, random);
    CheckCase shuffled = new CheckCase(
        it.policy(), it.account().withSecurities(securities), it.document(), items, commitments);
    assertThat(shuffled.by(checker)).isEqualTo(it.by(checker));
  }

  /** The total is the sum of its lines, and the sum that a person gets with a pocket calculator. */
  static void theExposureAddsUp(Checker checker, CheckCase it) {
    CreditExposure exposure = it.by(checker).exposure();
    Money sum = CheckCase.eur(0);
    for (ExposureLine line : exposure.lines()) {
      sum = sum.plus(line.counted().orElseThrow());
    }
    assertThat(exposure.total()).isEqualTo(sum);
    assertThat(exposure.total().getAmountMinorLong()).isEqualTo(NaiveExposure.of(it));
  }

  /** Released exactly when every blocking figure is within its bound; nothing is lost or said twice. */
  static void theVerdictFollowsFromTheFigures(Checker checker, CheckCase it) {
    CreditCheck check = it.by(checker);
    boolean within = NaiveExposure.of(it) < limit(it)
        || (NaiveExposure.of(it) == limit(it)
            && it.policy().limitBoundary() == LimitBoundary.LIMIT_IS_ALLOWED);
    assertThat(check.findings().stream().anyMatch(f -> f.rule() == CreditRule.LIMIT))
        .isEqualTo(!within);
    assertThat(check.passed().stream().anyMatch(p -> p.rule() == CreditRule.LIMIT))
        .isEqualTo(within);
    assertThat(check.isReleased())
        .isEqualTo(check.findings().stream().allMatch(f -> f.severity() == Severity.WARNING));
    assertThat(check.findings())
        .isSortedAccordingTo((a, b) -> b.severity().compareTo(a.severity()));
  }

  private static long limit(CheckCase it) {
    return Optional.of(it.account().limit())
        .map(l -> ((CreditLimit.Of) l).amount())
        .orElseThrow()
        .getAmountMinorLong();
  }
}
