package org.openreceivables.testkit.history;

import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.OpenItemKind;

/** Which effects belong where, written down apart from the ledger. */
final class Effects {
  private Effects() {}

  /** Whether it may stand in an allocation. */
  static boolean endsHere(Effect effect) {
    return switch (effect) {
      case PAID, CREDITED, SET_OFF, DISCOUNT, TOLERANCE, FEE, WRITTEN_OFF, EXCESS_TAKEN -> true;
      case DEDUCTION, RESIDUAL, TRANSFERRED, MOVED, APPLIED, REFUNDED, RETURNED -> false;
    };
  }

  /** Whether a source of this kind may do it. */
  static boolean fits(ItemTally source, Effect effect) {
    return switch (effect) {
      case PAID ->
        source.issued.kind() == OpenItemKind.ON_ACCOUNT
            || source.issued.kind() == OpenItemKind.PREPAYMENT;
      case CREDITED -> source.issued.kind() == OpenItemKind.CREDIT_NOTE;
      case SET_OFF -> source.issued.kind() == OpenItemKind.PAYABLE;
      default -> false;
    };
  }

  /** Whether it takes away what arrives on another item. */
  static boolean leaves(Effect effect) {
    return effect == Effect.RESIDUAL
        || effect == Effect.DEDUCTION
        || effect == Effect.TRANSFERRED
        || effect == Effect.MOVED;
  }
}
