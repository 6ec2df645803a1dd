package org.openreceivables.matching.allocation;

import java.util.Objects;
import java.util.function.Predicate;
import org.openreceivables.core.openitem.OpenItem;

/**
 * Which items are paid whole or not at all.
 *
 * <p>With {@link #always()}, EUR 80.00 over items of EUR 50.00 and EUR 40.00 close the first and leave EUR 30.00 on
 * account. What closes an item with discount or within tolerance counts as whole, and so does what the discount may be
 * adjusted by: at 2 % on EUR 100.00 and an adjustment of EUR 0.50, EUR 97.90 close it. Where that is refused at the end
 * of the day, because money of that day stands on account, the item is passed over. Where limits are pooled, an
 * item is begun within its own limit, or with what one payment leaves short on several; at the end of the day it is
 * judged with those. It binds what is paid by the
 * order, groups and reserved items too, not amounts that were designated, nor credits that are named beside amounts or
 * groups. Credits that are named alone go by the order, together with the money: a credit of EUR 50.00 and EUR 50.00
 * close EUR 100.00; with EUR 30.00 neither is applied, and the reasons of both say that EUR 20.00 are missing. So under
 * {@link PartialPayment#LINKED}.
 *
 * <p>They are joined in the currency of the item only. What is converted ({@link ForeignMoney}) closes an item by
 * itself: at EUR/USD 1 a credit of EUR 50.00 and EUR 50.00, or a credit of USD 50.00 and EUR 50.00, leave an item of
 * USD 100.00 open, and each says that USD 50.00 are missing. Immutable and thread-safe if the condition is.
 */
public final class FullSettlement {
  private static final FullSettlement NEVER = new FullSettlement("off", i -> false);
  private static final FullSettlement ALWAYS = new FullSettlement("on", i -> true);

  private final String name;
  private final Predicate<OpenItem> condition;

  private FullSettlement(String name, Predicate<OpenItem> condition) {
    this.name = name;
    this.condition = condition;
  }

  /** {@return no item: part payments are taken. The default} */
  public static FullSettlement never() {
    return NEVER;
  }

  /** {@return every item} */
  public static FullSettlement always() {
    return ALWAYS;
  }

  /**
   * {@return the items that meet a condition, for example those of one control account (so Tryton)}
   *
   * @param name its name, for printing
   * @param condition which items
   */
  public static FullSettlement where(String name, Predicate<OpenItem> condition) {
    return new FullSettlement(name, condition);
  }

  /**
   * {@return whether an item is paid whole or not at all}
   *
   * @param item the item
   */
  public boolean binds(OpenItem item) {
    return condition.test(item);
  }

  boolean isNever() {
    return equals(NEVER);
  }

  /** {@return whether the other has the same name and condition} */
  @Override
  public boolean equals(Object other) {
    return other instanceof FullSettlement that
        && name.equals(that.name)
        && condition.equals(that.condition);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, condition);
  }

  @Override
  public String toString() {
    return name;
  }
}
