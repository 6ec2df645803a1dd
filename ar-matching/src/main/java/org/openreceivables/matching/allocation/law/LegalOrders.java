package org.openreceivables.matching.allocation.law;

import java.util.List;

/**
 * The order in which the law of a country has debts paid, where nothing was agreed and the debtor is silent.
 *
 * <p>{@code LegalOrders.italy().on(policy)} puts it into a policy. Facts that decide and that only the host knows stand on
 * the item: {@link org.openreceivables.core.openitem.LegalTraits}. Where a law does not say what "older" means, we take the
 * date of issue, and of items issued on one day the due date; that reading, and everything else that we did not find
 * confirmed, says so in {@link LegalOrder#rules()}. Costs are components of the kinds cost, fee and penalty, and charges
 * that are items of their own; these belong to the debt that they are a charge on, as in German, Dutch and Austrian law,
 * which we take for all. No legal advice: contracts go first, and special laws (rent, insolvency, wages) have orders of
 * their own.
 */
public final class LegalOrders {
  private LegalOrders() {}

  /**
   * {@return Germany, BGB 366 and 367}
   *
   * <p>366 (1): the debtor says which debt is paid; the creditor has a choice only where that was agreed. 366 (2),
   * where the debtor is silent: due, less secured, more burdensome, older, of the same age in proportion
   * (de.openlegaldata.io/law/bgb/366). 367 (1), within a debt: costs, interest, principal. 367 (2): a creditor may
   * refuse money for which the debtor names another part, and follows the debtor's word once the money is kept; to
   * refuse is to send it back, which no policy does, and to name a part takes costs and interest that are items of
   * their own. Neither holds within a current account. Not confirmed: that older is what arose first, not what was
   * due first. Money of exactly the amount of one debt can be the debtor's silent word for that debt; no order sees
   * that, so give an instruction (matching by exact amount finds it).
   *
   * <p>EUR 500.00 on costs of EUR 90.00, interest of EUR 160.00 and principal of EUR 1,000.00 are EUR 90.00, 160.00
   * and 250.00. EUR 900.00 on EUR 1,000.00 with security rank 1 and EUR 800.00 with none, both due: EUR 800.00 on the
   * second, EUR 100.00 on the first.
   */
  public static LegalOrder germany() {
    return GermanLaw.GENERAL;
  }

  /**
   * {@return Germany, consumer credit in default, BGB 497 (3)}
   *
   * <p>Among several debts as {@link #germany()}; within a debt costs of legal action, then the rest of the amount
   * owed (497 (1)), last the interest that accrues after the default (497 (2), kredit1a.de), whatever a contract
   * says. Not for credit secured on land (497 (4)), nor for money on a title whose main claim is interest (497 (3)).
   * Not confirmed, but so by its words: contract interest from before the default is part of the amount owed. Book it
   * as principal, since all components of the kind interest come last.
   *
   * <p>EUR 500.00 on costs of EUR 90.00, interest after the default of EUR 160.00 and principal of EUR 1,000.00 are
   * EUR 90.00 of costs and EUR 410.00 of principal.
   */
  public static LegalOrder germanyConsumerCredit() {
    return GermanLaw.CONSUMER_CREDIT;
  }

  /**
   * {@return Italy, Codice civile 1193 to 1195}
   *
   * <p>1193 (1): the debtor says which debt is paid. 1195: the creditor's choice in a receipt binds a debtor who
   * accepted it. 1193 (2), else: due, less secured, more burdensome, oldest, in proportion (dirittoprivatoinrete.it).
   * Time-barred debts are not counted (brocardi.it 4009). 1194: the debtor may not pay capital before interest and
   * expenses without the creditor's consent. Not confirmed: that expenses come before interest, and what oldest
   * means.
   *
   * <p>EUR 1,500.00 on EUR 1,000.00 due and secured, EUR 800.00 due at 8 % and EUR 600.00 due at 8 % and older:
   * EUR 600.00 on the third, EUR 800.00 on the second, EUR 100.00 on the first.
   */
  public static LegalOrder italy() {
    return ItalianLaw.GENERAL;
  }

  /**
   * {@return France, Code civil 1342-10 and 1343-1}
   *
   * <p>1342-10 (1): the debtor says which debt is paid; the creditor may object where it is not paid whole (Cass. 1re
   * civ., 27 November 2019, 18-21.570). 1342-10 (2), else: due, then what the debtor has most interest to discharge,
   * then the oldest, then in proportion; security does not count (kohenavocats.fr). 1343-1: interest first, and costs
   * of collection as well. Not confirmed: that costs come before interest, what oldest means, and that the receipt of
   * the old article 1255 still binds the debtor who accepted it.
   *
   * <p>EUR 700.00 on A and B of EUR 500.00 each, due, with burden rank 1 and 2: EUR 500.00 on B, EUR 200.00 on A.
   */
  public static LegalOrder france() {
    return FrenchLaw.GENERAL;
  }

