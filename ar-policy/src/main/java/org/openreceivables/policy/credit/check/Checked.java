package org.openreceivables.policy.credit.check;

/** A check that was made. */
record Checked(CheckReason reason, boolean passed) {}
