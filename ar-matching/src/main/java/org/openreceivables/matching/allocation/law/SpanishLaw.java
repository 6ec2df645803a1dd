package org.openreceivables.matching.allocation.law;

import static org.openreceivables.matching.allocation.law.LegalRule.confirmed;
import static org.openreceivables.matching.allocation.law.LegalRule.debtByDebt;
import static org.openreceivables.matching.allocation.law.LegalRule.notConfirmed;

import org.openreceivables.matching.allocation.DesignationRight;
import org.openreceivables.matching.allocation.Designations;
import org.openreceivables.matching.allocation.order.AllocationOrders;

/** Código civil 1172 to 1174. */
final class SpanishLaw {
  private static final String CC_1172 =
      "https://www.expansion.com/diccionario-juridico/imputacion-de-pagos.html";

  static final LegalOrder GENERAL = LegalOrder.builder()
      .name("ES")
      .order(AllocationOrders.dueFirst()
          .then(AllocationOrders.mostBurdensomeFirst())
          .proRataAmongEquals()
          .debtByDebt())
      .designations(Designations.builder()
          .creditor(DesignationRight.IF_AGREED)
          .debtorPaysChargesFirst(true)
          .build())
      .addRules(
          confirmed("CC 1172 (1)", "The debtor says at payment which debt is paid.", CC_1172),
          confirmed(
              "CC 1172 (2)",
              "A debtor who accepted a receipt that says which debt is paid is bound by it, unless something makes"
                  + " the contract void.",
              CC_1172),
          confirmed(
              "CC 1174",
              "Else the most burdensome of the debts that are due; equal ones in proportion. Age does not count.",
              "http://www.agtvm.com/Imputacion_pagos.htm"),
          confirmed(
              "CC 1173",
              "Nothing goes to capital as long as interest is not covered: a part payment goes to interest while any is"
                  + " owed (an old comment, after the Supreme Court of 20 March 1896).",
              "https://books.google.com.ec/books?id=xL4WAAAAYAAJ&pg=PA134&output=html_text"),
          confirmed(
              "CC 1173",
              "Not all follow it: lawyers call it common practice, borne by the courts, to take capital"
                  + " first, and so did a court that enforced a judgment (before AP Zaragoza 515/2007, whose own"
                  + " answer we did not read).",
              "https://vlex.es/vid/amortizacion-parcial-aplican-pagos-208221 https://www.unidad-de-accion.com/foro/"
                  + "posting.php?mode=quote&p=86424"),
          notConfirmed(
              "CC 1173",
              "Costs come before interest. The article does not name them; in the enforcement of mortgages (LEC 654"
                  + " (3)) they come last."),
          debtByDebt("CC 1173, 1174"))
      .build();

  private SpanishLaw() {}
}
