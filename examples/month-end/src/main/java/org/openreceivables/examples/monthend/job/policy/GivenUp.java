package org.openreceivables.examples.monthend.job.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openreceivables.core.OpenItemId;
import org.openreceivables.examples.monthend.file.FileRead;
import org.openreceivables.examples.monthend.file.record.NoticeRow;
import org.openreceivables.examples.monthend.job.Books;
import org.openreceivables.examples.monthend.job.Data;
import org.openreceivables.policy.writeoff.Approval;
import org.openreceivables.policy.writeoff.ApprovalMatrix;
import org.openreceivables.policy.writeoff.Authority;
import org.openreceivables.policy.writeoff.WriteOffEngine;
import org.openreceivables.policy.writeoff.WriteOffInput;
import org.openreceivables.policy.writeoff.WriteOffRun;

/**
 * What may be given up at a month end: proposals until somebody approves them.
 *
 * @param input what was judged
 * @param run what is proposed, and what is kept
 */
public record GivenUp(WriteOffInput input, WriteOffRun run) {

  /**
   * {@return the proposals}
   *
   * @param books what is open
   * @param data the customers, and the reminders that they got
   */
  public static GivenUp of(Books books, Data data) {
    Map<OpenItemId, Integer> levels = new HashMap<>();
    for (NoticeRow notice : data.notices().map(FileRead::values).orElse(List.of())) {
      if (!notice.date().isAfter(books.asOf())) {
        levels.merge(notice.item(), notice.level(), Math::max);
      }
    }
    WriteOffInput input =
        WriteOffInput.of(books.open(), data.knownCustomers()).withDunningLevels(levels);
    return new GivenUp(input, engine().run(input, books.asOf()));
  }

  private static WriteOffEngine engine() {
    return WriteOffEngine.of(HouseRules.writeOff());
  }

  /** {@return the names of those who may approve something, each once} */
  public static List<String> authorities() {
    return HouseRules.approvals().limits().stream()
        .map(ApprovalMatrix.Limit::authority)
        .map(Authority::name)
        .distinct()
        .toList();
  }

  /**
   * {@return the answers of an authority to all proposals}
   *
   * @param authority the office
   */
  public List<Approval> approvedBy(String authority) {
    return engine()
        .approve(
            run.proposals(),
            new Approval.Approver(Authority.of(authority), "command line"),
            input,
            run.asOf());
  }
}
