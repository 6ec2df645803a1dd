package org.openreceivables.matching.allocation;

import static org.openreceivables.matching.allocation.AllocationScenarioTest.check;

import org.junit.jupiter.api.Test;

/** Worked cases of other systems and of textbooks, each with its source; the years are moved to 2026. */
class WorkedCasesTest {

  /** A case by its id, where it was found, what is given and what must come of it. */
  static void worked(String id, String source, String given, String expected) {
    try {
      check(given, expected);
    } catch (AssertionError e) {
      throw new AssertionError(id + " of " + source + ": " + e.getMessage(), e);
    }
  }

  @Test
  void allocation() {
    worked(
        "ORA-AUTOCASH-600",
        "https://docs.oracle.com/en/cloud/saas/financials/24a/fairp/"
            + "example-of-using-an-autocash-rule-set.html",
        """
        item 123 200.00 due 12-11 20.00 until 12-01
        item 124 300.00 due 12-08 30.00 until 11-30
        item 125 150.00 due 12-13 15.00 until 11-28
        pay P-1 600.00 on 12-10
        """,
        """
        P-1 124 PAID 300.00 open 0.00
        P-1 123 PAID 200.00 open 0.00
        P-1 125 PAID 100.00 open 50.00
        P-1 rest 0.00
        """);
    worked(
        "EPR-FIFO",
        "frappe/erpnext erpnext/accounts/doctype/payment_reconciliation/"
            + "payment_reconciliation.py",
        """
        item I-0 50.00 issued 01-01
        item I-1 100.00 issued 01-02
        pay P-0 70.00 on 01-05
        pay P-1 60.00 on 01-10
        """,
        """
        P-0 I-0 PAID 50.00 open 0.00
        P-0 I-1 PAID 20.00 open 80.00
        P-0 rest 0.00
        P-1 I-1 PAID 60.00 open 20.00
        P-1 rest 0.00
        """);
    worked(
        "EPR-1",
        "frappe/erpnext erpnext/accounts/doctype/payment_reconciliation/"
            + "test_payment_reconciliation.py",
        """
        item INV-1 200.00
        pay P-1 55.00 on 01-10
        pay P-2 35.00 on 01-11
        """,
        """
        P-1 INV-1 PAID 55.00 open 145.00
        P-1 rest 0.00
        P-2 INV-1 PAID 35.00 open 110.00
        P-2 rest 0.00
        """);
    worked(
        "OF-APP-01",
        "github:apache/ofbiz-framework applications/accounting/testdef/data/"
            + "PaymentApplicationTestsData.xml",
        """
        item INV-1 20.00 issued 04-25 due 05-25
        pay P-1 20.00 on 05-01
        """,
        """
        P-1 INV-1 PAID 20.00 open 0.00
        P-1 rest 0.00
        """);
    worked(
        "ODOO-PAY-800-OPEN",
        "odoo/odoo addons/account/tests/test_account_payment_register.py",
        """
        item INV-1 1000.00
        item INV-2 2000.00
        pay P-1 800.00 on 01-10
        """,
        """
        P-1 INV-1 PAID 800.00 open 200.00
        P-1 rest 0.00
        """);
    worked(
        "EPE-RETURN-NET",
        "frappe/erpnext erpnext/accounts/doctype/payment_entry/" + "test_payment_entry.py",
        """
        item INV-1 100.00
        credit CN-1 40.00 for INV-1
        pay P-1 1000.00 on 01-10
        """,
        """
        CN-1 INV-1 CREDITED 40.00 open 60.00
        CN-1 rest 0.00
        P-1 INV-1 PAID 60.00 open 0.00
        P-1 rest 940.00
        """);
    worked(
        "BC-T-233340-b",
        "github:microsoft/BCApps@c3414ed src/Layers/W1/Tests/ERM-Application/"
            + "ERMApplicationVendor.Codeunit.al",
        """
        item INV-1 150.00
        credit CN-1 46.00 for INV-1
        pay P-1 105.00 on 01-10
        """,
        """
        CN-1 INV-1 CREDITED 46.00 open 104.00
        CN-1 rest 0.00
        P-1 INV-1 PAID 104.00 open 0.00
        P-1 rest 1.00
        """);
    worked(
        "MF-ALLOC-04",
        "github:metasfresh/metasfresh@6c7bfd86890 backend/de.metas.banking/"
            + "de.metas.banking.base/src/test/java/de/metas/banking/payment/"
            + "paymentallocation/service/"
            + "PaymentAllocationBuilderTest.java#test_OneVendorInvoice_OneVendorPay"
            + "ment",
        """
        item V1 8000.00 issued 02-10
        pay P1 5000.00 on 02-11
        say P1 V1 PAID 5000.00
        say P1 V1 DISCOUNT 100.00
        say P1 V1 WRITTEN_OFF 200.00 because AGREED
        """,
        """
        P1 V1 PAID 5000.00 DISCOUNT 100.00 WRITTEN_OFF 200.00 open 2700.00
        P1 rest 0.00
        """);
    worked(
        "MF-ALLOC-06",
        "github:metasfresh/metasfresh@6c7bfd86890 backend/de.metas.banking/"
            + "de.metas.banking.base/src/test/java/de/metas/banking/payment/"
            + "paymentallocation/service/"
            + "PaymentAllocationBuilderTest.java#test_CustomerInvoiceAndCreditMemo_"
            + "NoPayments",
        """
        item I1 5000.00 issued 01-11
        credit CM1 1000.00 issued 01-12 for I1
        """,
        """
        CM1 I1 CREDITED 1000.00 open 4000.00
        CM1 rest 0.00
        """);
  }

