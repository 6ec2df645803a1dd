package org.openreceivables.matching.allocation.comparison;

import org.openreceivables.core.OpenItemId;

/** A switch in which two policies differ, with both values. Immutable. */
public sealed interface SwitchDifference {

  /** {@return the switch as one asks the policy for it: {@code order()}, {@code settlement().partialDiscount()}} */
  String name();

  /** {@return its value here, in words} */
  String here();

  /** {@return its value there, in words} */
  String there();

  /** {@return one clause for people} */
  default String summarize() {
    return summarize("here", "there");
  }

  /**
   * {@return one clause for people, with names of the policies: {@code overpayment(): ours ON_ACCOUNT; theirs REFUSE}}
   *
   * @param nameHere what the one policy is called
   * @param nameThere what the other is called
   */
  String summarize(String nameHere, String nameThere);

  /**
   * The two values alone.
   *
   * @param name the switch
   * @param here its value here
   * @param there its value there
   */
  record Value(String name, String here, String there) implements SwitchDifference {
    @Override
    public String summarize(String nameHere, String nameThere) {
      return name + ": " + nameHere + " " + here + "; " + nameThere + " " + there;
    }
  }

  /**
   * Which item is paid first: two items, and the first criterion of each order that tells them apart.
   *
   * @param here the order here
   * @param there the order there
   * @param choiceHere which of two items is paid first here, and why
   * @param choiceThere the same two items there
   */
  record Order(String here, String there, Choice choiceHere, Choice choiceThere)
      implements SwitchDifference {
    @Override
    public String name() {
      return PolicySwitches.ORDER;
    }

    @Override
    public String summarize(String nameHere, String nameThere) {
      return name() + ": " + nameHere + " " + choiceHere.summarize() + "; " + nameThere + " "
          + choiceThere.summarize();
    }
  }

  /**
   * What the order does with an item or with the money, where no criterion tells: it leaves the item out, takes a charge
   * with the item that it belongs to, or pays only what is designated.
   *
   * <p>Costs F of EUR 40.00 of March on INV-1, due in January, and INV-2, due in February: the oldest due first pays INV-2
   * before F, and debt by debt F with INV-1, before INV-2. Here it {@code takes F by itself}, there it {@code takes F with
   * INV-1, to which it belongs}.
   *
   * @param here the order here
   * @param there the order there
   * @param saysHere what it does here
   * @param saysThere what it does there
   */
  record Treatment(String here, String there, String saysHere, String saysThere)
      implements SwitchDifference {
    @Override
    public String name() {
      return PolicySwitches.ORDER;
    }

    @Override
    public String summarize(String nameHere, String nameThere) {
      return name() + ": " + nameHere + " " + saysHere + "; " + nameThere + " " + saysThere;
    }
  }

  /**
   * Which of two items an order pays first. Immutable.
   *
   * @param first the item that is paid first, or, where both share, the one or the other
   * @param second the other
   * @param criterion the name of the first criterion that tells them apart, charges by what their item is where the order
   *     goes debt by debt, and of a charge and its own item the component order; {@code id} or {@code pro rata} where none
   *     does
   * @param shared whether none tells them apart, and they are paid in proportion
   */
  record Choice(OpenItemId first, OpenItemId second, String criterion, boolean shared) {

    /** {@return one clause for people} */
    public String summarize() {
      return shared
          ? first + " and " + second + " " + criterion
          : first + " before " + second + " by \"" + criterion + "\"";
    }
  }

  /**
   * Which part of an item is paid first: the first step at which the orders take other parts of the item.
   *
   * <p>Of an item with NET, INTEREST and FEE, step 1 is FEE by "costs, interest, principal" and NET by "principal first".
   *
   * @param here the component order here
   * @param there the component order there
   * @param step the step, from 1, of those for which the item has a part
   * @param stepHere the kinds of the item that are paid in this step here
   * @param stepThere the same there
   */
  record Components(String here, String there, int step, String stepHere, String stepThere)
      implements SwitchDifference {
    @Override
    public String name() {
      return PolicySwitches.COMPONENTS;
    }

    @Override
    public String summarize(String nameHere, String nameThere) {
      return name() + ": at step " + step + " " + nameHere + " " + stepHere + " by " + here + "; "
          + nameThere + " " + stepThere + " by " + there;
    }
  }
}
