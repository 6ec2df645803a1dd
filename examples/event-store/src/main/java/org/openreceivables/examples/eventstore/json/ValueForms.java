package org.openreceivables.examples.eventstore.json;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.Money;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.ledger.event.Recorded;
import org.openreceivables.core.money.ExchangeRate;
import org.openreceivables.core.openitem.BookValue;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.LegalTraits;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.payment.Payer;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.payment.RemittanceLine;
import org.openreceivables.core.settlement.ReasonCode;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountTax;
import org.openreceivables.core.time.DateWindow;

/** The forms of the small values within items, payments and events. */
final class ValueForms {
  static final Form<Recorded> RECORDED = Form.of(
      (r, to) -> to.put("day", Texts.DATE, r.day()).put("sequence", Texts.LONG, r.sequence()),
      of -> new Recorded(of.get("day", Texts.DATE), of.get("sequence", Texts.LONG)));

  static final Form<ReasonCode> REASON = Form.of(
      (r, to) -> to.put("code", Texts.TEXT, r.code())
          .put("text", Texts.TEXT, r.text())
          .put("tax", Form.name(ReasonCode.TaxTreatment.class), r.tax()),
      of -> new ReasonCode(
          of.get("code", Texts.TEXT),
          of.get("text", Texts.TEXT),
          of.get("tax", Form.name(ReasonCode.TaxTreatment.class))));

  static final Form<Component> COMPONENT = Form.of(
      (c, to) -> to.put("kind", Texts.COMPONENT_KIND, c.kind())
          .put("code", Texts.TEXT, c.code(), "")
          .put("amount", Texts.MONEY, c.amount()),
      of -> new Component(
          of.get("kind", Texts.COMPONENT_KIND),
          of.optional("code", Texts.TEXT).orElse(""),
          of.get("amount", Texts.MONEY)));

  static final Form<OpenComponent> OPEN_COMPONENT = Form.of(
      (c, to) -> to.put("component", COMPONENT, c.component()).put("open", Texts.MONEY, c.open()),
      of -> new OpenComponent(of.get("component", COMPONENT), of.get("open", Texts.MONEY)));

  static final Form<ExchangeRate> RATE = Form.of(
      (r, to) -> to.put("from", Texts.CURRENCY, r.from())
          .put("to", Texts.CURRENCY, r.to())
          .put("rate", Texts.DECIMAL, r.rate())
          .put("date", Texts.DATE, r.date())
          .put("source", Texts.TEXT, r.source()),
      of -> new ExchangeRate(
          of.get("from", Texts.CURRENCY),
          of.get("to", Texts.CURRENCY),
          of.get("rate", Texts.DECIMAL),
          of.get("date", Texts.DATE),
          of.get("source", Texts.TEXT)));

  static final Form<BookValue> BOOK_VALUE = Form.of(
      (v, to) -> to.put("amount", Texts.MONEY, v.amount()).put("rate", RATE, v.rate()),
      of -> new BookValue(of.get("amount", Texts.MONEY), of.get("rate", RATE)));

  static final Form<DiscountOffer> OFFER = Form.of(
      (o, to) -> to.put("lastDay", Texts.DATE, o.lastDay())
          .put("graceDays", Texts.INT, o.graceDays())
          .put("rate", Texts.DISCOUNT_RATE, o.rate())
          .put("base", Texts.MONEY, o.base())
          .put("taken", Texts.MONEY, o.taken())
          .put("cash", Texts.MONEY, o.cash())
          .put("tax", Texts.DISCOUNT_TAX, o.tax(), DiscountTax.CORRECTED),
      of -> new DiscountOffer(
          of.get("lastDay", Texts.DATE),
          of.get("graceDays", Texts.INT),
          of.get("rate", Texts.DISCOUNT_RATE),
          of.get("base", Texts.MONEY),
          of.get("taken", Texts.MONEY),
          of.get("cash", Texts.MONEY),
          of.optional("tax", Texts.DISCOUNT_TAX).orElse(DiscountTax.CORRECTED)));