  @Test
  void credits_and_over_payment() {
    worked(
        "KB-CR-01",
        "github:killbill/killbill@cb60779c17 invoice/src/test/java/org/"
            + "killbill/billing/invoice/dao/TestInvoiceDao.java",
        """
        item INV-1 5.00
        credit CN-1 7.00 for INV-1
        """,
        """
        CN-1 INV-1 CREDITED 5.00 open 0.00
        CN-1 rest 2.00
        """);
    worked(
        "MA-PAY-01",
        "github:moqui/mantle-usl@6b6ce35 src/test/groovy/" + "OrderProcureToPayBasicFlow.groovy",
        """
        item BILL 23830.00
        pay P-1 24000.00 on 01-10
        """,
        """
        P-1 BILL PAID 23830.00 open 0.00
        P-1 rest 170.00
        """);
    worked(
        "MA-PAY-02",
        "github:moqui/mantle-usl@6b6ce35 src/test/groovy/" + "OrderToCashBasicFlow.groovy",
        """
        item INV-1 1610.00
        credit CN-1 250.00 for INV-1
        pay P-1 1500.00 on 01-10
        """,
        """
        CN-1 INV-1 CREDITED 250.00 open 1360.00
        CN-1 rest 0.00
        P-1 INV-1 PAID 1360.00 open 0.00
        P-1 rest 140.00
        """);
    worked(
        "EPE-OVER",
        "frappe/erpnext erpnext/accounts/doctype/payment_entry/" + "test_payment_entry.py",
        """
        item INV-1 100.00
        pay P-1 110.00 on 01-10
        """,
        """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 rest 10.00
        """);
    worked(
        "TRY-PAY-OVER",
        "tryton/tryton modules/account_invoice/tests/" + "scenario_invoice_overpayment.rst",
        """
        item INV-1 100.00
        pay P-1 110.00 on 01-10
        """,
        """
        P-1 INV-1 PAID 100.00 open 0.00
        P-1 rest 10.00
        """);
  }

  @Test
  void rounding() {
    worked(
        "round-thirds",
        "stackoverflow.com/questions/1679292 (Fowler: $100 -> 34/33/33 in " + "whole dollars)",
        """
        policy pro-rata
        item I-1 100.00
        item I-2 100.00
        item I-3 100.00
        pay P-1 100.00 on 01-13
        """,
        """
        P-1 I-1 PAID 33.34 open 66.66
        P-1 I-2 PAID 33.33 open 66.67
        P-1 I-3 PAID 33.33 open 66.67
        P-1 rest 0.00
        """);
    worked("round-quarters", "nvidia Nemotron-CC-Math copy of PerlMonks penny problem", """
        policy pro-rata
        item I-1 10.00
        item I-2 10.00
        item I-3 10.00
        item I-4 10.00
        pay P-1 33.34 on 01-13
        """, """
        P-1 I-1 PAID 8.34 open 1.66
        P-1 I-2 PAID 8.34 open 1.66
        P-1 I-3 PAID 8.33 open 1.67
        P-1 I-4 PAID 8.33 open 1.67
        P-1 rest 0.00
        """);
    worked("round-jpy-kwd", "ISO 4217 (memory)", """
        policy pro-rata
        item I-1 KWD 1000
        item I-2 KWD 1000
        item I-3 KWD 1000
        pay P-1 KWD 1000 on 01-13
        """, """
        P-1 I-1 PAID 333.334 open 666.666
        P-1 I-2 PAID 333.333 open 666.667
        P-1 I-3 PAID 333.333 open 666.667
        P-1 rest 0.000
        """);
  }

