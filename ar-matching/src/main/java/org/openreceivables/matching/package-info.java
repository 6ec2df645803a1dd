/** Step 4 of 8: which items a payment is for, and why. */
package org.openreceivables.matching;
