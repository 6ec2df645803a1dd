package org.openreceivables.examples.monthend.job.allocate;

import org.openreceivables.matching.allocation.AllocationPolicy;

/**
 * A policy by its name.
 *
 * @param name how people call it, for example {@code smallest-first}
 * @param policy the rules
 */
public record NamedPolicy(String name, AllocationPolicy policy) {}