  @Test
  void where_we_differ_on_purpose() {
    // Five too many are the customer's money: over-payment tolerance is zero.
    worked(
        "BC-TOL1-1",
        "github:MicrosoftDocs/dynamics365smb-docs@41aa585 business-central/"
            + "finance-payment-tolerance-and-payment-discount-tolerance.md#example-"
            + "1",
        """
        policy tolerance 5.00
        item INV-1 1000.00 2% until 01-15 grace 5
        pay P-1 985.00 on 01-15
        """,
        """
        P-1 INV-1 PAID 980.00 DISCOUNT 20.00 open 0.00
        P-1 rest 5.00
        """);
    // Within grace the discount is kept; there it is not taken when the whole is paid.
    worked(
        "BC-T-312699-full",
        "github:microsoft/BCApps@c3414ed src/Layers/W1/Tests/ERM-Application/"
            + "ERMPaymentTolerance.Codeunit.al",
        """
        item INV-1 1000.00 50.00 until 01-05 grace 10
        pay P-1 1000.00 on 01-11
        """,
        """
        P-1 INV-1 PAID 950.00 DISCOUNT 50.00 open 0.00
        P-1 rest 50.00
        """);
    // Tolerance is not pooled: the second item is 10.00 short, five more than its own limit.
    worked(
        "BC-TOL2-3",
        "github:MicrosoftDocs/dynamics365smb-docs@41aa585 business-central/"
            + "finance-payment-tolerance-and-payment-discount-tolerance.md#example-"
            + "2",
        """
        policy tolerance 5.00
        item INV-1 1000.00 60.00 until 01-15 grace 5
        item INV-2 1000.00 30.00 until 01-17 grace 5
        pay P-1 1900.00 on 01-15
        """,
        """
        P-1 INV-1 PAID 940.00 DISCOUNT 60.00 open 0.00
        P-1 INV-2 PAID 960.00 DISCOUNT 29.69 open 10.31
        P-1 rest 0.00
        """);
    // No cliff: 2.00 on 80.00 of 100.00 are 1.60, and 77.99 of 78.40 earn 1.59.
    worked(
        "BC-T-213795-short",
        "github:microsoft/BCApps@c3414ed src/Layers/W1/Tests/ERM-Application/"
            + "ERMPaymentTolerance.Codeunit.al",
        """
        item INV-1 100.00 2.00 until 01-15
        credit CN-1 20.00 for INV-1
        pay P-1 77.99 on 01-15
        """,
        """
        CN-1 INV-1 CREDITED 20.00 open 80.00
        CN-1 rest 0.00
        P-1 INV-1 PAID 77.99 DISCOUNT 1.59 open 0.42
        P-1 rest 0.00
        """);
    // A part earns its share at once: 1.00 of 23.56 earns 0.01, the rest comes with the second
    // payment.
    worked(
        "MF-DISC-01",
        "github:metasfresh/metasfresh@6c7bfd86890 backend/de.metas.cucumber/"
            + "src/test/resources/de/metas/cucumber/features/invoice/"
            + "invoicePaymentAllocation.feature#S0132_250",
        """
        item I 23.80 issued 05-11 1% until 05-21
        pay P1 1.00 on 05-11
        pay P2 22.56 on 05-11
        """,
        """
        P1 I PAID 1.00 DISCOUNT 0.01 open 22.79
        P1 rest 0.00
        P2 I PAID 22.56 DISCOUNT 0.23 open 0.00
        P2 rest 0.00
        """);
  }
}
