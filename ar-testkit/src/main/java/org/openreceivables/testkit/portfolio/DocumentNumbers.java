package org.openreceivables.testkit.portfolio;

import org.jspecify.annotations.Nullable;

/**
 * The number of each document, and which document a number names, without a list of them.
 *
 * <p>Items are counted from 0 over all customers; a document has the place of its first item. Numbers are
 * running ones, three quarters of a range in use, scattered over customers: {@code 20000} to {@code 27999}
 * for 6,000 items. A nested number is a 1 before the number of the item before it. Credit notes have a C
 * before theirs. Immutable.
 */
final class DocumentNumbers {
  private final long seed;
  private final Sizes sizes;
  private final Habits habits;
  private final Chances chances;
  private final Scatter scatter;
  private final long first;
  private final int width;

  DocumentNumbers(PortfolioSpec spec, Sizes sizes, Chances chances, Habits habits) {
    this.seed = spec.seed();
    this.sizes = sizes;
    this.habits = habits;
    this.chances = chances;
    this.scatter = new Scatter(sizes.items() + sizes.items() / 3, seed, Dice.Use.DOCUMENT_NUMBER);
    long power = 10_000;
    int digits = 5;
    while (8 * power < scatter.size()) {
      power *= 10;
      digits++;
    }
    this.first = 2 * power;
    this.width = digits;
  }

  /** What a place is for: a credit, an invoice, or, as null, another part of the invoice before it. */
  @Nullable Role role(long place) {
    long customer = sizes.customerOf(place);
    return role(place, customer, place - sizes.before(customer));
  }

  @Nullable Role role(long place, long customer, long offset) {
    if (habits.of(customer).terms().inParts()) {
      return offset % 2 == 0 ? Role.INVOICE : null;
    }
    // The first is an invoice, so that a credit always has something to credit.
    if (offset == 0) {
      return Role.INVOICE;
    }
    int at = Dice.of(seed, Dice.Use.DOCUMENT_KIND, place).below(1000);
    int linked = chances.rate(Irregularity.LINKED_CREDIT);
    int either = linked + chances.rate(Irregularity.UNLINKED_CREDIT);
    return at < linked ? Role.LINKED_CREDIT : at < either ? Role.UNLINKED_CREDIT : Role.INVOICE;
  }

  /** The number of an invoice or, without its letter, of a credit note. */
  String number(long place) {
    return isNested(place) ? "1" + plain(place - 1) : plain(place);
  }

  boolean isNested(long place) {
    int twice = Math.min(1000, 2 * chances.rate(Irregularity.NESTED_NUMBER));
    return (place & 1) == 1
        && Dice.of(seed, Dice.Use.NESTING, place).perMille(twice)
        && role(place) == Role.INVOICE
        && role(place - 1) == Role.INVOICE;
  }

  /** Whether this is the whole number of some invoice. */
  boolean names(String number) {
    if (!number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    if (number.length() == width + 1 && number.charAt(0) == '1') {
      long partner = placeOf(number.substring(1));
      return partner >= 0 && partner + 1 < sizes.items() && isNested(partner + 1);
    }
    long place = placeOf(number);
    return place >= 0 && role(place) == Role.INVOICE && !isNested(place);
  }

  private String plain(long place) {
    return Long.toString(first + scatter.place(place));
  }

  private long placeOf(String digits) {
    if (digits.length() != width) {
      return -1;
    }
    long at = Long.parseLong(digits) - first;
    if (at < 0 || at >= scatter.size()) {
      return -1;
    }
    long place = scatter.number(at);
    return place < sizes.items() ? place : -1;
  }

  /** What a document is. */
  enum Role {
    INVOICE,
    LINKED_CREDIT,
    UNLINKED_CREDIT
  }
}
