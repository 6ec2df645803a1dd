package org.openreceivables.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openreceivables.aging.AgingBucket;
import org.openreceivables.core.OpenItemId;

class ReminderTest {
  @Test
  void compares_by_value() {
    assertThat(new Reminder(OpenItemId.of("1"), new AgingBucket(1, 30)))
        .isEqualTo(new Reminder(OpenItemId.of("1"), new AgingBucket(1, 30)));
  }
}
