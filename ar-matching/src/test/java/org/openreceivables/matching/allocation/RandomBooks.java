package org.openreceivables.matching.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Books of a few customers, most of them plain, some with all that makes a walk over items less than plain. */
final class RandomBooks {
  private static final List<String> ODD = List.of(
      " held",
      " reserved P-3",
      " 2% until 03-01",
      " parts NET 7.00 TAX 3.00",
      " USD",
      " posted 12-30");
  private final Random random;
  private final List<String> lines = new ArrayList<>();

  private RandomBooks(long seed) {
    this.random = new Random(seed);
  }

  static Books of(long seed) {
    RandomBooks books = new RandomBooks(seed);
    books.write();
    Collections.shuffle(books.lines, books.random);
    return BooksText.read("asof 06-30\n" + String.join("\n", books.lines));
  }

  private boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  private String day() {
    return "%02d-%02d".formatted(1 + random.nextInt(6), 1 + random.nextInt(28));
  }

  private String money(String currency) {
    return currency + (1 + random.nextInt(40)) + ".00 ";
  }

  private void write() {
    for (int i = 0; i < 14; i++) {
      String odd = oneIn(8) ? ODD.get(random.nextInt(ODD.size())) : "";
      boolean foreign = odd.equals(" USD");
      boolean parts = odd.startsWith(" parts");
      String amount = parts ? "10.00 " : money(foreign ? "USD " : "");
      lines.add("item INV-" + i + " " + amount + "due " + day() + " by C-" + random.nextInt(4)
          + (foreign ? "" : odd));
    }
    if (oneIn(3)) {
      lines.add("credit CN-1 " + money("") + "issued " + day() + " by C-1");
    }
    for (int i = 0; i < 16; i++) {
      String by = oneIn(12) ? "nobody" : "C-" + random.nextInt(5);
      String late = oneIn(14) ? " posted 07-0" + (1 + random.nextInt(9)) : "";
      int number = oneIn(20) ? 1 : i;
      lines.add("pay P-" + number + " " + money(oneIn(12) ? "USD " : "") + "on " + day() + " by "
          + by + late);
    }
  }
}
