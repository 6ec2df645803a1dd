/**
 * One page for people from the tables of a run: to read on a screen, on a phone and on paper.
 *
 * <p>Meet first: {@link org.openreceivables.examples.monthend.html.HtmlReport} (the only door), {@link
 * org.openreceivables.examples.monthend.html.Page} (what the template is given) and {@code Sections}
 * (which table stands where). The page is a view: it shows the cells that also go to CSV and JSON. The
 * few figures of its own are counts of rows, sums of counts, one share and differences of amounts that stand beside
 * them.
 */
@NullMarked
package org.openreceivables.examples.monthend.html;

import org.jspecify.annotations.NullMarked;
