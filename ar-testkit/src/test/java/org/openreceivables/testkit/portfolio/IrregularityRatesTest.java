package org.openreceivables.testkit.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.payment.RemittanceAdvice;

/** What is said to be irregular is, and occurs as often as the spec says. */
class IrregularityRatesTest {
  private static final PortfolioSpec SPEC = PortfolioSpec.builder()
      .seed(17)
      .items(40_000)
      .asOf(LocalDate.of(2026, 3, 31))
      .build();

  private static final List<CustomerBook> BOOKS = Portfolios.of(SPEC).stream().toList();

  private static final Set<String> NUMBERS = numbers(BOOKS);

  private static Set<String> numbers(List<CustomerBook> books) {
    Set<String> numbers = new HashSet<>();
    books.forEach(b -> b.invoices().forEach(i -> numbers.add(i.id().value())));
    return numbers;
  }

  @Test
  void everyIrregularityOccursAboutAsOftenAsItsRate() {
    requireRates(BOOKS, SPEC);
  }

  @Test
  void everyRemittanceShowsTheDamageThatItsTruthSays() {
    BOOKS.forEach(b -> b.payments().forEach(p -> RemittanceLaws.require(NUMBERS, p)));
  }

  @Test
  void theGeneratorKnowsWhichNumbersNameADocument() {
    DocumentNumbers numbers = new Setting(SPEC).numbers;
    assertThat(NUMBERS).allMatch(numbers::names);
    for (int n = 0; n < 200_000; n++) {
      String number = Integer.toString(n);
      assertThat(numbers.names(number)).as(number).isEqualTo(NUMBERS.contains(number));
    }
  }

  @Test
  void numbersAreNestedInOthers() {
    assertThat(NUMBERS.stream().filter(n -> n.length() == 6 && NUMBERS.contains(n.substring(1))))
        .hasSizeGreaterThan(400);
  }

  @Test
  void aboutAThirdIsPaidLate() {
    Lateness lateness = new Lateness();
    BOOKS.forEach(lateness::add);
    assertThat(lateness.late * 1000 / lateness.paid).isBetween(300L, 430L);
  }

  private static void requireRates(List<CustomerBook> books, PortfolioSpec spec) {
    Map<Irregularity, Long> counts = new EnumMap<>(Irregularity.class);
    long payments = 0;
    long forDocuments = 0;
    for (CustomerBook book : books) {
      book.irregularities().forEach(i -> counts.merge(i, 1L, Long::sum));
      counts.merge(Irregularity.DISPUTE, (long) book.disputes().size(), Long::sum);
      book.creditNotes()
          .forEach(c -> counts.merge(
              c.credits().isPresent() ? Irregularity.LINKED_CREDIT : Irregularity.UNLINKED_CREDIT,
              1L,
              Long::sum));
      counts.merge(
          Irregularity.NESTED_NUMBER,
          book.invoices().stream().filter(i -> i.id().value().length() == 6).count(),
          Long::sum);
      payments += book.payments().size();
      for (LabelledPayment payment : book.payments()) {
        forDocuments += payment.truth().pairs().isEmpty() ? 0 : 1;
        payment.truth().irregularities().forEach(i -> counts.merge(i, 1L, Long::sum));
      }
    }
    for (Irregularity irregularity : Irregularity.values()) {
      long of = switch (irregularity.concern()) {
        case CUSTOMER -> books.size();
        case DOCUMENT -> spec.items();
        case AMOUNT, PAYER -> payments;
        case REFERENCE -> forDocuments;
      };
      long expected = of * spec.rate(irregularity) / 1000;
      assertThat(counts.getOrDefault(irregularity, 0L))
          .as("%s of %s", irregularity, of)
          .isBetween(expected * 6 / 10, expected * 14 / 10);
    }
  }

  @Nested
  class PlantedFaults {
    @Test
    void twiceTheRateIsNoticed() {
      PortfolioSpec often = SPEC.withRates(Map.of(Irregularity.OVER, 20));
      List<CustomerBook> books = Portfolios.of(often).stream().toList();
      assertThatThrownBy(() -> requireRates(books, SPEC))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("OVER of");
    }

    @Test
    void aWrongLabelIsNoticed() {
      LabelledPayment stale = any(Irregularity.STALE_NUMBER);
      relabelled(stale, Irregularity.MISTYPED);
      relabelled(stale);
      relabelled(any(Irregularity.MISTYPED), Irregularity.MISTYPED_TO_OTHER);
      relabelled(any(Irregularity.LINE_AMOUNT_WRONG));
      relabelled(any(Irregularity.REFERENCE_CHECK_WRONG));
      relabelled(any(Irregularity.NO_NUMBER));
      relabelled(any(Irregularity.LETTER_FOR_DIGIT), Irregularity.BROKEN_LINE);
    }

    @Test
    void aNumberThatIsNotSaidIsNoticed() {
      LabelledPayment regular = BOOKS.stream()
          .flatMap(b -> b.payments().stream())
          .filter(p -> p.truth().irregularities().isEmpty())
          .findFirst()
          .orElseThrow();
      LabelledPayment silent = new LabelledPayment(
          regular.payment().withRemittance(RemittanceAdvice.none()), regular.truth());
      assertThatThrownBy(() -> RemittanceLaws.require(NUMBERS, silent))
          .isInstanceOf(AssertionError.class);
    }

    private static LabelledPayment any(Irregularity irregularity) {
      return BOOKS.stream()
          .flatMap(b -> b.payments().stream())
          .filter(p -> p.truth().irregularities().contains(irregularity))
          .findFirst()
          .orElseThrow();
    }

    private static void relabelled(LabelledPayment payment, Irregularity... labels) {
      RemittanceLaws.require(NUMBERS, payment);
      LabelledPayment wrong =
          new LabelledPayment(payment.payment(), payment.truth().withIrregularities(labels));
      assertThatThrownBy(() -> RemittanceLaws.require(NUMBERS, wrong))
          .isInstanceOf(AssertionError.class);
    }
  }
}
