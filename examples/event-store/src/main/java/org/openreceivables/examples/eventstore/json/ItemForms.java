package org.openreceivables.examples.eventstore.json;

import org.openreceivables.core.Attributes;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.ItemStatus;
import org.openreceivables.core.openitem.LegalTraits;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.payment.Payer;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceAdvice;

/**
 * The forms of items, payments and allocation lines.
 *
 * <p>What is not stored takes the default of the builder, so a field that they gain later needs one line for
 * each direction here, and the lines stored before still read.
 */
final class ItemForms {
  static final Form<OpenItem> OPEN_ITEM = Form.of(ItemForms::write, ItemForms::openItem);
  static final Form<Payment> PAYMENT = Form.of(ItemForms::write, ItemForms::payment);
  static final Form<AllocationLine> LINE = Form.of(ItemForms::write, ItemForms::line);

  private ItemForms() {}

  private static void write(OpenItem item, Written to) {
    to.put("id", Texts.ITEM, item.id())
        .put("customer", Texts.CUSTOMER, item.customer())
        .put("kind", Form.name(OpenItemKind.class), item.kind())
        .put("document", Texts.DOCUMENT, item.document())
        .put("installment", Texts.INT, item.installment())
        .put("issueDate", Texts.DATE, item.issueDate())
        .put("postingDate", Texts.DATE, item.postingDate())
        .put("dueDate", Texts.DATE, item.dueDate())
        .put("original", Texts.MONEY, item.original())
        .put("charges", Texts.MONEY, item.charges())
        .put("open", Texts.MONEY, item.open())
        .list("components", ValueForms.OPEN_COMPONENT, item.components())
        .put("settled", ValueForms.SETTLED, item.settled(), ValueForms.NOTHING_SETTLED)
        .list("discountOffers", ValueForms.OFFER, item.discountOffers())
        .list("bookValues", ValueForms.BOOK_VALUE, item.bookValues())
        .list("revaluations", ValueForms.BOOK_VALUE, item.revaluations())
        .put("controlAccount", Texts.TEXT, item.controlAccount(), "")
        .put("accessoryTo", Texts.ITEM, item.accessoryTo())
        .put("relatesTo", Texts.DOCUMENT, item.relatesTo())
        .put("legalTraits", ValueForms.LEGAL_TRAITS, item.legalTraits(), LegalTraits.none())
        .list("holds", ValueForms.HOLD, item.holds())
        .put("reservedFor", Texts.PAYMENT, item.reservedFor())
        .put("status", Form.name(ItemStatus.class), item.status())
        .list("references", Texts.TEXT, item.references())
        .put("attributes", AttributeForm.ATTRIBUTES, item.attributes(), Attributes.none());
  }

  private static OpenItem openItem(Given of) {
    OpenItem.Builder item = OpenItem.builder();
    item.id(of.get("id", Texts.ITEM))
        .customer(of.get("customer", Texts.CUSTOMER))
        .kind(of.get("kind", Form.name(OpenItemKind.class)))
        .document(of.get("document", Texts.DOCUMENT))
        .issueDate(of.get("issueDate", Texts.DATE))
        .dueDate(of.optional("dueDate", Texts.DATE))
        .original(of.get("original", Texts.MONEY))
        .open(of.get("open", Texts.MONEY))
        .components(of.list("components", ValueForms.OPEN_COMPONENT))
        .discountOffers(of.list("discountOffers", ValueForms.OFFER))
        .bookValues(of.list("bookValues", ValueForms.BOOK_VALUE))
        .revaluations(of.list("revaluations", ValueForms.BOOK_VALUE))
        .accessoryTo(of.optional("accessoryTo", Texts.ITEM))
        .relatesTo(of.optional("relatesTo", Texts.DOCUMENT))
        .holds(of.list("holds", ValueForms.HOLD))
        .reservedFor(of.optional("reservedFor", Texts.PAYMENT))
        .references(of.list("references", Texts.TEXT));
    of.optional("installment", Texts.INT).ifPresent(item::installment);
    of.optional("postingDate", Texts.DATE).ifPresent(item::postingDate);
    of.optional("charges", Texts.MONEY).ifPresent(item::charges);
    of.optional("settled", ValueForms.SETTLED).ifPresent(item::settled);
    of.optional("controlAccount", Texts.TEXT).ifPresent(item::controlAccount);
    of.optional("legalTraits", ValueForms.LEGAL_TRAITS).ifPresent(item::legalTraits);
    of.optional("status", Form.name(ItemStatus.class)).ifPresent(item::status);
    of.optional("attributes", AttributeForm.ATTRIBUTES).ifPresent(item::attributes);
    return item.build();
  }

