package org.openreceivables.policy.credit.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.document.Commitments;

/**
 * Checks whether orders, deliveries and drafts may go out.
 *
 * <p>A pure function of request and day. Every check of the policy is made and reported; the most severe
 * decides. Items and credits posted after the day are left out, as in aging. Time grows with the items of
 * the customers that share the limit. Immutable and thread-safe.
 */
public final class CreditCheckEngine {
  private final CreditCheckPolicy policy;

  private CreditCheckEngine(CreditCheckPolicy policy) {
    this.policy = policy;
  }

  /**
   * {@return an engine that follows this policy}
   *
   * @param policy the policy
   */
  public static CreditCheckEngine of(CreditCheckPolicy policy) {
    return new CreditCheckEngine(policy);
  }

  /** {@return the policy} */
  public CreditCheckPolicy policy() {
    return policy;
  }

  /**
   * {@return whether the document may go out, and why}
   *
   * @param request the document and everything that its check looks at
   * @param asOf the day
   * @throws ArithmeticException when a sum leaves 64 bits of minor units
   */
  public CreditCheck check(CreditCheckRequest request, LocalDate asOf) {
    return new CheckPass(policy, request, asOf).run();
  }

  /**
   * {@return the checks of several documents of one account, in the order given}
   *
   * <p>Each that is released counts for those after it; one that is held does not. The documents may be among
   * the commitments of the request already; each counts from its turn on.
   *
   * @param request account, items, commitments and rates; its own document is not checked
   * @param documents the documents, in the order in which they shall be served
   * @param asOf the day
   */
  public List<CreditCheck> checkInOrder(
      CreditCheckRequest request, List<Commitment> documents, LocalDate asOf) {
    Commitments counted =
        request.commitments().without(documents.stream().map(Commitment::id).toList());
    List<CreditCheck> checks = new ArrayList<>();
    for (Commitment document : documents) {
      CreditCheck check = check(request.withDocument(document).withCommitments(counted), asOf);
      checks.add(check);
      if (check.isReleased()) {
        counted = counted.with(document);
      }
    }
    return checks;
  }

  @Override
  public String toString() {
    return "CreditCheckEngine of " + policy;
  }
}
