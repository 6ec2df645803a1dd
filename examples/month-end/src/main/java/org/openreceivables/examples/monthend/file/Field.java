package org.openreceivables.examples.monthend.file;

import java.util.Arrays;
import java.util.Optional;

/** What a column can mean. */
public enum Field {
  /** The key of an item, an invoice or a payment. */
  ID("id"),
  /** The key of the customer. */
  CUSTOMER("customer"),
  /** The name of the customer. */
  NAME("name"),
  /** The document of an item; the item's own key where there is none. */
  DOCUMENT("document"),
  /** Invoice, credit note, …: a name of an open item kind. */
  KIND("kind"),
  /** The date on the document. */
  ISSUE_DATE("issueDate"),
  /** The date of the books; the date of issue or the value date where there is none. */
  POSTING_DATE("postingDate"),
  /** The last day on which payment is on time. */
  DUE_DATE("dueDate"),
  /** The day on which a payment counts as paid. */
  VALUE_DATE("valueDate"),
  /** The day on which an item was settled in full; empty while it is open. */
  SETTLED_DATE("settledDate"),
  /** The amount of a document at first, or of a payment. */
  AMOUNT("amount"),
  /** The amount open now; all of it where there is no such column. */
  OPEN("open"),
  /** The tax in the amount. */
  TAX("tax"),
  /** The ISO 4217 code. */
  CURRENCY("currency"),
  /** Terms such as {@code 2/10 net 30}. */
  TERMS("terms"),
  /** Whether the customer contests it: true or false. */
  DISPUTED("disputed"),
  /** Open, settled or skip: whether the row counts. */
  STATUS("status"),
  /** The invoice that a credit note credits. */
  CREDITS("credits"),
  /** A reference by which payers name a document, or one that a payment names. */
  REFERENCE("reference"),
  /** The free text of a payment. */
  TEXT("text"),
  /** The name of the payer as the bank reports it. */
  PAYER("payer"),
  /** A bank account. */
  ACCOUNT("account"),
  /** What banks withheld of a payment. */
  CHARGES("charges"),
  /** How much of an item the customer contests; all of it where only {@code disputed} says so. */
  DISPUTED_AMOUNT("disputedAmount"),
  /** Since when; the date of issue where the file does not say. */
  DISPUTED_SINCE("disputedSince"),
  /** The country of a customer, two capitals. */
  COUNTRY("country"),
  /** Business, consumer or public body. */
  TYPE("type"),
  /** The group with which a customer nets. */
  GROUP("group"),
  /** Other names under which a customer pays, with | between them. */
  ALIASES("aliases"),
  /** Up to which amount a customer may owe: an amount, unlimited, or empty for none agreed. */
  CREDIT_LIMIT("creditLimit"),
  /** The key of the payment that a row is about. */
  PAYMENT("payment"),
  /** The key of the item that a row is about. */
  ITEM("item"),
  /** The dunning level of a notice, from 1. */
  LEVEL("level"),
  /** The day of a notice. */
  DATE("date"),
  /** The customer that answers for a customer. */
  PARENT("parent"),
  /** What a payer says is for which document, with | between the documents. */
  LINES("lines"),
  /** What else is known of a row, with | between the words. */
  NOTES("notes"),
  /** The order or delivery of which a delivery or draft is a part. */
  FOLLOWS("follows"),
  /** How much of an order or delivery was invoiced. */
  INVOICED("invoiced"),
  /** When an order will be delivered or invoiced. */
  EXPECTED_ON("expectedOn"),
  /** The item to which a charge belongs. */
  ACCESSORY_TO("accessoryTo"),
  /** What a charge is: costs, a fee, a penalty or interest. */
  COMPONENT("component"),
  /** How well an item is secured: 0 not at all. */
  SECURITY_RANK("securityRank"),
  /** How much an item burdens the debtor: 0 least. */
  BURDEN_RANK("burdenRank"),
  /** Since when an item is enforced. */
  ENFORCED_SINCE("enforcedSince"),
  /** The first day on which an item is time-barred. */
  TIME_BARRED_ON("timeBarredOn");

  private final String key;

  Field(String key) {
    this.key = key;
  }

  /** {@return how mappings and messages name it} */
  public String key() {
    return key;
  }

  static Optional<Field> of(String key) {
    return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst();
  }
}
