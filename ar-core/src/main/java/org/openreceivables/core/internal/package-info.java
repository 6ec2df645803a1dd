/** Private parts; not exported. */
package org.openreceivables.core.internal;