  private static void write(Payment payment, Written to) {
    to.put("id", Texts.PAYMENT, payment.id())
        .put("amount", Texts.MONEY, payment.amount())
        .put("chargesWithheld", Texts.MONEY, payment.chargesWithheld())
        .put("valueDate", Texts.DATE, payment.valueDate())
        .put("postingDate", Texts.DATE, payment.postingDate())
        .list("bookValues", ValueForms.BOOK_VALUE, payment.bookValues())
        .put("controlAccount", Texts.TEXT, payment.controlAccount(), "")
        .put("customer", Texts.CUSTOMER, payment.customer())
        .put("payer", ValueForms.PAYER, payment.payer(), Payer.unknown())
        .put("remittance", ValueForms.REMITTANCE, payment.remittance(), RemittanceAdvice.none())
        .put("attributes", AttributeForm.ATTRIBUTES, payment.attributes(), Attributes.none());
  }

  private static Payment payment(Given of) {
    Payment.Builder payment = Payment.builder();
    payment
        .id(of.get("id", Texts.PAYMENT))
        .amount(of.get("amount", Texts.MONEY))
        .valueDate(of.get("valueDate", Texts.DATE))
        .bookValues(of.list("bookValues", ValueForms.BOOK_VALUE))
        .customer(of.optional("customer", Texts.CUSTOMER));
    of.optional("chargesWithheld", Texts.MONEY).ifPresent(payment::chargesWithheld);
    of.optional("postingDate", Texts.DATE).ifPresent(payment::postingDate);
    of.optional("controlAccount", Texts.TEXT).ifPresent(payment::controlAccount);
    of.optional("payer", ValueForms.PAYER).ifPresent(payment::payer);
    of.optional("remittance", ValueForms.REMITTANCE).ifPresent(payment::remittance);
    of.optional("attributes", AttributeForm.ATTRIBUTES).ifPresent(payment::attributes);
    return payment.build();
  }

  private static void write(AllocationLine line, Written to) {
    to.put("item", Texts.ITEM, line.item())
        .put("component", Texts.COMPONENT_KEY, line.component())
        .put("effect", Texts.EFFECT, line.effect())
        .put("amount", Texts.MONEY, line.amount())
        .put("source", Texts.ITEM, line.source())
        .put("sourceComponent", Texts.COMPONENT_KEY, line.sourceComponent(), ComponentKey.WHOLE)
        .put("sourceAmount", Texts.MONEY, line.sourceAmount(), line.amount())
        .put("rate", ValueForms.RATE, line.rate())
        .put("offer", Texts.DATE, line.offer())
        .put("reason", ValueForms.REASON, line.reason());
  }

  private static AllocationLine line(Given of) {
    AllocationLine.Builder line = AllocationLine.builder();
    line.item(of.get("item", Texts.ITEM))
        .component(of.get("component", Texts.COMPONENT_KEY))
        .effect(of.get("effect", Texts.EFFECT))
        .amount(of.get("amount", Texts.MONEY))
        .source(of.optional("source", Texts.ITEM))
        .rate(of.optional("rate", ValueForms.RATE))
        .offer(of.optional("offer", Texts.DATE))
        .reason(of.optional("reason", ValueForms.REASON));
    of.optional("sourceComponent", Texts.COMPONENT_KEY).ifPresent(line::sourceComponent);
    of.optional("sourceAmount", Texts.MONEY).ifPresent(line::sourceAmount);
    return line.build();
  }
}
