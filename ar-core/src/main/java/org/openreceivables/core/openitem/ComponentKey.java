package org.openreceivables.core.openitem;

import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;

/**
 * Names one part of an item: its kind and the host's code.
 *
 * <p>An item that a host hands in without components counts as one part, {@link #WHOLE}. Immutable.
 *
 * @param kind what it is
 * @param code the host's code, empty for none
 */
public record ComponentKey(ComponentKind kind, String code) implements Comparable<ComponentKey> {

  /** The only part of an item that has no components: net, without a code. */
  public static final ComponentKey WHOLE = new ComponentKey(ComponentKind.NET, "");

  /**
   * {@return the key of a component}
   *
   * @param component the component
   */
  public static ComponentKey of(Component component) {
    return new ComponentKey(component.kind(), component.code());
  }

  @Override
  public int compareTo(ComponentKey other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code.isEmpty() ? kind.name() : kind + " " + code;
  }
}
