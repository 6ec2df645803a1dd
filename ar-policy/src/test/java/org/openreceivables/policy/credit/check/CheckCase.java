package org.openreceivables.policy.credit.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.openreceivables.core.CustomerId;
import org.openreceivables.core.DocumentId;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.document.Commitment;
import org.openreceivables.core.document.CommitmentKind;
import org.openreceivables.core.document.Commitments;
import org.openreceivables.core.openitem.Hold;
import org.openreceivables.core.openitem.HoldCause;
import org.openreceivables.core.openitem.HoldEffect;
import org.openreceivables.core.openitem.OpenItem;
import org.openreceivables.core.openitem.OpenItemKind;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.core.time.DateWindow;
import org.openreceivables.policy.credit.CreditLimit;

/** A policy and a request as lists, so that laws can change them. */
record CheckCase(
    CreditCheckPolicy policy,
    CreditAccount account,
    Commitment document,
    List<OpenItem> items,
    List<Commitment> commitments) {
  static final LocalDate AS_OF = LocalDate.of(2026, 6, 15);
  static final CustomerId CUSTOMER = CustomerId.of("C-1");

  CreditCheckRequest request() {
    return CreditCheckRequest.builder()
        .account(account)
        .document(document)
        .items(OpenItems.of(items))
        .commitments(Commitments.of(commitments))
        .build();
  }

  CreditCheck by(Checker checker) {
    return checker.check(policy, request(), AS_OF);
  }

  CheckCase withItems(List<OpenItem> others) {
    return new CheckCase(policy, account, document, others, commitments);
  }

  static Money eur(long cents) {
    return Money.ofMinor(CurrencyUnit.EUR, cents);
  }

  static OpenItem item(String id, OpenItemKind kind, Money open, LocalDate due) {
    return OpenItem.builder()
        .id(OpenItemId.of(id))
        .customer(CUSTOMER)
        .kind(kind)
        .document(DocumentId.of("DOC-" + id))
        .issueDate(LocalDate.of(2026, 1, 1))
        .dueDate(due)
        .original(open)
        .open(open)
        .build();
  }

  static Commitment commitment(CommitmentKind kind, String id, Money amount) {
    return Commitment.builder()
        .id(DocumentId.of(id))
        .customer(CUSTOMER)
        .kind(kind)
        .amount(amount)
        .build();
  }

  /** Small amounts and few days, so that every boundary is met. */
  static CheckCase random(long seed) {
    Random random = new Random(seed);
    List<OpenItem> items = new ArrayList<>();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      items.add(randomItem(random, "I-" + i));
    }
    List<Commitment> commitments = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      commitments.add(randomCommitment(random, i, commitments));
    }
    Commitment document = randomCommitment(random, 9, commitments);
    CreditAccount.Builder account = CreditAccount.builder().customer(CUSTOMER);
    account.limit(CreditLimit.of(eur(random.nextInt(4) * 20L)));
    for (int i = random.nextInt(3); i > 0; i--) {
      account.addSecurity(new Security("S-" + i, eur(random.nextInt(40)), DateWindow.always()));
    }
    account.dunningLevel(random.nextInt(8) == 0 ? 3 : 0);
    return new CheckCase(
        randomPolicy(random),
        account.build(),
        document,
        List.copyOf(items),
        List.copyOf(commitments));
  }

  static OpenItem randomItem(Random random, String id) {
    OpenItemKind[] kinds = {
      OpenItemKind.INVOICE,
      OpenItemKind.INVOICE,
      OpenItemKind.INVOICE,
      OpenItemKind.CHARGE,
      OpenItemKind.CREDIT_NOTE,
      OpenItemKind.ON_ACCOUNT
    };
    OpenItem item = item(
        id,
        kinds[random.nextInt(kinds.length)],
        eur(random.nextInt(50)),
        AS_OF.plusDays(random.nextInt(12) - 8L));
    if (random.nextInt(12) == 0) {
      item = item.withPostingDate(AS_OF.plusDays(1));
    }
    if (random.nextInt(3) == 0) {
      Hold.Builder hold = Hold.builder()
          .id("H")
          .cause(random.nextBoolean() ? HoldCause.DISPUTE : HoldCause.BLOCK)
          .window(DateWindow.from(AS_OF.minusDays(random.nextInt(3) - 1L)))
          .addEffect(random.nextBoolean() ? HoldEffect.CREDIT : HoldEffect.DUN);
      item = item.withHolds(
          random.nextBoolean()
              ? hold.build()
              : hold.part(eur(1 + random.nextInt(30))).build());
    }
    return item;
  }

  private static Commitment randomCommitment(Random random, int number, List<Commitment> earlier) {
    Commitment commitment = commitment(
            oneOf(random, CommitmentKind.values()), "D-" + number, eur(random.nextInt(40)))
        .withInvoiced(eur(random.nextInt(5) == 0 ? random.nextInt(20) : 0))
        .withExpectedOn(
            random.nextBoolean()
                ? Optional.of(AS_OF.plusDays(random.nextInt(8)))
                : Optional.empty());
    Optional<Commitment> before =
        earlier.stream().filter(c -> c.kind().compareTo(commitment.kind()) < 0).findFirst();
    return before.isPresent() && random.nextBoolean()
        ? commitment.withFollows(before.get().id())
        : commitment;
  }

  private static CreditCheckPolicy randomPolicy(Random random) {
    CreditCheckPolicy.Builder policy = CreditCheckPolicy.builder()
        .limitBoundary(oneOf(random, LimitBoundary.values()))
        .disputedPart(oneOf(random, DisputedPart.values()))
        .unappliedCredits(
            random.nextInt(4) == 0 ? UnappliedCredits.IGNORED : UnappliedCredits.REDUCE);
    if (random.nextBoolean()) {
      policy.maxOverdue(eur(random.nextInt(3) * 25L));
    }
    if (random.nextBoolean()) {
      policy.maxOverdueDays(random.nextInt(5));
      if (random.nextBoolean()) {
        policy.overdueDaysFrom(eur(random.nextInt(60)));
      }
    }
    if (random.nextInt(3) == 0) {
      policy.maxDocument(eur(30));
    }
    if (random.nextInt(3) == 0) {
      policy.orderHorizonDays(random.nextInt(6));
    }
    if (random.nextInt(4) == 0) {
      policy.maxDunningLevel(2);
    }
    if (random.nextInt(6) == 0) {
      policy.putSeverity(CreditRule.LIMIT, Severity.WARNING);
    }
    return policy.build();
  }

  @SafeVarargs
  private static <T> T oneOf(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }
}
