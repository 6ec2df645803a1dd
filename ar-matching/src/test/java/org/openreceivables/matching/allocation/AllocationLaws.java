package org.openreceivables.matching.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ledger.event.AllocationLine;
import org.openreceivables.core.openitem.ComponentKey;
import org.openreceivables.core.openitem.Effect;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenComponent;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.Side;
import org.openreceivables.core.payment.Payment;
import org.openreceivables.core.settlement.AllocationInstruction;
import org.openreceivables.core.settlement.LateDiscount;
import org.openreceivables.core.settlement.ToleranceLimit;
import org.openreceivables.core.terms.DiscountOffer;
import org.openreceivables.core.terms.DiscountRate;

/** What holds for every single result, with arithmetic of its own. */
enum AllocationLaws {
  A_SOURCE_IS_USED_OR_LEFT(AllocationLaws::sources),
  EVERY_PAYMENT_IS_SOMEWHERE_ONCE(AllocationLaws::payments),
  AN_ITEM_CHANGES_BY_ITS_LINES(AllocationLaws::items),
  NO_ITEM_CHANGES_SIDES(AllocationLaws::sides),
  CURRENCIES_AND_CUSTOMERS_ARE_KEPT_APART(AllocationLaws::currencies),
  A_DISCOUNT_COUNTS_TO_ITS_DAY(AllocationLaws::discountDays),
  DISCOUNTS_STAY_WITHIN_THEIR_OFFER(AllocationLaws::discountSums),
  TOLERANCE_STAYS_WITHIN_ITS_LIMIT_ONCE_A_DAY(AllocationLaws::tolerance),
  NO_TOLERANCE_WITH_MONEY_AT_HAND(AllocationLaws::moneyAtHand),
  NO_REST_WHILE_SOMETHING_IS_PAYABLE(AllocationLaws::rests),
  EVERYTHING_HAS_A_REASON(AllocationLaws::reasons),
  A_PROBLEM_TAINTS_ITS_CUSTOMER(AllocationLaws::taints);

  @SuppressWarnings("ImmutableEnumChecker") // method references without state
  private final BiFunction<Books, AllocationResult, List<String>> violations;

  AllocationLaws(BiFunction<Books, AllocationResult, List<String>> violations) {
    this.violations = violations;
  }

  List<String> violations(Books books, AllocationResult result) {
    return violations.apply(books, result);
  }

  static void requireAll(Books books, AllocationResult result) {
    for (AllocationLaws law : values()) {
      assertThat(law.violations(books, result))
          .as("%s in%n%s", law, result.summarize())
          .isEmpty();
    }
  }

  private static List<String> sources(Books books, AllocationResult result) {
    List<String> out = new ArrayList<>();
    for (Allocation a : result.allocations()) {
      BigDecimal used = BigDecimal.ZERO;
      for (ItemSettlement s : a.settlements()) {
        for (AllocationLine line : s.lines()) {
          boolean money =
              List.of(Effect.PAID, Effect.CREDITED, Effect.SET_OFF).contains(line.effect());
          require(
              out,
              line.source().equals(money ? Optional.of(a.source()) : Optional.empty()),
              line + " names another source than " + a.source());
          used = used.add(money ? line.sourceAmount().getAmount() : BigDecimal.ZERO);
        }
      }
      Money given = a.payment()
          .map(Payment::amount)
          .orElseGet(() -> books.items().find(a.source()).orElseThrow().open());
      require(out, a.available().equals(given), a.source() + " has not what was given");
      require(
          out,
          same(a.available().getAmount(), used.add(a.rest().getAmount())),
          a.source() + ": " + a.available() + " is not " + used + " and " + a.rest());
      OpenItem after = result.items().find(a.source()).orElseThrow();
      require(
          out,
          after.equals(a.sourceAfter()) && after.open().equals(a.rest()),
          a.source() + " stands with " + after.open() + " for a rest of " + a.rest());
    }
    return out;
  }

  private static List<String> payments(Books books, AllocationResult result) {
    List<String> given =
        books.payments().stream().map(Payment::toString).sorted().toList();
    List<Payment> found = new ArrayList<>(result.unassigned());
    found.addAll(result.later());
    result.allocations().forEach(a -> a.payment().ifPresent(found::add));
    List<String> out = new ArrayList<>();
    require(
        out,
        given.equals(found.stream().map(Payment::toString).sorted().toList()),
        "payments in: " + given + ", out: " + found);
    long sources =
        result.allocations().stream().map(Allocation::source).distinct().count();
    require(out, sources == result.allocations().size(), "a source is allocated twice");
    return out;
  }

