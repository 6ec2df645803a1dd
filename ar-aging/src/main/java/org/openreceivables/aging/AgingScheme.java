package org.openreceivables.aging;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;

/**
 * The buckets of a report, youngest first: every whole number of days lies in exactly one.
 *
 * <p>{@link #standard()} is {@code current, 1-30, 31-60, 61-90, 91+}; {@code AgingScheme.of(15, 30)} is
 * {@code current, 1-15, 16-30, 31+}. A gap or an overlap is refused when a scheme is built, with the two
 * buckets named. Immutable and thread-safe.
 */
@Value.Immutable
public sealed interface AgingScheme extends WithAgingScheme permits ImmutableAgingScheme {

  /** {@return the buckets, youngest first, open at both ends} */
  List<AgingBucket> buckets();

  /** {@return current, 1-30, 31-60, 61-90 and 91+ days past due: the default everywhere} */
  static AgingScheme standard() {
    return of(30, 60, 90);
  }

  /**
   * {@return current, then one bucket up to each of these days, then everything after}
   *
   * @param lastDays the last day of each bucket, ascending from 1; none leaves {@code current, 1+}
   * @throws org.openreceivables.core.InvalidValueException when they do not ascend
   */
  static AgingScheme of(int... lastDays) {
    Builder builder = builder().addBucket(AgingBucket.current());
    int from = 1;
    for (int to : lastDays) {
      Rules.of("AgingScheme", Arrays.toString(lastDays))
          .require(
              to >= from && to < Integer.MAX_VALUE,
              ProblemCodes.OUT_OF_RANGE,
              "lastDays",
              to,
              "must be " + from + " to 2147483646, since the last days of the buckets ascend")
          .orThrow();
      builder.addBucket(AgingBucket.between(from, to));
      from = to + 1;
    }
    return builder.addBucket(AgingBucket.atLeast(from)).build();
  }

  /**
   * {@return the bucket in which this day lies, day 0 counted as it is}
   *
   * @param days days past due, negative before the due date
   */
  default AgingBucket bucketOf(long days) {
    return buckets().stream().filter(b -> b.contains(days)).findFirst().orElseThrow();
  }

  /** {@return a builder; {@code build()} names every rule that is broken} */
  static Builder builder() {
    return new Builder();
  }

  /** Checks that the buckets cover every day once; called by every build. */
  @Value.Check
  default void check() {
    List<AgingBucket> all = buckets();
    Rules rules = Rules.of("AgingScheme", all)
        .require(
            !all.isEmpty() && all.get(0).from() == Integer.MIN_VALUE,
            ProblemCodes.OUT_OF_RANGE,
            "first bucket",
            all.isEmpty() ? "none" : all.get(0),
            "must be open towards the days before")
        .require(
            !all.isEmpty() && all.get(all.size() - 1).to() == Integer.MAX_VALUE,
            ProblemCodes.OUT_OF_RANGE,
            "last bucket",
            all.isEmpty() ? "none" : all.get(all.size() - 1),
            "must be open towards the days after");
    Set<String> labels = new HashSet<>();
    for (AgingBucket bucket : all) {
      rules.require(
          labels.add(bucket.label()),
          ProblemCodes.DUPLICATE_ID,
          "label",
          bucket,
          "must stand on one bucket only");
    }
    for (int i = 1; i < all.size(); i++) {
      adjoining(all.get(i - 1), all.get(i), rules);
    }
    rules.orThrow();
  }

  private static void adjoining(AgingBucket before, AgingBucket after, Rules rules) {
    rules.require(
        (long) after.from() <= before.to() + 1L,
        ProblemCodes.OUT_OF_RANGE,
        "buckets",
        before + " and " + after,
        "must leave no gap, but day " + (before.to() + 1L) + " is in neither");
    rules.require(
        after.from() > before.to(),
        ProblemCodes.OUT_OF_RANGE,
        "buckets",
        before + " and " + after,
        "must not overlap and must ascend, but the second begins with day " + after.from()
            + ", the first ends with day " + before.to());
  }

  /** Builds an {@link AgingScheme}. */
  final class Builder extends ImmutableAgingScheme.Builder {
    Builder() {}
  }
}
