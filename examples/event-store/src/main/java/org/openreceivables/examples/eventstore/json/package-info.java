/**
 * How an event is written as one line of JSON and read back. Meet first: {@link
 * org.openreceivables.examples.eventstore.json.EventCodec}.
 *
 * <p>Each type has one form, which names its fields once for writing and once for reading. The names are
 * written out here and not taken from our methods by reflection: what is stored outlives them.
 */
package org.openreceivables.examples.eventstore.json;
