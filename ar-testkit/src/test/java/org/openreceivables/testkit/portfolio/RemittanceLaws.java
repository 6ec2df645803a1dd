package org.openreceivables.testkit.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.payment.RemittanceLine;

/** Whether a remittance shows the damage that its truth says, and no other. */
final class RemittanceLaws {
  private final Set<String> all;
  private final LabelledPayment payment;
  private final RemittanceAdvice said;
  private final Set<String> words;
  private final List<String> meant;
  private final List<String> unnamed;

  private RemittanceLaws(Set<String> all, LabelledPayment payment) {
    this.all = all;
    this.payment = payment;
    this.said = payment.payment().remittance();
    this.words = new HashSet<>(List.of(said.text().split("[^A-Za-z0-9]+", -1)));
    said.references().stream().filter(r -> r.length() > 4).forEach(r -> words.add(digits(r)));
    said.lines().stream().map(RemittanceLine::documentNumber).forEach(words::add);
    this.meant = payment.truth().pairs().stream()
        .filter(p -> p.cash().isPositive())
        .map(p -> p.document().value())
        .distinct()
        .toList();
    this.unnamed = meant.stream().filter(n -> !words.contains(n)).toList();
  }

  /** Requires it, knowing the numbers of all invoices. */
  static void require(Set<String> all, LabelledPayment payment) {
    if (!payment.truth().pairs().isEmpty()) {
      new RemittanceLaws(all, payment).judge();
    }
  }

  private static String digits(String reference) {
    return reference.substring(4);
  }

  private Stream<String> strangers() {
    return words.stream().filter(w -> all.contains(w) && !meant.contains(w));
  }

  private void judge() {
    Irregularity damage =
        payment.truth().irregular(Irregularity.Concern.REFERENCE).orElse(null);
    if (damage == null || damage == Irregularity.NOISE) {
      assertThat(unnamed).as(describe()).isEmpty();
      linesAddUp(true);
      if (damage == null) {
        assertThat(strangers()).as(describe()).isEmpty();
        said.references().forEach(r -> assertThat(isValid(r)).as(describe()).isTrue());
      } else {
        assertThat(said.text()).contains("PO ", "Tel.");
      }
      return;
    }
    switch (damage) {
      case NO_NUMBER -> assertThat(unnamed).as(describe()).isEqualTo(meant);
      case LINE_AMOUNT_WRONG -> {
        assertThat(unnamed).as(describe()).isEmpty();
        linesAddUp(false);
      }
      case REFERENCE_CHECK_WRONG ->
        assertThat(said.references().stream().filter(r -> !isValid(r))).hasSize(1);
      default -> {
        assertThat(unnamed).as(describe()).hasSize(1);
        damaged(damage, unnamed.get(0));
      }
    }
  }

  private void damaged(Irregularity damage, String number) {
    switch (damage) {
      case MISTYPED, DIGIT_MISSING, NUMBER_LEFT_OUT ->
        assertThat(strangers()).as(describe()).isEmpty();
      case MISTYPED_TO_OTHER, STALE_NUMBER ->
        assertThat(strangers()).as(describe()).hasSize(1);
      case LETTER_FOR_DIGIT ->
        assertThat(words.stream()
                .map(
                    w -> w.replace('O', '0').replace('l', '1').replace('S', '5').replace('B', '8')))
            .as(describe())
            .contains(number);
      case TRUNCATED_TEXT -> {
        String text = said.text();
        String end = text.substring(text.length() - 2);
        assertThat(number).as(describe()).contains(end);
        assertThat(text).doesNotEndWith(number);
      }
      case BROKEN_LINE ->
        assertThat(said.text().replaceAll("\\s", "")).as(describe()).contains(number);
      case REFERENCE_TRUNCATED ->
        assertThat(said.references())
            .as(describe())
            .anyMatch(r -> !isValid(r) || number.startsWith(digits(r)));
      default -> throw new AssertionError("No law for " + damage);
    }
  }

  private void linesAddUp(boolean expected) {
    if (!said.lines().isEmpty()) {
      Money sum = said.lines().stream()
          .map(l -> l.paid().orElseThrow())
          .reduce(Money::plus)
          .orElseThrow();
      Money applied = payment.payment().amount().minus(payment.truth().unapplied());
      assertThat(sum.isEqual(applied)).as(describe()).isEqualTo(expected);
    }
  }

  /** ISO 11649 with big numbers, apart from the generator's own reckoning. */
  private static boolean isValid(String reference) {
    String moved = reference.substring(4) + "2715" + reference.substring(2, 4);
    return new BigInteger(moved).mod(BigInteger.valueOf(97)).intValue() == 1;
  }

  private String describe() {
    return Objects.toString(payment.truth()) + " said " + said;
  }
}
