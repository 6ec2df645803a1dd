package org.openreceivables.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openreceivables.core.ledger.Book.notice;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.Problem;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.ledger.event.ItemEvent;
import org.openreceivables.core.ledger.event.NoticeEvent;
import org.openreceivables.core.openitem.OpenItem;

/** Reminders move no money, but what they say must make sense to the next run. */
class NoticeEventsTest {
  private static final String RUN = "2026-03-10";
  private final Book book = new Book();

  @BeforeEach
  void an_item_and_a_credit() {
    book.invoice("2026-01-10", "I-1", "100.00");
    book.receive("2026-01-20", "P-1", "30.00");
  }

  @Test
  void a_notice_and_its_withdrawal_leave_the_item_as_it_was() {
    OpenItem before = book.find("I-1");
    assertThat(book.post(notice(book.stamp(RUN), "I-1", 1, "2026-03-17", "EUR 5.00", "EUR 0.00")))
        .isEmpty();
    assertThat(book.find("I-1")).isEqualTo(before);
    assertThat(
            book.post(NoticeEvent.NoticeWithdrawn.of(book.stamp(RUN), OpenItemId.of("I-1"), "N-1")))
        .isEmpty();
    assertThat(book.find("I-1")).isEqualTo(before);
  }

  @Test
  void a_notice_may_ask_to_be_paid_on_its_own_day_but_not_before() {
    assertThat(book.post(notice(book.stamp(RUN), "I-1", 1, RUN))).isEmpty();
    assertRefused(notice(book.stamp(RUN), "I-1", 1, "2026-03-09"), ProblemCodes.DATE_ORDER);
  }

  @Test
  void what_nobody_could_have_been_reminded_of_is_refused() {
    assertRefused(notice(book.stamp(RUN), "I-9", 1, RUN), ProblemCodes.UNKNOWN_ITEM);
    assertRefused(notice(book.stamp(RUN), "I-1", 0, RUN), ProblemCodes.OUT_OF_RANGE);
    assertRefused(notice(book.stamp(RUN), "ACC-P-1", 1, RUN), ProblemCodes.WRONG_SIDE);
    assertRefused(
        notice(book.stamp(RUN), "I-1", 1, RUN, "USD 5.00"), ProblemCodes.CURRENCY_MISMATCH);
    assertRefused(
        NoticeEvent.NoticeWithdrawn.of(book.stamp(RUN), OpenItemId.of("I-9"), "N-1"),
        ProblemCodes.UNKNOWN_ITEM);
  }

  private void assertRefused(ItemEvent event, ProblemCodes code) {
    List<Problem> refused = book.post(event);
    assertThat(refused).extracting(Problem::code).containsExactly(code);
  }
}
