package org.openreceivables.matching.allocation.order;

/**
 * One of the twelve pairs of due state and component group: penalties that are past due. Immutable.
 *
 * @param state how the item stands to its due date
 * @param group which components of it
 */
public record DueComponent(DueState state, ComponentGroup group) {
  @Override
  public String toString() {
    return state + " " + group;
  }
}
