/**
 * How fast the engines are, always beside what a user would write instead: the same question over the same
 * values with Joda-Money and the collections of the JDK.
 *
 * <p>Run {@code java -jar benchmarks/target/benchmarks.jar} and read the ratios within one run; times alone
 * depend on the machine.
 */
package org.openreceivables.benchmarks;
