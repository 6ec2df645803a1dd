package org.openreceivables.examples.monthend.file.record;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Component;
import org.openreceivables.core.document.ComponentKind;
import org.openreceivables.core.openitem.LegalTraits;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.examples.monthend.file.Field;
import org.openreceivables.examples.monthend.file.RowFields;

/**
 * What a row says by which the law orders debts.
 *
 * @param accessoryTo the item to which it belongs, if it is a charge on one
 * @param part what a charge is, if the row says so
 * @param traits security, burden, enforcement and limitation
 */
record LegalFacts(
    Optional<OpenItemId> accessoryTo, Optional<ComponentKind> part, LegalTraits traits) {
  private static final ComponentKind[] PARTS = {
    ComponentKind.COST, ComponentKind.FEE, ComponentKind.PENALTY, ComponentKind.INTEREST
  };

  static LegalFacts read(RowFields row) {
    Optional<OpenItemId> accessoryTo = row.text(Field.ACCESSORY_TO).isPresent()
        ? row.key(Field.ACCESSORY_TO, OpenItemId::of)
        : Optional.empty();
    Optional<ComponentKind> part = row.choice(Field.COMPONENT, PARTS);
    LegalTraits.Builder traits = LegalTraits.builder();
    row.rank(Field.SECURITY_RANK).ifPresent(traits::securityRank);
    row.rank(Field.BURDEN_RANK).ifPresent(traits::burdenRank);
    Optional<LocalDate> enforced = row.date(Field.ENFORCED_SINCE);
    Optional<LocalDate> barred = row.date(Field.TIME_BARRED_ON);
    traits.enforcedSince(enforced).timeBarredOn(barred);
    return new LegalFacts(accessoryTo, part, traits.build());
  }

  void on(OpenItem.Builder item, Money original, Money open) {
    item.accessoryTo(accessoryTo).legalTraits(traits);
    part.ifPresent(
        kind -> item.addComponent(new OpenComponent(Component.of(kind, original), open)));
  }
}
