package org.openreceivables.aging;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openreceivables.core.openitem.OpenItem;

class MergeProperties {
  @Provide
  Arbitrary<List<OpenItem>> items() {
    return RandomItems.items();
  }

  @Provide
  Arbitrary<MergeLaws> laws() {
    return RandomItems.policies().map(policy -> new MergeLaws(AgingReport::merge, policy));
  }

  @Property
  void parts_make_the_whole(@ForAll("laws") MergeLaws laws, @ForAll("items") List<OpenItem> items) {
    laws.partsMakeTheWhole(items);
  }

  @Property
  void is_associative(@ForAll("laws") MergeLaws laws, @ForAll("items") List<OpenItem> items) {
    laws.isAssociative(items);
  }

  @Property
  void is_commutative(@ForAll("laws") MergeLaws laws, @ForAll("items") List<OpenItem> items) {
    laws.isCommutative(items);
  }

  @Property
  void has_an_identity(@ForAll("laws") MergeLaws laws, @ForAll("items") List<OpenItem> items) {
    laws.hasAnIdentity(items);
  }
}
