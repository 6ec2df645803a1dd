package org.openreceivables.policy.credit.check;

import static org.openreceivables.policy.credit.check.CheckCase.AS_OF;
import static org.openreceivables.policy.credit.check.CheckCase.CUSTOMER;

import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.document.CommitmentKind;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.policy.credit.CreditLimit;

/** Checks of one order over EUR 20.00. */
final class Checks {
  static final Commitment ORDER = order("O-1", "EUR 20.00");

  static Commitment order(String id, String amount) {
    return CheckCase.commitment(CommitmentKind.ORDER, id, Money.parse(amount));
  }

  static OpenItem invoice(String id, String amount, int daysLate) {
    return CheckCase.item(id, OpenItemKind.INVOICE, Money.parse(amount), AS_OF.minusDays(daysLate));
  }

  static CreditCheckRequest request(String limit, OpenItem... items) {
    return CreditCheckRequest.builder()
        .account(CreditAccount.builder()
            .customer(CUSTOMER)
            .limit(CreditLimit.of(Money.parse(limit)))
            .build())
        .document(ORDER)
        .items(OpenItems.of(List.of(items)))
        .build();
  }

  static CreditCheck check(CreditCheckPolicy policy, CreditCheckRequest request) {
    return CreditCheckEngine.of(policy).check(request, AS_OF);
  }

  static CreditCheck check(CreditCheckRequest request) {
    return check(CreditCheckPolicy.standard(), request);
  }

  private Checks() {}
}
