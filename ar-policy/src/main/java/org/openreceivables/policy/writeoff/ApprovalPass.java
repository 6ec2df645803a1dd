package org.openreceivables.policy.writeoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.core.ProblemCodes;
import org.openreceivables.core.internal.Rules;
import org.openreceivables.core.openitem.OpenItems;
import org.openreceivables.policy.writeoff.Approval.Approver;
import org.openreceivables.policy.writeoff.Approval.Granted;
import org.openreceivables.policy.writeoff.Approval.Refusal;
import org.openreceivables.policy.writeoff.Approval.Refused;

/** One round of approvals; used once. */
final class ApprovalPass {
  private final WriteOffPolicy policy;
  private final Approver by;
  private final WriteOffInput now;
  private final LocalDate day;
  private final Map<OpenItemId, WriteOffProposal> proposed = new HashMap<>();
  private final Map<OpenItemId, KeptItem> kept = new HashMap<>();

  ApprovalPass(WriteOffPolicy policy, Approver by, WriteOffInput now, LocalDate day) {
    this.policy = policy;
    this.by = by;
    this.now = now;
    this.day = day;
  }

  List<Approval> approve(Collection<WriteOffProposal> proposals) {
    proposals.forEach(this::requireNotEarlier);
    WriteOffRun again = new WriteOffPass(policy, now, day)
        .run(proposals.stream()
            .map(WriteOffProposal::customer)
            .distinct()
            .sorted()
            .toList());
    again.proposals().forEach(p -> proposed.put(p.item().id(), p));
    again.kept().forEach(k -> kept.put(k.item().id(), k));
    List<WriteOffProposal> sorted = new ArrayList<>(proposals);
    sorted.sort(Comparator.comparing(WriteOffProposal::item, OpenItems.ORDER));
    Set<OpenItemId> seen = new HashSet<>();
    return sorted.stream()
        .filter(p -> seen.add(p.item().id()))
        .map(this::answer)
        .toList();
  }

  private Approval answer(WriteOffProposal before) {
    OpenItemId id = before.item().id();
    WriteOffProposal fresh = proposed.get(id);
    KeptItem keptNow = kept.get(id);
    if (keptNow != null) {
      return refused(before, new Refusal.KeptNow(keptNow));
    }
    if (fresh == null) {
      return refused(before, new Refusal.NotOpen());
    }
    if (!fresh.components().equals(before.components())
        || !fresh.rule().equals(before.rule())
        || !fresh.terms().equals(before.terms())) {
      return refused(before, new Refusal.Changed(fresh));
    }
    for (ApprovalMatrix.Required required : List.of(before.required(), fresh.required())) {
      if (!required.allows(by.authority())) {
        return refused(before, new Refusal.AuthorityTooLow(by.authority(), required));
      }
    }
    return new Granted(fresh, by, day);
  }

  private Refused refused(WriteOffProposal proposal, Refusal refusal) {
    return new Refused(proposal, by, day, refusal);
  }

  private void requireNotEarlier(WriteOffProposal proposal) {
    Rules.of("Approval", proposal.item().id())
        .require(
            !day.isBefore(proposal.asOf()),
            ProblemCodes.DATE_ORDER,
            "day",
            day,
            "must not be before the run (" + proposal.asOf() + ")")
        .orThrow();
  }
}
