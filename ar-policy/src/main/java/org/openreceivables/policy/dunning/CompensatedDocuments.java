package org.openreceivables.policy.dunning;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;

/** Documents on which a lump sum was claimed or waived, each of its customer. Mutable, owned by one run. */
final class CompensatedDocuments {
  private record Claim(Optional<CustomerId> customer, DocumentId document) {}

  private final Set<Claim> claims = new HashSet<>();

  CompensatedDocuments(DunningHistory history) {
    for (var notices : history.all()) {
      for (DunningHistory.PastNotice n : notices) {
        if (n.charges().stream().anyMatch(NoticeCharges::isCompensation)) {
          n.document().ifPresent(d -> claims.add(new Claim(n.customer(), d)));
        }
      }
    }
  }

  void add(CustomerId customer, DocumentId document) {
    claims.add(new Claim(Optional.of(customer), document));
  }

  /** A claim of which nobody knows the customer may be of anyone: rather none than two. */
  boolean contains(CustomerId customer, DocumentId document) {
    return claims.contains(new Claim(Optional.of(customer), document))
        || claims.contains(new Claim(Optional.empty(), document));
  }
}
