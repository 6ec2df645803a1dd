package org.openreceivables.examples.eventstore.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openreceivables.core.Attributes;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Validated;
import org.openreceivables.core.ledger.event.CashEvent;
import org.openreceivables.core.ledger.event.LedgerEvent;
import org.openreceivables.core.payment.Payer;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.testkit.jqwik.HistoryArbitraries;

/** Whatever is written is read back; whatever is read never throws. */
class EventCodecProperties {
  private static final EventCodec CODEC = EventCodec.standard();

  @Provide
  Arbitrary<List<LedgerEvent>> histories() {
    return HistoryArbitraries.histories();
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of(Examples.all()).map(CODEC::write);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().all();
  }

  /** What turns one value into another that is nearly right, more often than any text does. */
  @Provide
  Arbitrary<String> damages() {
    return Arbitraries.oneOf(
        texts(),
        Arbitraries.of(
            "",
            "-",
            "0",
            "9",
            "9999999999",
            "e9",
            "E+999999999",
            ".",
            " ",
            "JPY",
            "EUR ",
            "null",
            "{}",
            "[]",
            "\"",
            ",",
            ":",
            "TAX",
            "2026-02-30",
            "\"amount\":\"EUR 1\","));
  }

  @Property
  void any_history_comes_back(@ForAll("histories") List<LedgerEvent> events) {
    for (LedgerEvent event : events) {
      assertThat(CODEC.read(CODEC.write(event)).value()).contains(event);
    }
  }

  /** Half a character, a line end, anything: bank files hold all of it. */
  @Property
  void any_text_comes_back_in_one_line_of_ascii(@ForAll("texts") String text) {
    CashEvent.Received event = received(text);
    String line = CODEC.write(event);
    assertThat(CODEC.read(line).value()).contains(event);
    assertThat(line.chars()).allMatch(c -> c >= ' ' && c < 128);
  }

  @Property
  void a_damaged_line_is_a_problem_or_another_event_but_never_an_exception(
      @ForAll("lines") String line,
      @ForAll int at,
      @ForAll int length,
      @ForAll("damages") String put) {
    int from = Math.floorMod(at, line.length() + 1);
    int to = Math.min(line.length(), from + Math.floorMod(length, 12));
    Validated<LedgerEvent> read = CODEC.read(line.substring(0, from) + put + line.substring(to));
    assertThat(read.value().isPresent()).isNotEqualTo(!read.problems().isEmpty());
    read.value().ifPresent(e -> assertThat(CODEC.read(CODEC.write(e)).value()).contains(e));
  }

  @Property
  void a_line_that_was_cut_off_is_broken(@ForAll("lines") String line, @ForAll int at) {
    String cut = line.substring(0, Math.floorMod(at, line.length()));
    assertThat(CODEC.read(cut).problems())
        .extracting(p -> p.code())
        .containsExactly(LineProblem.BROKEN_LINE);
  }

  /** The parser has limits of its own, and knows no column when it meets them. */
  @Example
  void a_line_beyond_the_limits_of_the_parser_is_a_problem() {
    for (String line : List.of(
        "{\"a\":" + "[".repeat(1_001),
        "{\"a\":" + "9".repeat(2_000) + "}",
        "{\"a\":\"" + "x".repeat(20_000_001) + "\"}")) {
      assertThat(CODEC.read(line).problems())
          .extracting(p -> p.code())
          .containsExactly(LineProblem.TOO_LARGE);
    }
  }

  @Example
  void an_attribute_of_a_type_that_is_not_known_is_refused() {
    CashEvent.Received event = received("x");
    LedgerEvent odd = event.withPayment(event
        .payment()
        .withAttributes(
            Attributes.none().with(Attributes.Key.of("odd", Object.class), new Thread[0])));
    assertThatThrownBy(() -> CODEC.write(odd))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("must be texts or of a type that can be stored");
  }

  private static CashEvent.Received received(String text) {
    CashEvent.Received event = Examples.all().stream()
        .filter(CashEvent.Received.class::isInstance)
        .map(CashEvent.Received.class::cast)
        .findFirst()
        .orElseThrow();
    return event.withPayment(event
        .payment()
        .withPayer(new Payer(text, text))
        .withRemittance(new RemittanceAdvice(text, List.of(text), List.of()))
        .withAttributes(Attributes.none().with(Attributes.Key.of("k" + text, String.class), text))
        .withControlAccount(text));
  }
}
