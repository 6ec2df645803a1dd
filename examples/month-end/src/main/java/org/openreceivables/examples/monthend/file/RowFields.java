package org.openreceivables.examples.monthend.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCode;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.Validated;
import org.openreceivables.core.money.Amounts;
import org.openreceivables.examples.monthend.file.csv.CsvRow;
import org.openreceivables.examples.monthend.file.csv.CsvTable;
import org.openreceivables.examples.monthend.file.csv.FileProblem;
import org.openreceivables.examples.monthend.file.csv.RowProblem;

/** The fields of one row, read by a mapping; notes what is wrong and goes on. */
public final class RowFields {
  private static final long TOO_LARGE = 10_000_000_000_000_000L;

  private final CsvTable table;
  private final Map<Field, Integer> positions;
  private final ColumnMapping mapping;
  private final CsvRow row;
  private final Map<List<Object>, RowProblem> problems = new LinkedHashMap<>(0);

  RowFields(CsvTable table, Map<Field, Integer> positions, ColumnMapping mapping, CsvRow row) {
    this.table = table;
    this.positions = positions;
    this.mapping = mapping;
    this.row = row;
  }

  /** {@return the mapping by which the fields are read} */
  public ColumnMapping mapping() {
    return mapping;
  }

  /** {@return what was noted so far} */
  public List<RowProblem> problems() {
    return List.copyOf(problems.values());
  }

  /** The cleaned text, if there is any. */
  public Optional<String> text(Field field) {
    String clean = mapping.rule(field).clean(raw(field));
    return clean.isEmpty() ? Optional.empty() : Optional.of(clean);
  }

  /** The cleaned text; a problem if there is none. */
  public Optional<String> required(Field field) {
    Optional<String> text = text(field);
    if (text.isEmpty()) {
      problem(field, FileProblem.MISSING_FIELD, "must not be empty", "");
    }
    return text;
  }

  /** A day, if there is one. */
  public Optional<LocalDate> date(Field field) {
    Optional<String> text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> date = mapping.dates().parse(text.get());
    if (date.isEmpty() && mapping.dates().isOutOfRange(text.get())) {
      String hint = "Maybe it means that there is no date: leave the cell empty";
      problem(field, FileProblem.NO_SUCH_DATE, "must be from 1900-01-01 to 9999-12-31", hint);
    } else if (date.isEmpty() && mapping.dates().looksLikeDate(text.get())) {
      problem(field, FileProblem.NO_SUCH_DATE, "must be a day that exists", "");
    } else if (date.isEmpty()) {
      String rule = "must be a date such as " + mapping.dates().example();
      problem(field, FileProblem.UNREADABLE_DATE, rule, "");
    }
    return date;
  }

  /** A day; a problem if there is none. */
  public Optional<LocalDate> requiredDate(Field field) {
    return required(field).flatMap(t -> date(field));
  }

  /** An amount of either sign in the row's currency. */
  public Optional<Money> money(Field field) {
    return text(field).flatMap(text -> money(field, text));
  }

  /** An amount of either sign that is a part of a field's text. */
  public Optional<Money> money(Field field, String text) {
    Numbers.Reading reading = mapping.numbers().read(text);
    if (reading instanceof Numbers.Reading.Wrong wrong) {
      problem(field, wrong.code(), wrong.rule(), wrong.hint());
      return Optional.empty();
    }
    BigDecimal number = ((Numbers.Reading.Value) reading).value();
    Optional<String> currency = required(Field.CURRENCY);
    if (currency.isEmpty()) {
      return Optional.empty();
    }
    Validated<Money> money = Amounts.tryOf(currency.get(), number);
    if (money.value().filter(m -> m.getCurrencyUnit().isPseudoCurrency()).isPresent()) {
      problem(
          Field.CURRENCY, ProblemCodes.UNKNOWN_CURRENCY, "must be money that people pay in", "");
      return Optional.empty();
    }
    for (Problem p : money.problems()) {
      boolean ofCurrency = p.code() == ProblemCodes.UNKNOWN_CURRENCY;
      problem(ofCurrency ? Field.CURRENCY : field, p.code(), p.rule(), p.hint());
    }
    if (money.value().filter(RowFields::isTooLarge).isPresent()) {
      problem(field, FileProblem.TOO_LARGE, "must be less than 10^16 minor units", "");
      return Optional.empty();
    }
    return money.value();
  }

  /** One such amount is a mistake, and a few of them in a column are more than a sum can hold. */
  private static boolean isTooLarge(Money money) {
    return money.abs().getAmountMinorLong() >= TOO_LARGE;
  }

  /** A whole number from 1. */
  public Optional<Integer> count(Field field) {
    Optional<String> text = required(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.get().matches("[1-9][0-9]{0,3}")) {
      problem(field, FileProblem.UNREADABLE_NUMBER, "must be a whole number from 1 to 9999", "");
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(text.get()));
  }

