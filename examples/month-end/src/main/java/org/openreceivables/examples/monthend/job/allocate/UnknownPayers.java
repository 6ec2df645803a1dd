package org.openreceivables.examples.monthend.job.allocate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.openreceivables.core.PaymentId;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.job.Counted;
import org.openreceivables.examples.monthend.job.match.UnknownPayer;
import org.openreceivables.examples.monthend.table.Cell;

/**
 * Payments of nobody known, which no policy applies.
 *
 * <p>That a bank does not tell the payer is nothing wrong with the data.
 *
 * @param all the payments
 * @param places file and line of each
 */
record UnknownPayers(List<UnknownPayer> all, Map<PaymentId, String> places) {
  static final String WHOSE = " of nobody known";
  private static final int SHOWN = 3;

  UnknownPayers {
    all = List.copyOf(all);
    places = Map.copyOf(places);
  }

  static UnknownPayers of(List<UnknownPayer> all, Optional<FileRead<Payment>> file) {
    Map<PaymentId, String> places = new HashMap<>();
    file.ifPresent(f ->
        f.lines().forEach(line -> places.put(line.value().id(), f.file() + ":" + line.number())));
    return new UnknownPayers(all, places);
  }

  /** The file and line in which one stands. */
  String place(UnknownPayer one) {
    return places.getOrDefault(one.payment().id(), one.payment().id().value());
  }

  /** Nothing for none of them. */
  Optional<String> words() {
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(Counted.of(all.size(), "payment") + WHOSE);
  }

  /** A line with their amounts and where the first of them stand; nothing for none of them. */
  Optional<String> note() {
    MoneyTotals totals =
        MoneyTotals.of(all.stream().map(u -> u.payment().amount()).toList());
    String amounts = new TreeSet<CurrencyUnit>(totals.currencies())
        .stream().map(c -> Cell.of(totals.in(c)).shown()).collect(Collectors.joining(" and "));
    String some = all.stream().limit(SHOWN).map(this::place).collect(Collectors.joining(", "));
    String more = all.size() > SHOWN ? " and " + (all.size() - SHOWN) + " more" : "";
    return words()
        .map(words -> words + " (" + some + more + "), " + amounts + ", applied to nothing: table"
            + " rests says why.");
  }
}
