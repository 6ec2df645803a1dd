/** The one collection that the JDK has not: a map whose versions share what they have in common. */
package org.openreceivables.core.internal.collection;
