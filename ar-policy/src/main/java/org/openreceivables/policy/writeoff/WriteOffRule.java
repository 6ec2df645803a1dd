package org.openreceivables.policy.writeoff;

/**
 * Judges whether one item may be given up.
 *
 * <p>Must be a pure function: the same case gives the same judgement, whatever the thread. It is only asked
 * about open items on the debit side that nothing stops: disputes, holds and incomplete customers are out
 * before. {@link WriteOffRules} has the rules of the house; a rule of your own:
 *
 * <pre>{@code
 * WriteOffRule deceased = c -> c.customer().filter(k -> k.attributes().get(DECEASED).isPresent()).isPresent()
 *     ? new Judgement.Propose("deceased", terms, List.of(new WriteOffReason.Custom("no estate", Map.of())))
 *     : new Judgement.Keep("deceased", List.of(new KeepReason.Custom("not deceased", Map.of())));
 * }</pre>
 */
@FunctionalInterface
public interface WriteOffRule {

  /**
   * {@return whether the item may be given up, with every reason}
   *
   * @param c the item and what is known about it
   */
  Judgement judge(WriteOffCase c);
}
