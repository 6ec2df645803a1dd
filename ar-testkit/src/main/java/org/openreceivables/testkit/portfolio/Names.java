package org.openreceivables.testkit.portfolio;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openreceivables.core.customer.CustomerType;

/** Names of customers and strangers, and what becomes of names in a bank. Immutable. */
final class Names {
  /** The length of the name field in many domestic bank formats. */
  private static final int BANK_LENGTH = 27;

  private static final List<List<String>> PLAIN = List.of(
      List.of("ä", "ae"),
      List.of("ö", "oe"),
      List.of("ü", "ue"),
      List.of("ß", "ss"),
      List.of("é", "e"),
      List.of("â", "a"),
      List.of("&", "+"));

  private final long seed;
  private final Habits habits;

  Names(long seed, Habits habits) {
    this.seed = seed;
    this.habits = habits;
  }

  /** The name of a customer and its parts. */
  record Name(String full, String trading, String shortened) {}

  Name of(long customer) {
    @Nullable Irregularity relation = habits.relation(customer);
    long origin = habits.namedAfter(customer);
    Habits.Habit habit = habits.of(origin);
    Vocabulary words = Vocabulary.of(habit.country());
    Dice dice = Dice.of(seed, Dice.Use.NAME, origin);
    String stem = dice.pick(words.heads()) + dice.pick(words.tails());
    String sector = dice.pick(words.sectors());
    String form = dice.pick(words.forms());
    Dice own = Dice.of(seed, Dice.Use.NAME, ~customer);
    String sectorShort = sector.length() > 6 ? sector.substring(0, 5) + "." : sector;
    String trading = stem + " " + words.group();
    if (relation == Irregularity.SUBSIDIARY) {
      String branch = own.pick(words.branches());
      return new Name(
          join(stem, sector, branch, own.pick(words.forms())),
          join(trading, branch),
          join(stem, sectorShort, branch));
    }
    if (relation == Irregularity.NAMESAKE) {
      String town = own.pick(words.towns());
      return new Name(
          join(stem, sector, town, own.pick(words.forms())), trading, join(stem, sectorShort));
    }
    if (habit.type() == CustomerType.CONSUMER) {
      String first = own.pick(Vocabulary.FIRST_NAMES);
      String last = own.pick(Vocabulary.LAST_NAMES);
      return new Name(join(first, last), last + " " + first, first.charAt(0) + ". " + last);
    }
    if (habit.type() == CustomerType.PUBLIC_BODY) {
      return new Name(
          join(words.publicBody(), stem),
          trading,
          words.publicBody().substring(0, 3) + ". " + stem);
    }
    return new Name(join(stem, sector, form), trading, join(stem, sectorShort));
  }

  /** Somebody who is no customer: a person, or an agency that pays for others. */
  static String stranger(Dice dice) {
    return dice.perMille(600)
        ? join(dice.pick(Vocabulary.FIRST_NAMES), dice.pick(Vocabulary.LAST_NAMES))
        : dice.pick(Vocabulary.LAST_NAMES) + " Factoring";
  }

  /** The name as a bank prints it: capitals without accents, cut. */
  static String cut(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    for (List<String> letter : PLAIN) {
      plain = plain.replace(letter.get(0), letter.get(1));
    }
    plain = plain.toUpperCase(Locale.ROOT);
    return plain.length() <= BANK_LENGTH
        ? plain
        : plain.substring(0, BANK_LENGTH).strip();
  }

  private static String join(String... words) {
    return String.join(" ", words);
  }
}