  private static List<String> items(Books books, AllocationResult result) {
    List<String> out = new ArrayList<>();
    Set<OpenItemId> known = new HashSet<>();
    for (OpenItem before : books.items()) {
      known.add(before.id());
      OpenItem after = result.items().find(before.id()).orElse(null);
      if (after == null) {
        out.add(before.id() + " is lost");
      } else {
        item(out, before, after, linesOf(result, before));
      }
    }
    for (OpenItem item : result.items()) {
      boolean rest = result.allocations().stream()
          .anyMatch(a -> a.payment().isPresent() && a.source().equals(item.id()));
      require(
          out,
          known.contains(item.id()) || rest || item.kind() == OpenItemKind.DEDUCTION,
          item.id() + " comes from nowhere");
    }
    deductions(out, books, result);
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        Money open = s.before().open();
        for (AllocationLine line : s.lines()) {
          open = open.minus(line.amount());
        }
        require(out, open.equals(s.after().open()), s.after().id() + " after is not before less");
      }
    }
    return out;
  }

  /** What an item gets, and what it gives where it is a credit, in terms of its own effects. */
  private static List<Change> linesOf(AllocationResult result, OpenItem item) {
    List<Change> out = new ArrayList<>();
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        for (AllocationLine line : s.lines()) {
          if (line.item().equals(item.id())) {
            out.add(new Change(line.effect(), line.component(), line.amount(), line.offer()));
          } else if (line.source().filter(item.id()::equals).isPresent()) {
            out.add(new Change(
                Effect.APPLIED, line.sourceComponent(), line.sourceAmount(), Optional.empty()));
          }
        }
      }
    }
    return out;
  }

  private record Change(
      Effect effect, ComponentKey part, Money amount, Optional<LocalDate> offer) {}

  private static void item(List<String> out, OpenItem before, OpenItem after, List<Change> lines) {
    String id = before.id() + ": ";
    for (Effect effect : Effect.values()) {
      require(
          out,
          same(
              sum(lines.stream().filter(l -> l.effect() == effect).toList()),
              minus(after.settledBy(effect), before.settledBy(effect))),
          id + effect + " is not what its lines say");
    }
    require(
        out,
        same(sum(lines), minus(before.open(), after.open())),
        id + "open is not what the lines leave");
    require(
        out,
        before.original().equals(after.original()) && before.charges().equals(after.charges()),
        id + "was issued otherwise");
    for (int i = 0; i < before.components().size(); i++) {
      OpenComponent part = before.components().get(i);
      ComponentKey key = ComponentKey.of(part.component());
      require(
          out,
          same(
              sum(lines.stream().filter(l -> l.part().equals(key)).toList()),
              minus(part.open(), after.components().get(i).open())),
          id + key + " is not what its lines say");
    }
    for (int i = 0; i < before.discountOffers().size(); i++) {
      DiscountOffer offer = before.discountOffers().get(i);
      boolean second = before.discountOffers().subList(0, i).stream()
          .anyMatch(o -> o.lastDay().equals(offer.lastDay()));
      List<Change> taken = lines.stream()
          .filter(l -> !second
              && l.effect() == Effect.DISCOUNT
              && l.offer().equals(Optional.of(offer.lastDay())))
          .toList();
      require(
          out,
          same(sum(taken), minus(after.discountOffers().get(i).taken(), offer.taken())),
          id + "discount taken is not what its lines say");
    }
  }

  private static void deductions(List<String> out, Books books, AllocationResult result) {
    BigDecimal held = BigDecimal.ZERO;
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        held = held.add(s.by(Effect.DEDUCTION).getAmount());
      }
    }
    for (OpenItem item : result.items()) {
      boolean isNew = books.items().find(item.id()).isEmpty();
      held = isNew && item.kind() == OpenItemKind.DEDUCTION
          ? held.subtract(item.open().getAmount())
          : held;
    }
    require(out, held.signum() == 0, held + " held back is not followed up");
  }

  private static List<String> sides(Books books, AllocationResult result) {
    List<String> out = new ArrayList<>();
    for (OpenItem after : result.items()) {
      require(out, !after.open().isNegative(), after.id() + " is negative");
      books.items().find(after.id()).ifPresent(before -> {
        require(
            out,
            before.side() == after.side() && before.kind() == after.kind(),
            after.id() + " changed sides");
        require(out, !after.open().isGreaterThan(before.open()), after.id() + " is open with more");
      });
    }
    return out;
  }

  private static List<String> currencies(Books books, AllocationResult result) {
    List<String> out = new ArrayList<>();
    for (Allocation a : result.allocations()) {
      CurrencyUnit currency = a.available().getCurrencyUnit();
      for (ItemSettlement s : a.settlements()) {
        OpenItem item = books.items().find(s.before().id()).orElse(s.before());
        require(
            out, item.customer().equals(a.customer()), a.source() + " pays for " + item.customer());
        for (AllocationLine line : s.lines()) {
          require(
              out,
              line.amount().getCurrencyUnit().equals(item.currency())
                  && line.sourceAmount().getCurrencyUnit().equals(currency)
                  && currency.equals(item.currency()),
              line + " mixes currencies");
        }
      }
    }
    return out;
  }

  private static List<String> discountDays(Books books, AllocationResult result) {
    List<String> out = new ArrayList<>();
    boolean refuse = books.policy().settlement().lateDiscount() == LateDiscount.REFUSE;
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        for (AllocationLine line : s.lines()) {
          boolean inTime = line.offer().isPresent()
              && s.before().discountOffers().stream()
                  .filter(o -> line.offer().equals(Optional.of(o.lastDay())))
                  .anyMatch(o -> !a.valueDate()
                      .isAfter(refuse ? o.lastDay() : o.lastDay().plusDays(o.graceDays())));
          require(
              out,
              inTime || line.offer().isEmpty(),
              line + " is after its day on " + a.valueDate());
          require(
              out,
              line.effect() != Effect.DISCOUNT
                  || inTime
                  || said(books, a, line.item(), Effect.DISCOUNT),
              line + " is a discount that nobody offered");
        }
      }
    }
    return out;
  }

  private static boolean said(Books books, Allocation a, OpenItemId item, Effect effect) {
    return instruction(books, a).stream()
        .flatMap(i -> i.amounts().stream())
        .anyMatch(i -> i.item().equals(item) && i.effect() == effect);
  }

  private static Optional<AllocationInstruction> instruction(Books books, Allocation a) {
    return books.instructions().stream()
        .filter(i -> a.payment().map(Payment::id).equals(Optional.of(i.payment())))
        .findFirst();
  }

  private static List<String> discountSums(Books books, AllocationResult result) {
    List<String> out = new ArrayList<>();
    for (OpenItem item : result.items()) {
      BigDecimal best = BigDecimal.ZERO;
      BigDecimal all = BigDecimal.ZERO;
      for (DiscountOffer offer : item.discountOffers()) {
        BigDecimal full = offer.rate() instanceof DiscountRate.Percent p
            ? percent(offer.base(), p.percentage().value())
            : ((DiscountRate.Fixed) offer.rate()).amount().getAmount();
        require(
            out,
            offer.taken().getAmount().compareTo(full) <= 0,
            item.id() + ": " + offer.taken() + " taken of " + full);
        best = best.max(full);
        all = all.add(offer.taken().getAmount());
      }
      require(
          out,
          all.compareTo(best.add(BigDecimal.ONE.movePointLeft(item.currency().getDecimalPlaces())))
              <= 0,
          item.id() + ": " + all + " taken in all tiers, where the best is " + best);
    }
    return out;
  }

  private static List<String> tolerance(Books books, AllocationResult result) {
    List<String> out = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        Money tolerated = s.by(Effect.TOLERANCE);
        if (tolerated.isPositive()) {
          String what = s.after().id() + ": " + tolerated + " tolerated ";
          ToleranceLimit limit = books.policy().settlement().underpayment();
          require(
              out,
              tolerated.getAmount().compareTo(limit(limit, s.before().original())) <= 0,
              what + "beyond the limit");
          require(out, seen.add(List.of(s.after().id(), s.postingDate())), what + "twice on a day");
          require(out, s.after().isSettled(), what + "and still open");
          require(
              out,
              result.allocations().stream()
                  .flatMap(other -> other.settlements().stream())
                  .anyMatch(other -> other.after().id().equals(s.after().id())
                      && other.postingDate().equals(s.postingDate())
                      && other.by(Effect.PAID).isPositive()),
              what + "for nothing paid");
        }
      }
    }
    return out;
  }

  static BigDecimal limit(ToleranceLimit limit, Money original) {
    Optional<BigDecimal> cap = limit.caps().stream()
        .filter(c -> c.getCurrencyUnit().equals(original.getCurrencyUnit()))
        .map(Money::getAmount)
        .findFirst();
    Optional<BigDecimal> share = limit.percent().map(p -> percent(original, p.value()));
    return cap.isPresent() && share.isPresent()
        ? cap.get().min(share.get())
        : cap.or(() -> share).orElse(BigDecimal.ZERO);
  }

  private static List<String> moneyAtHand(Books books, AllocationResult result) {
    List<String> out = new ArrayList<>();
    for (Allocation a : result.allocations()) {
      for (ItemSettlement s : a.settlements()) {
        boolean atHand = result.items().ofCustomer(a.customer()).stream()
            .filter(i -> i.kind() == OpenItemKind.ON_ACCOUNT || i.kind() == OpenItemKind.PREPAYMENT)
            .filter(i -> i.currency().equals(s.after().currency()) && i.open().isPositive())
            .filter(i -> !i.isHeld(HoldEffect.ALLOCATE, books.asOf()))
            .anyMatch(i -> i.postingDate().equals(s.postingDate()) || i.id().equals(a.source()));
        require(
            out,
            !atHand || !s.by(Effect.TOLERANCE).isPositive(),
            s.after().id() + ": tolerance, while money stands on account");
      }
    }
    return out;
  }

  private static List<String> rests(Books books, AllocationResult result) {
    List<String> out = new ArrayList<>();
    for (Allocation a : result.allocations()) {
      boolean keep = instruction(books, a)
          .map(i -> i.rest() == AllocationInstruction.Rest.ON_ACCOUNT)
          .orElse(a.payment().isEmpty());
      boolean named = a.restReasons().stream()
          .anyMatch(r -> r instanceof AllocationReason.UnknownDesignation
              || r instanceof AllocationReason.WrongCurrency);
      if (keep || named || a.rest().isZero()) {
        continue;
      }
      for (OpenItem item : result.items().ofCustomer(a.customer())) {
        boolean payable = item.side() == Side.DEBIT
            && item.currency().equals(a.rest().getCurrencyUnit())
            && books.items().find(item.id()).isPresent()
            && !item.isSettled()
            && !item.postingDate().isAfter(books.asOf())
            && !item.isHeld(HoldEffect.ALLOCATE, books.asOf())
            && (item.reservedFor().isEmpty()
                || item.reservedFor().equals(a.payment().map(Payment::id)));
        require(
            out, !payable, a.rest() + " of " + a.source() + " rests, " + item.id() + " is open");
      }
    }
    return out;
  }

  private static List<String> reasons(Books books, AllocationResult result) {
    List<String> out = new ArrayList<>();
    for (Allocation a : result.allocations()) {
      require(
          out, a.rest().isZero() != !a.restReasons().isEmpty(), a.source() + ": reasons of rest");
      for (ItemSettlement s : a.settlements()) {
        require(out, !s.lines().isEmpty(), s.after().id() + " is settled by nothing");
        require(out, !s.reasons().isEmpty(), s.after().id() + " has no reason");
        boolean tolerated = false;
        for (AllocationReason reason : s.reasons()) {
          require(out, !reason.summarize().isBlank(), reason + " says nothing");
          if (reason instanceof AllocationReason.Tolerated t) {
            tolerated = true;
            require(
                out,
                t.difference().equals(s.by(Effect.TOLERANCE)) && reaches(books, s, t.limit()),
                s.after().id() + ": " + t);
          } else if (reason instanceof AllocationReason.NotTolerated t) {
            require(
                out,
                t.difference().isGreaterThan(t.limit())
                    && !t.difference().isGreaterThan(s.after().open())
                    && reaches(books, s, t.limit()),
                s.after().id() + ": " + t);
          } else if (reason instanceof AllocationReason.Exhausted e) {
            require(out, e.open().equals(s.after().open()), s.after().id() + ": " + e);
          }
        }
        require(
            out,
            tolerated == s.by(Effect.TOLERANCE).isPositive(),
            s.after().id() + ": tolerance and its reason do not go together");
      }
    }
    return out;
  }

  private static boolean reaches(Books books, ItemSettlement s, Money limit) {
    return same(
        limit.getAmount(),
        limit(books.policy().settlement().underpayment(), s.before().original()));
  }

  private static List<String> taints(Books books, AllocationResult result) {
    List<String> out = new ArrayList<>();
    result.problems().stream()
        .flatMap(p -> p.taints().stream())
        .forEach(c -> require(out, result.items().incomplete().contains(c), c + " is tainted"));
    for (Allocation a : result.allocations()) {
      require(
          out,
          a.incomplete() == result.items().incomplete().contains(a.customer()),
          a.source() + " does not say that " + a.customer() + " is incomplete");
    }
    require(
        out,
        result.items().incomplete().containsAll(books.items().incomplete()),
        "a customer is complete again");
    return out;
  }

  private static void require(List<String> out, boolean holds, String violation) {
    if (!holds) {
      out.add(Objects.requireNonNull(violation));
    }
  }

  private static BigDecimal percent(Money base, BigDecimal percent) {
    return base.getAmount()
        .multiply(percent)
        .movePointLeft(2)
        .setScale(base.getCurrencyUnit().getDecimalPlaces(), RoundingMode.HALF_UP);
  }

  private static BigDecimal minus(Money a, Money b) {
    return a.getAmount().subtract(b.getAmount());
  }

  private static BigDecimal sum(List<Change> lines) {
    return lines.stream().map(l -> l.amount().getAmount()).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean same(BigDecimal a, BigDecimal b) {
    return a.compareTo(b) == 0;
  }
}
