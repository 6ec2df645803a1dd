package org.openreceivables.examples.monthend.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openreceivables.core.InvalidValueException;
import org.openreceivables.core.time.RollConvention;

/** Days that were looked up in the laws and notices of the countries, not in Jollyday. */
class JollydayCalendarTest {

  @ParameterizedTest
  @CsvSource({
    "DE, 2024-01-01, New Year's Day",
    "DE, 2024-03-29, Good Friday",
    "DE, 2024-04-01, Easter Monday",
    "DE, 2024-05-01, Labour day",
    "DE, 2024-05-09, Ascension Day",
    "DE, 2024-05-20, Whit Monday",
    "DE, 2024-10-03, German Unity Day",
    "DE, 2024-12-25, 1st Christmas day",
    "DE, 2024-12-26, 2nd Christmas day",
    "DE, 2026-04-03, Good Friday",
    "DE, 2026-04-06, Easter Monday",
    "DE, 2026-05-14, Ascension Day",
    "DE, 2026-05-25, Whit Monday",
    "DE, 2024-03-30, Saturday",
    "DE, 2024-03-31, Sunday",
    "DE-BY, 2024-05-30, Corpus Christi",
    "DE-BY, 2026-01-06, Epiphany",
    "DE-BY-MU, 2024-08-15, Assumption day",
    "DE-SN, 2024-11-20, Day of Repentance and Prayer",
    "TARGET, 2024-03-29, Good Friday",
    "TARGET, 2024-05-01, Labour day",
    "TARGET, 2024-12-26, St.Stephen's Day",
    "AT, 2026-10-26, National Day",
    "GB, 2022-09-19, Bank Holiday for the State Funeral of Queen Elizabeth II",
  })
  void closed_days(String code, LocalDate day, String why) {
    assertThat(calendar(code).closed(day).orElseThrow()).isEqualTo(why);
    assertThat(calendar(code).isBusinessDay(day)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "DE, 2024-04-02",
    "DE, 2024-03-28",
    "DE, 2024-05-30",
    "DE, 2026-01-06",
    "DE-BY, 2024-08-15",
    "TARGET, 2024-05-09",
    "AT, 2026-12-24",
    "AT, 2026-12-31",
  })
  void open_days(String code, LocalDate day) {
    assertThat(calendar(code).closed(day)).isEmpty();
    assertThat(calendar(code).isBusinessDay(day)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "FOLLOWING, 2024-04-02",
    "MODIFIED_FOLLOWING, 2024-03-28",
    "PRECEDING, 2024-03-28",
    "NEAREST, 2024-03-28",
    "NONE, 2024-03-30",
  })
  void a_saturday_before_easter_is_moved(RollConvention roll, LocalDate expected) {
    LocalDate saturday = LocalDate.of(2024, Month.MARCH, 30);
    assertThat(roll.roll(saturday, calendar("TARGET"))).isEqualTo(expected);
    assertThat(roll.roll(saturday, calendar("DE"))).isEqualTo(expected);
  }

  @Test
  void a_holiday_kept_in_the_year_before_is_found() {
    assertThat(calendar("US").closed(LocalDate.of(2021, 12, 31))).hasValue("New Year's Day");
    assertThat(calendar("US").closed(LocalDate.of(2022, 1, 1))).hasValue("Saturday");
  }

  @Test
  void other_weekends_are_said_by_the_host() {
    JollydayCalendar cairo = JollydayCalendar.of("EG")
        .value()
        .orElseThrow()
        .withWeekend(Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY));
    assertThat(cairo.closed(LocalDate.of(2026, 2, 13))).hasValue("Friday");
    assertThat(cairo.closed(LocalDate.of(2026, 2, 15))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          XX       | The country (XX) of BusinessCalendar (XX) must be a known code such as DE, AT or TARGET.
          ''       | The country () of BusinessCalendar () must be a known code such as DE, AT or TARGET.
          DE-XX    | The region (XX) of BusinessCalendar (DE-XX) must be one of BB, BE, BW, BY, HB, HE, HH, MV, NI, NW, RP, SH, SL, SN, ST, TH.
          DE-BY-XX | The region (XX) of BusinessCalendar (DE-BY-XX) must be one of AG, IN, MU, RE, WU.
          DE-BE-XX | The region (XX) of BusinessCalendar (DE-BE-XX) must be left out: none are known there.
          DE-      | The region () of BusinessCalendar (DE-) must be one of BB, BE, BW, BY, HB, HE, HH, MV, NI, NW, RP, SH, SL, SN, ST, TH.
          ../a     | The country (../A) of BusinessCalendar (../A) must be a known code such as DE, AT or TARGET.
          """)
  void codes_that_nobody_knows(String code, String message) {
    assertThat(JollydayCalendar.of(code).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).isEqualTo(message));
  }

  @Test
  void case_and_blanks_do_not_count() {
    assertThat(calendar(" de-by ").name()).isEqualTo("DE-BY");
    assertThat(Calendars.named("WEEKDAYS").value().orElseThrow().name()).isEqualTo("weekdays");
  }

  @Test
  void years_without_known_islamic_holidays_are_refused_and_others_are_not() {
    JollydayCalendar turkey = calendar("TR");
    assertThatThrownBy(() -> turkey.isBusinessDay(LocalDate.of(2500, 1, 5)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("The year (2500) of BusinessCalendar (TR) must be one whose Islamic holidays"
            + " are known.");
    assertThat(calendar("DE").isBusinessDay(LocalDate.of(9999, 12, 31))).isTrue();
    assertThat(calendar("DE").isBusinessDay(LocalDate.of(1, 1, 1))).isFalse();
  }

  @Test
  void the_language_of_the_machine_does_not_count() {
    Locale before = Locale.getDefault();
    try {
      // In Turkish, the small letter of I has no dot.
      for (Locale locale : List.of(new Locale("tr", "TR"), Locale.GERMANY)) {
        Locale.setDefault(locale);
        assertThat(calendar("IT").closed(LocalDate.of(2026, 1, 6))).hasValue("Epiphany");
        assertThat(calendar("DE").closed(LocalDate.of(2026, 1, 3))).hasValue("Saturday");
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void many_threads_get_the_same_answers() throws Exception {
    JollydayCalendar shared = calendar("DE-BY");
    List<Boolean> alone = answers(calendar("DE-BY"));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<List<Boolean>>> tasks = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        tasks.add(() -> answers(shared));
      }
      for (Future<List<Boolean>> each : threads.invokeAll(tasks)) {
        assertThat(each.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Boolean> answers(JollydayCalendar calendar) {
    return LocalDate.of(1995, 1, 1)
        .datesUntil(LocalDate.of(2035, 1, 1))
        .map(calendar::isBusinessDay)
        .toList();
  }

  private static JollydayCalendar calendar(String code) {
    return JollydayCalendar.of(code).value().orElseThrow();
  }
}
