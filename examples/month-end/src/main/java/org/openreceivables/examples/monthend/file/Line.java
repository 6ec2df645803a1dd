package org.openreceivables.examples.monthend.file;

/**
 * A value and the line that it came from.
 *
 * @param <T> the type of the value
 * @param number the physical line, from 1
 * @param value the value
 */
public record Line<T>(long number, T value) {}
