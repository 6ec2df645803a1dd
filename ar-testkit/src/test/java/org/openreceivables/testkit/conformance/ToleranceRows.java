package org.openreceivables.testkit.conformance;

import static org.openreceivables.testkit.conformance.ConformanceBooks.EUR;
import static org.openreceivables.testkit.conformance.ConformanceBooks.invoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.settlement.SettlementPolicy;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;

/** How large a limit is. */
final class ToleranceRows {
  private static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);
  private static final LocalDate PAID = LocalDate.of(2026, 1, 20);

  private ToleranceRows() {}

  static List<Row> rows() {
    return List.of(
        new Row.Under("BC-MAXTOL-1", "businessCentral", ToleranceRows::smaller),
        new Row.Under("BC-MAXTOL-2", "businessCentral", ToleranceRows::smaller),
        new Row.Under("BC-MAXTOL-3", "businessCentral", ToleranceRows::smaller),
        new Row.Under("BC-MAXTOL-4", "businessCentral", ToleranceRows::smaller),
        new Row.Passes("ORA-RECON-TOL", ToleranceRows::bothWays),
        new Row.NotOurs(
            "SAP-TOL-LOWEST", "limits of the clerk at work, beside those of the customer"),
        new Row.Under("SAP-TOL-PCT", "sapClassic", ToleranceRows::blankIsZero));
  }

  /** Zero is a limit that is not set. */
  private static Map<String, ?> smaller(Given given, UnaryOperator<AllocationPolicy> as) {
    ToleranceLimit limit =
        as.apply(AllocationPolicies.businessCentral()).settlement().underpayment();
    if (given.number("percent").signum() > 0) {
      limit = limit.withPercent(new Percentage(given.number("percent")));
    }
    Money cap = given.money(EUR, "cap");
    if (cap.isPositive()) {
      limit = limit.withCaps(cap);
    }
    return Map.of("maxTolerance", limit.of(given.money(EUR, "amount")));
  }

  private static Map<String, ?> bothWays(Given given) {
    ToleranceLimit.Builder limit = ToleranceLimit.builder();
    limit.percent(new Percentage(given.number("percent"))).addCap(given.money(EUR, "amount"));
    SettlementPolicy policy =
        SettlementPolicy.standard().withUnderpayment(limit.build()).withOverpayment(limit.build());
    OpenItem item = invoice("INV-1", given.money(EUR, "statementAmount"), ISSUED);
    Money least = policy.options(item, PAID).options().get(0).least();
    Money most = item.open().plus(policy.overpayment().of(item.original()));
    return Map.of("range", List.of(least, most));
  }

  private static Map<String, ?> blankIsZero(Given given, UnaryOperator<AllocationPolicy> as) {
    ToleranceLimit of = as.apply(AllocationPolicies.sapClassic()).settlement().underpayment();
    List<Money> limits = new ArrayList<>();
    for (Given percent : given.each("percents")) {
      ToleranceLimit limit = of.withCaps(given.money(EUR, "amount"));
      limits.add(
          (percent.text().equals("null") ? limit : limit.withPercent(Percentage.of(percent.text())))
              .of(given.money(EUR, "invoice")));
    }
    return Map.of("effective", limits);
  }
}
