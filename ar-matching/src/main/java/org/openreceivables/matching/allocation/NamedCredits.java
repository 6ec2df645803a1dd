package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.AllocationInstruction;

/** Credits that an instruction names: they reduce its items before the money does. */
final class NamedCredits {
  private NamedCredits() {}

  /** Uses the credits on the items, in the order of both; returns those that are not there. */
  static List<OpenItemId> use(
      SourceWork money,
      AllocationInstruction said,
      List<SourceWork> works,
      OpenPool pool,
      Cashier cashier) {
    List<OpenItemId> unknown = new ArrayList<>();
    for (OpenItemId id : said.credits()) {
      Optional<SourceWork> credit =
          works.stream().filter(w -> w.source().isCredit(id)).findFirst();
      credit.ifPresentOrElse(c -> use(c, money, said, pool, cashier), () -> unknown.add(id));
    }
    return unknown;
  }

  private static void use(
      SourceWork credit,
      SourceWork money,
      AllocationInstruction said,
      OpenPool pool,
      Cashier cashier) {
    for (int i = 0; i < said.amounts().size(); i++) {
      Optional<OpenItem> item = pool.find(said.amounts().get(i).item());
      boolean fits = credit.left().isPositive()
          && item.filter(o -> o.currency().equals(credit.left().getCurrencyUnit()))
              .isPresent();
      if (fits) {
        cashier.pay(
            credit,
            item.get(),
            credit.left(),
            new AllocationReason.Instructed(said.designatedBy(), i + 1));
        if (credit.settled(item.get().id())) {
          money.closedByCredit(item.get().id());
        }
      }
    }
  }
}
