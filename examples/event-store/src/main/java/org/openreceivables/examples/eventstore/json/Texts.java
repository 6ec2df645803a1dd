package org.openreceivables.examples.eventstore.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.ledger.event.AllocationId;
import org.openreceivables.core.ledger.event.EventId;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.terms.DiscountRate;
import org.openreceivables.core.terms.DiscountTax;

/** The forms of values that are one text or one number; decimals are texts, so that no digit is lost. */
final class Texts {
  /** What {@code Money} prints: no exponent, no plus, no thousands separators. */
  private static final Pattern PLAIN_AMOUNT = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");

  static final Form<String> TEXT = Form.text(t -> t, t -> t, "must be a text");

  static final Form<EventId> EVENT = key(EventId::of, EventId::value);
  static final Form<CustomerId> CUSTOMER = key(CustomerId::of, CustomerId::value);
  static final Form<DocumentId> DOCUMENT = key(DocumentId::of, DocumentId::value);
  static final Form<OpenItemId> ITEM = key(OpenItemId::of, OpenItemId::value);
  static final Form<PaymentId> PAYMENT = key(PaymentId::of, PaymentId::value);
  static final Form<AllocationId> ALLOCATION = key(AllocationId::of, AllocationId::value);

  static final Form<LocalDate> DATE = Form.text(
      LocalDate::parse, LocalDate::toString, "must be a day that exists, such as 2026-03-31");

  static final Form<Money> MONEY = Form.text(
      Texts::money, Money::toString, "must be a currency and an amount, such as EUR 10.00");

  static final Form<CurrencyUnit> CURRENCY =
      Form.text(Amounts::currency, CurrencyUnit::getCode, "must be a currency, such as EUR");

  static final Form<BigDecimal> DECIMAL =
      Form.text(BigDecimal::new, BigDecimal::toString, "must be a decimal number, such as 0.92");

  static final Form<DiscountRate> DISCOUNT_RATE = Form.text(
      Texts::discountRate,
      DiscountRate::toString,
      "must be a percentage or an amount, such as 2% or EUR 5.00");

  static final Form<DiscountTax> DISCOUNT_TAX = Form.name(DiscountTax.class);
  static final Form<Effect> EFFECT = Form.name(Effect.class);
  static final Form<ComponentKind> COMPONENT_KIND = Form.name(ComponentKind.class);

  static final Form<ComponentKey> COMPONENT_KEY = Form.text(
      Texts::componentKey,
      ComponentKey::toString,
      "must be a kind of component and maybe a code, such as NET or TAX DE-19");

  static final Form<Integer> INT = new Form<>(IntNode::valueOf, (json, at) -> {
    requireWhole(json, at, json.canConvertToInt(), Integer.SIZE);
    return json.intValue();
  });

  static final Form<Long> LONG = new Form<>(LongNode::valueOf, (json, at) -> {
    requireWhole(json, at, json.canConvertToLong(), Long.SIZE);
    return json.longValue();
  });

  private Texts() {}

  /** A key refuses by itself what is none. */
  private static <T> Form<T> key(Function<String, T> of, Function<T, String> value) {
    return Form.text(of, value, "must be a text");
  }

  private static void requireWhole(JsonNode json, String at, boolean fits, int bits) {
    if (!json.isIntegralNumber()) {
      throw Form.refused(LineProblem.WRONG_TYPE, at, json.toString(), "must be a whole number");
    }
    if (!fits) {
      throw Form.refused(
          LineProblem.WRONG_TYPE, at, json.toString(), "must fit into " + bits + " bits");
    }
  }

  private static Money money(String text) {
    int blank = text.indexOf(' ');
    String amount = text.substring(blank + 1);
    if (blank < 0 || !PLAIN_AMOUNT.matcher(amount).matches()) {
      throw new IllegalArgumentException(text);
    }
    return Amounts.of(Amounts.currency(text.substring(0, blank)), new BigDecimal(amount));
  }

  private static DiscountRate discountRate(String text) {
    int percent = text.indexOf('%');
    if (percent < 0) {
      return new DiscountRate.Fixed(money(text));
    }
    Percentage share = Percentage.of(text.substring(0, percent));
    String of = text.substring(percent + 1);
    if (of.isEmpty()) {
      return new DiscountRate.Percent(share);
    }
    if (!of.startsWith(" of ")) {
      throw new IllegalArgumentException(text);
    }
    return new DiscountRate.PercentOf(share, money(of.substring(4)));
  }

  private static ComponentKey componentKey(String text) {
    int blank = text.indexOf(' ');
    return blank < 0
        ? new ComponentKey(ComponentKind.valueOf(text), "")
        : new ComponentKey(
            ComponentKind.valueOf(text.substring(0, blank)), text.substring(blank + 1));
  }
}