  /**
   * {@return Spain, Código civil 1172 to 1174}
   *
   * <p>1172: the debtor says which debt is paid; a receipt that the debtor accepted binds. 1174, else: the most
   * burdensome of the debts that are due, equal ones in proportion; neither security nor age counts (agtvm.com).
   * 1173: no capital before interest (books.google.com.ec, xL4WAAAAYAAJ, page 134); some courts take capital first
   * all the same (vlex.es). Not confirmed: where costs come.
   *
   * <p>EUR 90.00 on EUR 100.00 and EUR 200.00, both due and equally burdensome: EUR 30.00 and EUR 60.00, whichever is
   * older.
   */
  public static LegalOrder spain() {
    return SpanishLaw.GENERAL;
  }

  /**
   * {@return Switzerland, OR 85 to 87}
   *
   * <p>86: the debtor says which debt is paid, else the creditor's receipt, unless the debtor objects at once. 87,
   * else: due; of these first enforced, then first due, of one day in proportion; where none is due, least secured,
   * whether it is enforced or not (swissrights.ch, lawbrary.ch). 85 (1): no capital before interest and costs. 85
   * (2), that a part payment may not go to the secured part of a debt first, we do not check, since an item has one
   * security rank. Not confirmed: which comes first of debts that are not due and equally secured; we take the one
   * enforced first, then the one due first.
   *
   * <p>EUR 100.00 on A of EUR 80.00, due on 1 January, and B of EUR 80.00, due on the 5th and enforced since the
   * 20th: EUR 80.00 on B, EUR 20.00 on A.
   */
  public static LegalOrder switzerland() {
    return SwissLaw.GENERAL;
  }

  /**
   * {@return Austria, ABGB 1415 and 1416}
   *
   * <p>1415: the debtor says which debt is paid, and it counts unless the creditor objects; the creditor has no
   * choice. 1416, else: demanded, or at least due, then most burdensome (OGH 8 Ob 34/19m). Demanded hardest goes
   * first, and enforcement is the hardest (OGH 3 Ob 113/13h): an item knows its enforcement alone, so that a reminder
   * or a suit does not move it. Of recurring claims the first due (RS0115761), of equals in proportion. Interest
   * before capital, debt by debt (RS0105482). Not confirmed: costs before interest, and the first due among claims
   * that do not recur.
   *
   * <p>EUR 100.00 on A of EUR 80.00 with burden rank 2 and B of EUR 80.00 with none, but enforced: EUR 80.00 on B,
   * EUR 20.00 on A.
   */
  public static LegalOrder austria() {
    return AustrianLaw.GENERAL;
  }

  /**
   * {@return the Netherlands, BW 6:43 and 6:44}
   *
   * <p>6:43: the debtor says which debt is paid, else due, most burdensome, oldest, of the same age in proportion
   * (wetboekplus.nl); the creditor does not choose. 6:44: costs, of collection too, then interest that is due, then
   * principal (mijnwetten.nl), of the debt that 6:43 found (HR 29 May 2015). 6:44 (2) and (3): the creditor may
   * refuse another order, and the whole principal without interest and costs; to refuse is to send it back. Only
   * booked interest is on an item, and it is taken as due. Not confirmed: what oldest means, and that a creditor who
   * keeps the money follows the debtor's word on the part, where it is an item of its own.
   *
   * <p>EUR 500.00 on costs of EUR 50.00, interest of EUR 70.00 and principal of EUR 1,000.00 are EUR 50.00, 70.00 and
   * 380.00.
   */
  public static LegalOrder netherlands() {
    return DutchLaw.GENERAL;
  }

  /**
   * {@return England and Wales, Clayton's Case}
   *
   * <p>The debtor says at payment which debt is paid; else the creditor, up to the last moment (Cory Brothers v Mecca
   * [1897] AC 286), a time-barred debt too. Else, on a running account, the earliest debt first (Clayton's Case,
   * 1816). Interest before principal (Bower v Marris). Not confirmed: that debts of one day share in proportion,
   * costs before interest, and that it does not count whether a debt is due.
   *
   * <p>GBP 100.00 on GBP 80.00 of 5 January and GBP 80.00 of the 2nd, due later: GBP 80.00 on the second, GBP 20.00
   * on the first.
   */
  public static LegalOrder englandAndWales() {
    return EnglishLaw.GENERAL;
  }

  /**
   * {@return the United States, common law as most of the states have it}
   *
   * <p>The debtor, else the creditor, except for what is disputed, paid or illegal. Else: due, unsecured, oldest, in
   * proportion (chestofbooks.com, Page on contracts, 1404 to 1411). Not for California, whose Civil Code 1479 takes
   * the interest due of all debts, then the principal due of all, then what matures first, and security last. United
   * States Rule: interest that is due, then principal, and what is short of interest does not become principal. Not
   * confirmed: Restatement (Second) of Contracts 258 to 260, and costs before interest.
   *
   * <p>USD 10,000.00 at 6 % for 90 of 360 days bear USD 150.00: of USD 2,500.00 USD 2,350.00 go to principal, USD
   * 7,650.00 stay.
   */
  public static LegalOrder unitedStates() {
    return AmericanLaw.GENERAL;
  }

  /** {@return all of them} */
  public static List<LegalOrder> all() {
    return List.of(
        germany(),
        germanyConsumerCredit(),
        italy(),
        france(),
        spain(),
        switzerland(),
        austria(),
        netherlands(),
        englandAndWales(),
        unitedStates());
  }
}
