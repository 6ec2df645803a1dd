package org.openreceivables.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.payment.RemittanceAdvice;
import org.openreceivables.core.reference.PaymentReference;
import org.openreceivables.core.reference.Recognition;
import org.openreceivables.core.reference.ReferenceFound;
import org.openreceivables.matching.rule.ReferenceNamed;

/** The references of one payment, and what is wrong with those that name nothing. */
final class ReferencesRead {

  /** Whose items are looked at first. */
  @FunctionalInterface
  interface Preference {
    List<OpenItem> of(Function<Predicate<OpenItem>, List<OpenItem>> named);
  }

  private final DocumentNumbers numbers;
  private final Preference preferred;
  private final List<ReferenceFound> inText;
  private final List<ReferenceFound> taken;
  private final List<ReferenceNamed> references = new ArrayList<>();
  private final List<NamingReason> unclear = new ArrayList<>();

  ReferencesRead(DocumentNumbers numbers, RemittanceAdvice remittance, Preference preferred) {
    this.numbers = numbers;
    this.preferred = preferred;
    this.inText = numbers.structured().in(remittance.text());
    this.taken = new ArrayList<>(sure(inText));
    remittance.references().forEach(this::given);
    for (int i = 0; i < inText.size(); ) {
      int end = i + 1;
      while (end < inText.size() && inText.get(end).position() == inText.get(i).position()) {
        end++;
      }
      written(inText.subList(i, end));
      i = end;
    }
  }

  List<ReferenceNamed> references() {
    return references;
  }

  List<NamingReason> unclear() {
    return unclear;
  }

  List<ReferenceFound> inText() {
    return inText;
  }

  /** Of those in the text, what is no document number: sure references, and others that name something. */
  List<ReferenceFound> taken() {
    return taken;
  }

  static List<ReferenceFound> sure(List<ReferenceFound> found) {
    return found.isEmpty()
        ? found
        : found.stream().filter(f -> f.recognition() == Recognition.BY_SHAPE).toList();
  }

  /** A reference in the field for references: structured, or the host's own. */
  private void given(String reference) {
    List<PaymentReference> valid = numbers.structured().parse(reference);
    Recognition recognition = valid.isEmpty() || numbers.structured().isShaped(reference)
        ? Recognition.BY_SHAPE
        : Recognition.BY_CHECK_ALONE;
    if (!choose(reference, valid, recognition)) {
      List<OpenItem> own = named(reference);
      if (!own.isEmpty() || valid.isEmpty()) {
        references.add(new ReferenceNamed(reference, Optional.empty(), own));
      }
      if (own.isEmpty() && valid.isEmpty()) {
        numbers
            .structured()
            .broken(reference)
            .ifPresent(p -> unclear.add(new NamingReason.ReferenceBroken(reference, p)));
      } else if (own.isEmpty()) {
        unclear.add(new NamingReason.ReferenceUnknown(valid.get(0)));
      }
    }
  }

  /** What begins at one place of the text: the longest that names something, in any scheme. */
  private void written(List<ReferenceFound> here) {
    for (int i = 0; i < here.size(); ) {
      int end = i + 1;
      while (end < here.size() && here.get(end).end() == here.get(i).end()) {
        end++;
      }
      if (chosen(here.subList(i, end))) {
        return;
      }
      i = end;
    }
    // One in ten numbers passes a check by chance: what says nothing else is no reference then.
    here.stream()
        .filter(f -> f.recognition() == Recognition.BY_SHAPE)
        .findFirst()
        .filter(longest -> named(longest.written()).isEmpty())
        .ifPresent(longest -> unclear.add(longest
            .reference()
            .value()
            .<NamingReason>map(NamingReason.ReferenceUnknown::new)
            .orElseGet(() -> new NamingReason.ReferenceBroken(
                longest.written(), longest.reference().problems().get(0)))));
  }

  /** Takes what the readings of one and the same text name. */
  private boolean chosen(List<ReferenceFound> same) {
    boolean shaped = same.stream().anyMatch(f -> f.recognition() == Recognition.BY_SHAPE);
    List<PaymentReference> readings =
        same.stream().flatMap(f -> f.reference().value().stream()).toList();
    boolean chosen = choose(
        same.get(0).written(),
        readings,
        shaped ? Recognition.BY_SHAPE : Recognition.BY_CHECK_ALONE);
    if (chosen && !shaped) {
      taken.add(same.get(0));
    }
    return chosen;
  }

  /**
   * Takes all that any reading names: the first that fits never wins. So too where the text itself is a
   * document's number, unless its shape says that it is none.
   */
  private boolean choose(String written, List<PaymentReference> readings, Recognition recognition) {
    if (readings.isEmpty()) {
      return false;
    }
    List<OpenItem> items = preferred.of(among -> {
      Set<OpenItem> all = new LinkedHashSet<>();
      readings.forEach(reading -> all.addAll(numbers.named(reading, recognition, among)));
      if (!all.isEmpty() && recognition == Recognition.BY_CHECK_ALONE) {
        all.addAll(numbers.named(written, among));
      }
      return readings.size() == 1 && recognition == Recognition.BY_SHAPE
          ? List.copyOf(all)
          : sorted(all);
    });
    if (!items.isEmpty()) {
      references.add(
          new ReferenceNamed(written, Optional.of(naming(readings, recognition)), items));
      if (recognition == Recognition.BY_CHECK_ALONE) {
        maybeChance(written, readings, items);
      }
    }
    return !items.isEmpty();
  }

  /** Of mere digits only those that stand on an item, or are its number, are sure to mean it. */
  private void maybeChance(String written, List<PaymentReference> readings, List<OpenItem> items) {
    for (OpenItem item : items) {
      Predicate<OpenItem> same = i -> i.id().equals(item.id());
      boolean sure = !numbers.named(written, same).isEmpty()
          || readings.stream().anyMatch(r -> !numbers.stated(r, same).isEmpty());
      if (!sure) {
        readings.stream()
            .filter(r -> !numbers.named(r, Recognition.BY_CHECK_ALONE, same).isEmpty())
            .findFirst()
            .ifPresent(r -> unclear.add(new NamingReason.MayBeChance(r, item.id())));
      }
    }
  }

  /** In an order that no reading decides. */
  private static List<OpenItem> sorted(Set<OpenItem> items) {
    return items.stream().sorted(Comparator.comparing(OpenItem::id)).toList();
  }

  private PaymentReference naming(List<PaymentReference> readings, Recognition recognition) {
    if (readings.size() == 1) {
      return readings.get(0);
    }
    return readings.stream()
        .filter(
            r -> !preferred.of(among -> numbers.named(r, recognition, among)).isEmpty())
        .findFirst()
        .orElse(readings.get(0));
  }

  private List<OpenItem> named(String number) {
    return preferred.of(among -> numbers.named(number, among));
  }
}
