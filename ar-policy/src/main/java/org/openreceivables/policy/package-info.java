/** Step 8 of 8: decisions on credit, dunning, interest, collections and write-off. */
package org.openreceivables.policy;
