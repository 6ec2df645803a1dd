package org.openreceivables.matching.allocation.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Random debts with charges, spread once more by the words of each law, in cents and without the engine. */
class LawByHandTest {
  private static final int TRIES = 400;
  /** The payment comes on this day of a month; the day before is due, too. */
  private static final int PAID = 32;
  /** Charges are issued and due on this day. */
  private static final int CHARGED = 25;

  private record Charge(String id, String kind, long cents) {}

  /** Days count from 1 January; 99 for none. */
  private record Debt(
      String id,
      long cents,
      int issued,
      int due,
      int secured,
      int burden,
      int enforced,
      int barred,
      List<Charge> charges) {
    long whole() {
      return cents + charges.stream().mapToLong(Charge::cents).sum();
    }

    /** The debt is time-barred; what is charged on it is a claim of its own. */
    Debt chargesAlone() {
      return new Debt(id, 0, issued, due, secured, burden, enforced, barred, charges);
    }

    /** Where charges are due and the debt is not, a law that looks at that has them apart. */
    Stream<Debt> apart(Comparator<Debt> chain) {
      Debt charged = new Debt(id, 0, issued, CHARGED, secured, burden, enforced, barred, charges);
      Debt alone = new Debt(id, cents, issued, due, secured, burden, enforced, barred, List.of());
      return isDue() || chain.compare(charged, alone) == 0
          ? Stream.of(this)
          : Stream.of(charged, alone);
    }

    boolean isDue() {
      return due <= PAID;
    }

    /** Costs, interest and the debt itself, in the order of the law. */
    List<Charge> parts(List<String> order) {
      List<Charge> all = new ArrayList<>(charges);
      all.add(new Charge(id, "NET", cents));
      all.sort(
          Comparator.comparing((Charge c) -> order.indexOf(c.kind())).thenComparing(Charge::id));
      return all;
    }
  }

  private static final Comparator<Debt> DUE = Comparator.comparing(d -> d.isDue() ? 0 : 1);
  private static final Comparator<Debt> SECURED = Comparator.comparing(Debt::secured);
  private static final Comparator<Debt> BURDEN = Comparator.comparing(d -> -d.burden());
  private static final Comparator<Debt> AGE = Comparator.comparing(Debt::issued);
  private static final Comparator<Debt> SINCE = Comparator.comparing(Debt::due);
  private static final Comparator<Debt> ENFORCED = Comparator.comparing(Debt::enforced);

  private static final Map<String, Comparator<Debt>> LAWS = Map.of(
      "DE",
          DUE.thenComparing(SECURED).thenComparing(BURDEN).thenComparing(AGE).thenComparing(SINCE),
      "DE consumer credit",
          DUE.thenComparing(SECURED).thenComparing(BURDEN).thenComparing(AGE).thenComparing(SINCE),
      "IT",
          DUE.thenComparing(SECURED).thenComparing(BURDEN).thenComparing(AGE).thenComparing(SINCE),
      "FR", DUE.thenComparing(BURDEN).thenComparing(AGE).thenComparing(SINCE),
      "ES", DUE.thenComparing(BURDEN),
      "CH",
          DUE.thenComparing(d -> d.isDue() ? 0 : d.secured())
              .thenComparing(ENFORCED)
              .thenComparing(SINCE),
      "AT", ENFORCED.thenComparing(DUE).thenComparing(BURDEN).thenComparing(SINCE),
      "NL", DUE.thenComparing(BURDEN).thenComparing(AGE).thenComparing(SINCE),
      "GB-EAW", AGE,
      "US", DUE.thenComparing(SECURED).thenComparing(SINCE).thenComparing(AGE));

  @TestFactory
  Stream<DynamicTest> every_law() {
    return LegalOrders.all().stream()
        .map(law -> DynamicTest.dynamicTest(law.name(), () -> {
          for (long seed = 1; seed <= TRIES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Debt> debts = debts(random);
            long money =
                1 + random.nextLong(debts.stream().mapToLong(Debt::whole).sum());
            String rows = rows(debts, money);
            assertThat(paid(LawBooks.pay(law, rows)))
                .as("%s, seed %s%n%s", law.name(), seed, rows)
                .isEqualTo(byHand(law.name(), debts, money));
          }
        }));
  }

