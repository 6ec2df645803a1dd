package org.openreceivables.examples.quickstart;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.core.money.MoneyTotals;
import org.openreceivables.core.money.Percentage;
import org.openreceivables.core.money.Proration;
import org.openreceivables.core.money.Rounding;

/** Step 0: amounts that add up, and the two ways in which a bad value is refused. */
public final class Step0Alphabet {
  private Step0Alphabet() {}

  /** Runs it; the arguments are not read. */
  public static void main(String[] args) {
    Money hundred = Amounts.of(Amounts.currency("EUR"), new BigDecimal("100.0000"));
    Money one = Money.parse("EUR 1.00");
    System.out.println(Proration.largestRemainder().split(hundred, List.of(one, one, one)));
    System.out.println(Percentage.of("2.5").of(Money.parse("EUR 100.20"), Rounding.halfUp()));
    System.out.println(MoneyTotals.of(List.of(hundred, Money.parse("JPY 500"), one)));
    Amounts.tryOf("EUR", new BigDecimal("12.505")).problems().forEach(System.out::println);
    try {
      CustomerId.of("ACME ");
    } catch (InvalidValueException e) {
      System.out.println(e.getMessage());
    }
  }
}