  static final Form<SortedMap<Effect, Money>> SETTLED = Form.of(
      (settled, to) ->
          settled.forEach((effect, amount) -> to.put(effect.name(), Texts.MONEY, amount)),
      of -> {
        SortedMap<Effect, Money> settled = new TreeMap<>();
        for (Effect effect : Effect.values()) {
          of.optional(effect.name(), Texts.MONEY).ifPresent(m -> settled.put(effect, m));
        }
        return settled;
      });

  static final Form<LegalTraits> LEGAL_TRAITS = Form.of(
      (t, to) -> to.put("securityRank", Texts.INT, t.securityRank())
          .put("burdenRank", Texts.INT, t.burdenRank())
          .put("enforcedSince", Texts.DATE, t.enforcedSince())
          .put("timeBarredOn", Texts.DATE, t.timeBarredOn()),
      of -> LegalTraits.builder()
          .securityRank(of.get("securityRank", Texts.INT))
          .burdenRank(of.get("burdenRank", Texts.INT))
          .enforcedSince(of.optional("enforcedSince", Texts.DATE))
          .timeBarredOn(of.optional("timeBarredOn", Texts.DATE))
          .build());

  /** Without a first or last day: always, until further notice. */
  static final Form<DateWindow> WINDOW = Form.of(
      (w, to) -> to.put("first", Texts.DATE, w.first(), LocalDate.MIN)
          .put("last", Texts.DATE, w.last(), LocalDate.MAX),
      of -> new DateWindow(
          of.optional("first", Texts.DATE).orElse(LocalDate.MIN),
          of.optional("last", Texts.DATE).orElse(LocalDate.MAX)));

  static final Form<Hold> HOLD = Form.of(
      (h, to) -> to.put("id", Texts.TEXT, h.id())
          .put("cause", Form.name(HoldCause.class), h.cause())
          .put("window", WINDOW, h.window())
          .list("effects", Form.name(HoldEffect.class), h.effects())
          .put("part", Texts.MONEY, h.part()),
      of -> Hold.builder()
          .id(of.get("id", Texts.TEXT))
          .cause(of.get("cause", Form.name(HoldCause.class)))
          .window(of.get("window", WINDOW))
          .effects(of.list("effects", Form.name(HoldEffect.class)))
          .part(of.optional("part", Texts.MONEY))
          .build());

  static final Form<Payer> PAYER = Form.of(
      (p, to) -> to.put("name", Texts.TEXT, p.name()).put("account", Texts.TEXT, p.account()),
      of -> new Payer(of.get("name", Texts.TEXT), of.get("account", Texts.TEXT)));

  static final Form<RemittanceLine> REMITTANCE_LINE = Form.of(
      (l, to) -> to.put("documentNumber", Texts.TEXT, l.documentNumber())
          .put("paid", Texts.MONEY, l.paid())
          .put("discount", Texts.MONEY, l.discount())
          .put("deduction", Texts.MONEY, l.deduction())
          .put("deductionReason", Texts.TEXT, l.deductionReason(), ""),
      of -> RemittanceLine.builder()
          .documentNumber(of.get("documentNumber", Texts.TEXT))
          .paid(of.optional("paid", Texts.MONEY))
          .discount(of.optional("discount", Texts.MONEY))
          .deduction(of.optional("deduction", Texts.MONEY))
          .deductionReason(of.optional("deductionReason", Texts.TEXT).orElse(""))
          .build());

  static final Form<RemittanceAdvice> REMITTANCE = Form.of(
      (r, to) -> to.put("text", Texts.TEXT, r.text(), "")
          .list("references", Texts.TEXT, r.references())
          .list("lines", REMITTANCE_LINE, r.lines()),
      of -> new RemittanceAdvice(
          of.optional("text", Texts.TEXT).orElse(""),
          of.list("references", Texts.TEXT),
          of.list("lines", REMITTANCE_LINE)));

  static final SortedMap<Effect, Money> NOTHING_SETTLED =
      Collections.unmodifiableSortedMap(new TreeMap<>());

  private ValueForms() {}
}