  private static List<Debt> debts(SplittableRandom random) {
    List<Debt> out = new ArrayList<>();
    int count = 2 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      List<Charge> charges = new ArrayList<>();
      for (int c = random.nextInt(5) - 2; c > 0; c--) {
        String kind = random.nextInt(2) == 0 ? "COST" : "INTEREST";
        charges.add(new Charge("D" + i + "C" + c, kind, 1 + random.nextInt(500)));
      }
      int issued = 1 + random.nextInt(2);
      out.add(new Debt(
          "D" + i,
          100 + random.nextInt(random.nextInt(2) == 0 ? 5 : 9_000),
          issued,
          10 + 11 * random.nextInt(4),
          random.nextInt(2),
          random.nextInt(2),
          random.nextInt(3) == 0 ? 20 + random.nextInt(2) : 99,
          random.nextInt(4) == 0 ? 31 + random.nextInt(3) : 99,
          charges));
    }
    return out;
  }

  private static String day(int day) {
    return day > 31 ? "02-%02d".formatted(day - 31) : "01-%02d".formatted(day);
  }

  private static String euro(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  private static String rows(List<Debt> debts, long money) {
    StringBuilder rows = new StringBuilder();
    for (Debt d : debts) {
      rows.append("debt %s %s issued %s due %s secured %d burden %d"
          .formatted(
              d.id(), euro(d.cents()), day(d.issued()), day(d.due()), d.secured(), d.burden()));
      rows.append(d.enforced() == 99 ? "" : " enforced " + day(d.enforced()));
      rows.append(d.barred() == 99 ? "\n" : " barred " + day(d.barred()) + "\n");
      d.charges()
          .forEach(c -> rows.append("charge %s %s %s of %s issued %s%n"
              .formatted(c.id(), euro(c.cents()), c.kind(), d.id(), day(CHARGED))));
    }
    return rows.append("paid ").append(euro(money)).toString();
  }

  private static Map<String, Long> paid(String words) {
    Map<String, Long> out = new TreeMap<>();
    for (String part : words.split(", ", -1)) {
      String[] idAndAmount = part.split(" ", -1);
      if (!idAndAmount[0].equals("rest")) {
        out.put(idAndAmount[0], new BigDecimal(idAndAmount[1]).movePointRight(2).longValueExact());
      }
    }
    return out;
  }

  private static Map<String, Long> byHand(String law, List<Debt> debts, long money) {
    List<String> order = law.equals("DE consumer credit")
        ? List.of("COST", "NET", "INTEREST")
        : List.of("COST", "INTEREST", "NET");
    Comparator<Debt> chain = Objects.requireNonNull(LAWS.get(law));
    List<Debt> counted = debts.stream()
        .map(d -> law.equals("IT") && d.barred() <= PAID ? d.chargesAlone() : d)
        .flatMap(d -> d.apart(chain))
        .filter(d -> d.whole() > 0)
        .sorted(chain.thenComparing(Debt::id))
        .toList();
    Map<String, Long> out = new TreeMap<>();
    long left = money;
    for (int from = 0; from < counted.size() && left > 0; ) {
      Debt first = counted.get(from);
      List<Debt> equal =
          counted.stream().filter(d -> chain.compare(first, d) == 0).toList();
      Map<String, Long> shares = shares(equal, Math.min(left, whole(equal)));
      for (Debt debt : equal) {
        long share = shares.getOrDefault(debt.id(), 0L);
        left -= share;
        for (Charge part : debt.parts(order)) {
          long paid = Math.min(share, part.cents());
          share -= paid;
          if (paid > 0) {
            out.put(part.id(), paid);
          }
        }
      }
      from += equal.size();
    }
    return out;
  }

  private static long whole(List<Debt> debts) {
    return debts.stream().mapToLong(Debt::whole).sum();
  }

  /** Rounded down; the cents left over to those that lost most, of equal ones to the smaller id. */
  private static Map<String, Long> shares(List<Debt> equal, long money) {
    long whole = whole(equal);
    Map<String, Long> out =
        equal.stream().collect(Collectors.toMap(Debt::id, d -> money * d.whole() / whole));
    long over = money - out.values().stream().mapToLong(Long::longValue).sum();
    Function<Debt, Long> lost = d -> money * d.whole() % whole;
    equal.stream()
        .sorted(Comparator.comparing(lost).reversed().thenComparing(Debt::id))
        .limit(over)
        .forEach(d -> out.merge(d.id(), 1L, Long::sum));
    return out;
  }
}
