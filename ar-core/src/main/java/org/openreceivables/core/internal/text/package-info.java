/** Private parts that depend on nothing of ours; not exported. */
package org.openreceivables.core.internal.text;
