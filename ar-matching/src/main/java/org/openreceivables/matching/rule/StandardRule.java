package org.openreceivables.matching.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.payment.RemittanceLine;

/** The rules of the house; constants, so that equal policies are equal. */
enum StandardRule implements MatchRule {
  REFERENCES {
    @Override
    public List<MatchProposal> propose(Payment payment, MatchCandidates candidates) {
      Named named = new Named();
      for (ReferenceNamed found : candidates.references()) {
        named.add(
            found.items(),
            ids -> new Evidence.ReferenceEvidence(found.written(), found.structured(), ids));
      }
      return named.proposals();
    }
  },

  REMITTANCE_LINES {
    @Override
    public List<MatchProposal> propose(Payment payment, MatchCandidates candidates) {
      Named named = new Named();
      for (RemittanceLine line : payment.remittance().lines()) {
        named.add(
            candidates.named(line.documentNumber()),
            ids -> new Evidence.RemittanceLineEvidence(line, ids));
      }
      return named.proposals();
    }
  },

  NUMBERS_IN_TEXT {
    @Override
    public List<MatchProposal> propose(Payment payment, MatchCandidates candidates) {
      Named named = new Named();
      for (NumberFound found : candidates.numbersIn(payment.remittance().text())) {
        named.add(
            found.items(),
            ids -> new Evidence.DocumentNumberInText(found.number(), found.position(), ids));
      }
      return named.proposals();
    }
  },

  EXACT_AMOUNT {
    @Override
    public List<MatchProposal> propose(Payment payment, MatchCandidates candidates) {
      return candidates.closedBy(payment.amount()).stream()
          .map(found -> MatchProposal.of(
              found.item(),
              new Evidence.ExactAmount(payment.amount(), found.item().id(), found.option())))
          .toList();
    }
  };

  @Override
  public String toString() {
    return switch (this) {
      case REFERENCES -> "references";
      case REMITTANCE_LINES -> "remittance lines";
      case NUMBERS_IN_TEXT -> "numbers in text";
      case EXACT_AMOUNT -> "exact amount";
    };
  }

  /** One proposal a customer: a number that two of them have speaks for both. */
  private static final class Named {
    private final Map<CustomerId, List<Claim>> claims = new TreeMap<>();

    void add(List<OpenItem> items, Function<List<OpenItemId>, Evidence> evidence) {
      Map<CustomerId, List<OpenItem>> byCustomer = new TreeMap<>();
      items.forEach(
          i -> byCustomer.computeIfAbsent(i.customer(), c -> new ArrayList<>()).add(i));
      byCustomer.forEach((customer, some) -> claims
          .computeIfAbsent(customer, c -> new ArrayList<>())
          .add(new Claim(Claim.ids(some), evidence.apply(Claim.ids(some)))));
    }

    List<MatchProposal> proposals() {
      return claims.entrySet().stream()
          .map(e -> new MatchProposal(e.getKey(), e.getValue()))
          .toList();
    }
  }
}
