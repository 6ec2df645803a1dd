package org.openreceivables.matching.rule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.payment.RemittanceLine;
import org.openreceivables.core.reference.PaymentReference;
import org.openreceivables.core.settlement.SettlementOption;

/** Something in the payment that speaks for an item, as it was found. Immutable. */
public sealed interface Evidence {

  /** {@return the rule that found it, for counting: {@code remittance line}, {@code exact amount}, …} */
  String rule();

  /** {@return one sentence for people} */
  String summarize();

  /** {@return what kind of thing it is; the policy says which kinds count as the debtor's own word} */
  EvidenceKind kind();

  /**
   * A reference of the payment names an item.
   *
   * <p>A structured one was found valid, and stands on the item or was made from its document number (of mere
   * digits that may be chance, and is only proposed); any
   * other is of the host's own making and stands on the item as it is.
   *
   * @param reference as it came, in its field or in the free text
   * @param structured its scheme and canonical form, if it is a structured one
   * @param items the items that it names
   */
  record ReferenceEvidence(
      String reference, Optional<PaymentReference> structured, List<OpenItemId> items)
      implements Evidence {
    /**
     * Copies the list.
     *
     * @param reference as it came
     * @param structured its scheme and canonical form
     * @param items the items
     */
    public ReferenceEvidence {
      items = List.copyOf(items);
    }

    @Override
    public String rule() {
      return "reference";
    }

    @Override
    public String summarize() {
      return structured.map(s -> s + " names ").orElse("reference " + reference + " stands on ")
          + items;
    }

    @Override
    public EvidenceKind kind() {
      return EvidenceKind.REFERENCE;
    }
  }

  /**
   * A line of the remittance advice names an item.
   *
   * @param line the line
   * @param items the items that its document number names
   */
  record RemittanceLineEvidence(RemittanceLine line, List<OpenItemId> items) implements Evidence {
    /**
     * Copies the list.
     *
     * @param line the line
     * @param items the items
     */
    public RemittanceLineEvidence {
      items = List.copyOf(items);
    }

    @Override
    public String rule() {
      return "remittance line";
    }

    @Override
    public String summarize() {
      return "line " + line.documentNumber()
          + line.paid().map(m -> " over " + m).orElse("") + " names " + items;
    }

    @Override
    public EvidenceKind kind() {
      return EvidenceKind.REMITTANCE_LINE;
    }
  }

  /**
   * A document number stands in the free text.
   *
   * @param number as it is written there
   * @param position of its first character, from 0
   * @param items the items that it names
   */
  record DocumentNumberInText(String number, int position, List<OpenItemId> items)
      implements Evidence {
    /**
     * Copies the list.
     *
     * @param number as it is written
     * @param position of its first character
     * @param items the items
     */
    public DocumentNumberInText {
      items = List.copyOf(items);
    }

    @Override
    public String rule() {
      return "number in text";
    }

    @Override
    public String summarize() {
      return "text names " + number + " ("
          + items.stream().map(OpenItemId::value).collect(Collectors.joining(", ")) + ")";
    }

    @Override
    public EvidenceKind kind() {
      return EvidenceKind.NUMBER_IN_TEXT;
    }
  }

  /**
   * The amount closes the item, and no other of the payer's.
   *
   * @param amount the amount of the payment
   * @param item the item
   * @param option in which way it closes it
   */
  record ExactAmount(Money amount, OpenItemId item, SettlementOption option) implements Evidence {
    @Override
    public String rule() {
      return "exact amount";
    }

    @Override
    public String summarize() {
      return amount + " closes " + item + ": " + option.reason().summarize();
    }

    @Override
    public EvidenceKind kind() {
      return EvidenceKind.EXACT_AMOUNT;
    }
  }

  /**
   * What a host's own rule found.
   *
   * @param rule the name of the rule
   * @param facts what it found, by name
   */
  record Custom(String rule, Map<String, String> facts) implements Evidence {
    /**
     * Checks the name and sorts the facts.
     *
     * @param rule the name of the rule
     * @param facts what it found
     */
    public Custom {
      Rules.requireKey("Custom", rule);
      facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    @Override
    public String summarize() {
      return rule + " " + facts;
    }

    @Override
    public EvidenceKind kind() {
      return EvidenceKind.CUSTOM;
    }
  }
}
