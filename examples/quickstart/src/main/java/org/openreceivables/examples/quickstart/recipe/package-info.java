/** The programs behind the recipes of the documents, one a recipe; what each prints stands in its page. */
package org.openreceivables.examples.quickstart.recipe;
