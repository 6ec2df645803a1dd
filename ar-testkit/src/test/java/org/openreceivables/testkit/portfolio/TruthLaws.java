package org.openreceivables.testkit.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.CreditNote;
import org.openreceivables.core.document.Document;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.terms.DiscountOffer;

/** What must hold of every book, judged by the library's own open items and by adding up. */
final class TruthLaws {
  private final CustomerBook book;
  private final LocalDate asOf;
  private final Map<OpenItemId, OpenItem> items = new HashMap<>();
  private final Map<OpenItemId, Money> left = new HashMap<>();
  private final Map<OpenItemId, LocalDate> closed = new HashMap<>();

  private TruthLaws(CustomerBook book, LocalDate asOf) {
    this.book = book;
    this.asOf = asOf;
    book.invoices().forEach(this::add);
    book.creditNotes().forEach(this::add);
    items.forEach((id, item) -> left.put(id, item.original()));
  }

  static void require(CustomerBook book, LocalDate asOf) {
    TruthLaws laws = new TruthLaws(book, asOf);
    laws.documents();
    book.payments().forEach(laws::payment);
    book.notices().forEach(laws::notice);
    book.disputes().forEach(laws::dispute);
  }

  private void add(Document document) {
    assertThat(document.customer()).isEqualTo(book.customer().id());
    assertThat(document.currency()).isEqualTo(book.currency());
    assertThat(document.issueDate()).isBeforeOrEqualTo(asOf).isAfter(asOf.minusMonths(6));
    assertThat(document.total().isPositive()).isTrue();
    OpenItems.of(document).forEach(item -> items.put(item.id(), item));
  }

  private void documents() {
    assertThat(book.invoices()).isSortedAccordingTo(TruthLaws::inOrder);
    assertThat(book.creditNotes()).isSortedAccordingTo(TruthLaws::inOrder);
    Set<Object> credited = new HashSet<>();
    for (CreditNote note : book.creditNotes()) {
      note.credits().ifPresent(invoice -> {
        assertThat(credited.add(invoice)).isTrue();
        Document of = book.invoices().stream()
            .filter(i -> i.id().equals(invoice))
            .findFirst()
            .orElseThrow();
        assertThat(note.issueDate()).isAfterOrEqualTo(of.issueDate());
        assertThat(note.total()).isLessThanOrEqualTo(of.total());
      });
    }
  }

  private static int inOrder(Document a, Document b) {
    int byDate = a.issueDate().compareTo(b.issueDate());
    return byDate != 0 ? byDate : a.id().compareTo(b.id());
  }

  private void payment(LabelledPayment labelled) {
    PaymentTruth truth = labelled.truth();
    assertThat(truth.payment()).isEqualTo(labelled.payment().id());
    assertThat(labelled.payment().customer()).isEmpty();
    assertThat(labelled.payment().amount().isPositive()).isTrue();
    assertThat(labelled.payment().postingDate())
        .isAfterOrEqualTo(labelled.payment().valueDate());
    assertThat(truth.irregularities().stream().map(Irregularity::concern))
        .as("irregularities of %s", truth.payment())
        .doesNotHaveDuplicates();
    boolean stray = truth.irregularities().contains(Irregularity.NOT_A_RECEIVABLE);
    assertThat(truth.customer().isEmpty()).isEqualTo(stray);
    truth.customer().ifPresent(c -> assertThat(c).isEqualTo(book.customer().id()));
    assertThat(truth.pairs()).extracting(TruePair::item).doesNotHaveDuplicates();
    assertThat(truth.unapplied().isNegative()).isFalse();
    Money sum = truth.unapplied();
    for (TruePair pair : truth.pairs()) {
      sum = sum.plus(pair.cash());
      pair(pair, labelled);
    }
    assertThat(sum)
        .as("truth of %s", truth.payment())
        .isEqualTo(labelled.payment().amount());
    book.customer()
        .holds()
        .forEach(
            h -> assertThat(labelled.payment().valueDate()).isBefore(h.window().first()));
  }

  private void pair(TruePair pair, LabelledPayment labelled) {
    OpenItem item = item(pair.item());
    assertThat(item.document()).isEqualTo(pair.document());
    LocalDate day = labelled.payment().valueDate();
    assertThat(day).as("payment of %s", pair.item()).isAfterOrEqualTo(item.issueDate());
    Money before = Objects.requireNonNull(left.get(item.id()));
    if (item.kind() == OpenItemKind.CREDIT_NOTE) {
      assertThat(pair.cash().negated()).isEqualTo(before);
      left.put(item.id(), before.plus(pair.cash()));
      return;
    }
    assertThat(pair.cash().isPositive()).isTrue();
    assertThat(pair.heldBack().isNegative()).isFalse();
    assertThat(pair.cash().plus(pair.discount()).plus(pair.heldBack()))
        .as("what was open on %s", pair.item())
        .isEqualTo(before);
    discount(item, pair, day, labelled.truth().irregularities());
    left.put(item.id(), pair.heldBack());
    if (pair.heldBack().isZero()) {
      closed.put(item.id(), day);
    }
  }

  private OpenItem item(OpenItemId id) {
    OpenItem item = items.get(id);
    assertThat(item).as("item %s", id).isNotNull();
    return Objects.requireNonNull(item);
  }

  private static void discount(
      OpenItem item, TruePair pair, LocalDate day, Set<Irregularity> irregularities) {
    List<DiscountOffer> open =
        item.discountOffers().stream().filter(o -> !day.isAfter(o.lastDay())).toList();
    if (pair.discount().isZero()) {
      return;
    }
    if (irregularities.contains(Irregularity.LATE_DISCOUNT)) {
      assertThat(open).as("offers on %s", item.id()).isEmpty();
    } else {
      assertThat(open).as("offers on %s", item.id()).isNotEmpty();
      assertThat(pair.discount()).isEqualTo(open.get(0).full());
    }
  }

  private void notice(SentNotice notice) {
    OpenItem item = item(notice.item());
    assertThat(notice.date()).isAfter(item.effectiveDueDate()).isBeforeOrEqualTo(asOf);
    LocalDate paid = closed.get(item.id());
    assertThat(paid == null || paid.isAfter(notice.date()))
        .as("%s unpaid on %s", notice.item(), notice.date())
        .isTrue();
  }

  private void dispute(DisputedItem dispute) {
    OpenItem item = item(dispute.item());
    assertThat(dispute.hold().window().first()).isBeforeOrEqualTo(asOf);
    dispute.hold().part().ifPresent(part -> assertThat(part).isLessThanOrEqualTo(item.original()));
  }
}
