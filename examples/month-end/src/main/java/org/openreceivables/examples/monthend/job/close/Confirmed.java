package org.openreceivables.examples.monthend.job.close;

import java.util.Optional;

/**
 * Which proposals somebody has confirmed beforehand; the others are shown, and nothing of them is posted.
 *
 * @param writeOffs the authority that approves write-offs as far as it may; empty for nobody
 * @param notices whether reminders are posted as sent
 */
public record Confirmed(Optional<String> writeOffs, boolean notices) {

  /** {@return nothing} */
  public static Confirmed nothing() {
    return new Confirmed(Optional.empty(), false);
  }
}
