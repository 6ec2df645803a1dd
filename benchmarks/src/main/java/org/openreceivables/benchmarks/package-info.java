/** JMH benchmarks. */
@NullMarked
package org.openreceivables.benchmarks;

import org.jspecify.annotations.NullMarked;
