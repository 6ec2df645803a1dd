package org.openreceivables.aging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BinaryOperator;
import org.openreceivables.core.openitem.OpenItem;

/** What holds of merging reports of different customers. */
final class MergeLaws {
  private final BinaryOperator<AgingReport> merge;
  private final AgingPolicy policy;

  MergeLaws(BinaryOperator<AgingReport> merge, AgingPolicy policy) {
    this.merge = merge;
    this.policy = policy;
  }

  void partsMakeTheWhole(List<OpenItem> rows) {
    AgingReport whole = Ager.of(policy).age(rows);
    assertThat(merge.apply(part(rows, 0), merge.apply(part(rows, 1), part(rows, 2))))
        .isEqualTo(whole)
        .satisfies(merged -> assertThat(merged.totals()).isEqualTo(whole.totals()))
        .satisfies(merged -> assertThat(merged.summarize()).isEqualTo(whole.summarize()))
        .satisfies(merged -> assertThat(merged.diff(whole)).isEmpty());
  }

  void isAssociative(List<OpenItem> rows) {
    AgingReport a = part(rows, 0);
    AgingReport b = part(rows, 1);
    AgingReport c = part(rows, 2);
    assertThat(merge.apply(merge.apply(a, b), c)).isEqualTo(merge.apply(a, merge.apply(b, c)));
  }

  void isCommutative(List<OpenItem> rows) {
    AgingReport a = part(rows, 0);
    AgingReport b = part(rows, 1);
    assertThat(merge.apply(a, b)).isEqualTo(merge.apply(b, a));
  }

  void hasAnIdentity(List<OpenItem> rows) {
    AgingReport whole = Ager.of(policy).age(rows);
    AgingReport nothing = AgingReport.empty(policy, Ager.AS_OF);
    assertThat(merge.apply(whole, nothing)).isEqualTo(whole);
    assertThat(merge.apply(nothing, whole)).isEqualTo(whole);
  }

  /** The items of every third customer. */
  private AgingReport part(List<OpenItem> rows, int remainder) {
    return Ager.of(policy)
        .age(rows.stream()
            .filter(row -> row.customer().value().charAt(2) % 3 == remainder)
            .toList());
  }
}