  /** A whole number from 0, if there is one. */
  public Optional<Integer> rank(Field field) {
    Optional<String> text = text(field);
    if (text.isPresent() && !text.get().matches("[0-9]{1,4}")) {
      problem(field, FileProblem.UNREADABLE_NUMBER, "must be a whole number from 0 to 9999", "");
      return Optional.empty();
    }
    return text.map(Integer::valueOf);
  }

  /** Several words with | between them. */
  public List<String> words(Field field) {
    return text(field).stream()
        .flatMap(t -> Stream.of(t.split("\\|", -1)))
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  /** An amount that must not be negative. */
  public Optional<Money> positive(Field field, String hint) {
    Optional<Money> money = money(field);
    if (money.isPresent() && money.get().isNegative()) {
      problem(field, ProblemCodes.NEGATIVE_AMOUNT, "must not be negative", hint);
      return Optional.empty();
    }
    return money;
  }

  /** One of our words, in capitals or not. */
  public <E extends Enum<E>> Optional<E> choice(Field field, E[] choices) {
    Optional<String> text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String word = text.get().toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    Optional<E> found = Stream.of(choices).filter(c -> c.name().equals(word)).findFirst();
    if (found.isEmpty()) {
      String ours = Stream.of(choices).map(Enum::name).collect(Collectors.joining(", "));
      String example =
          field.key() + "." + RowProblem.shown(text.get()) + "=" + likely(word, choices);
      problem(
          field,
          FileProblem.UNKNOWN_VALUE,
          "must be one of " + ours,
          "Maybe the mapping should say " + example);
    }
    return found;
  }

  /** Interest and fees are charges, where that is one of the choices; else the first. */
  private static <E extends Enum<E>> String likely(String word, E[] choices) {
    boolean charge = Stream.of("INTEREST", "FEE", "PENALTY", "COST").anyMatch(word::contains);
    return Stream.of(choices)
        .map(Enum::name)
        .filter(name -> charge && name.equals("CHARGE"))
        .findFirst()
        .orElse(choices[0].name());
  }

  /** A key of the library; the rule it breaks becomes a problem of the field. */
  public <T> Optional<T> key(Field field, java.util.function.Function<String, T> factory) {
    return required(field).flatMap(text -> {
      try {
        return Optional.of(factory.apply(text));
      } catch (InvalidValueException e) {
        Problem p = e.problems().get(0);
        problem(field, p.code(), p.rule(), p.hint());
        return Optional.empty();
      }
    });
  }

  /** Notes what is wrong with a field, once a kind. */
  public void problem(Field field, ProblemCode code, String rule, String hint) {
    String raw = raw(field);
    problems.putIfAbsent(
        List.of(field, code),
        new RowProblem(
            table.file(),
            row.line(),
            field.key(),
            column(field),
            raw.isEmpty() ? text(field).orElse("") : raw,
            code,
            rule,
            hint));
  }

  /** A problem of the built value, shown at the field where it has one of ours. */
  public void problem(Problem p) {
    Field field = Field.of(p.field()).orElse(Field.ID);
    problem(field, p.code(), p.rule(), p.hint());
  }

  /** The customer, without a word about what is wrong with it. */
  public Optional<CustomerId> peekCustomer() {
    return peek(Field.CUSTOMER, CustomerId::of);
  }

  /** A key of the library, without a word about what is wrong with it. */
  public <T> Optional<T> peek(Field field, java.util.function.Function<String, T> factory) {
    return text(field).flatMap(t -> Validated.of(() -> factory.apply(t)).value());
  }

  /** An amount, without a word about what is wrong with it. */
  public Optional<Money> peekMoney(Field field) {
    Optional<String> number = text(field);
    Optional<String> currency = text(Field.CURRENCY);
    if (number.isEmpty()
        || currency.isEmpty()
        || !(mapping.numbers().read(number.get()) instanceof Numbers.Reading.Value n)) {
      return Optional.empty();
    }
    return Amounts.tryOf(currency.get(), n.value())
        .value()
        .filter(m -> !m.getCurrencyUnit().isPseudoCurrency() && !isTooLarge(m));
  }

  /** The name of the field's column, empty where it has none. */
  public String column(Field field) {
    Integer at = positions.get(field);
    return at == null ? "" : table.header().get(at);
  }

  /** Whether the mapping says that such rows do not count. */
  public boolean isSkipped() {
    return text(Field.STATUS).map("SKIP"::equalsIgnoreCase).orElse(false);
  }

  /** {@return the physical line, from 1} */
  public long line() {
    return row.line();
  }

  private String raw(Field field) {
    Integer at = positions.get(field);
    return at == null ? "" : row.fields().get(at);
  }
}
