package org.openreceivables.matching.allocation;

import static org.openreceivables.matching.allocation.WorkedCasesTest.worked;

import org.junit.jupiter.api.Test;

/** Worked cases of discounts; the years are moved to 2026. */
class WorkedDiscountCasesTest {
  @Test
  void discount() {
    worked(
        "D365-PD-98",
        "github:MicrosoftDocs/dynamics-365-unified-operations-public "
            + "articles/finance/accounts-receivable/"
            + "customer-payments-partial-amount.md",
        """
        item INV-1 100.00 2% until 01-15
        pay P-1 98.00 on 01-15
        """,
        """
        P-1 INV-1 PAID 98.00 DISCOUNT 2.00 open 0.00
        P-1 rest 0.00
        """);
    worked(
        "D365-PD-49",
        "github:MicrosoftDocs/dynamics-365-unified-operations-public "
            + "articles/finance/accounts-receivable/"
            + "customer-payments-partial-amount.md",
        """
        item INV-1 100.00 2% until 01-15
        pay P-1 49.00 on 01-15
        """,
        """
        P-1 INV-1 PAID 49.00 DISCOUNT 1.00 open 50.00
        P-1 rest 0.00
        """);
    worked(
        "D365-PART-500",
        "github:MicrosoftDocs/dynamics-365-unified-operations-public "
            + "articles/finance/accounts-payable/"
            + "settle-partial-customer-payment-or-final-payment-before-discount.md",
        """
        item INV-1 1000.00 1% until 07-09
        pay P-1 500.00 on 07-01
        """,
        """
        P-1 INV-1 PAID 500.00 DISCOUNT 5.05 open 494.95
        P-1 rest 0.00
        """);
    worked(
        "D365-PART-495x2",
        "github:MicrosoftDocs/dynamics-365-unified-operations-public "
            + "articles/finance/accounts-payable/"
            + "settle-partial-customer-payment-or-final-payment-before-discount.md",
        """
        item INV-1 1000.00 1% until 07-09
        pay P-1 495.00 on 07-01
        pay P-2 495.00 on 07-08
        """,
        """
        P-1 INV-1 PAID 495.00 DISCOUNT 5.00 open 500.00
        P-1 rest 0.00
        P-2 INV-1 PAID 495.00 DISCOUNT 5.00 open 0.00
        P-2 rest 0.00
        """);
    worked(
        "D365-MULTI-0629",
        "github:MicrosoftDocs/dynamics-365-unified-operations-public "
            + "articles/finance/accounts-receivable/"
            + "customer-payment-settle-multiple-invoices-multiple-discount-periods."
            + "md",
        """
        item 10040 1000.00 issued 05-15 1% until 05-29
        item 10041 1000.00 issued 06-25 1% until 07-09
        item 10042 1000.00 issued 06-25 2% until 06-30 1% until 07-09
        pay P-1 2970.00 on 06-29
        """,
        """
        P-1 10040 PAID 1000.00 open 0.00
        P-1 10041 PAID 990.00 DISCOUNT 10.00 open 0.00
        P-1 10042 PAID 980.00 DISCOUNT 20.00 open 0.00
        P-1 rest 0.00
        """);
    worked(
        "D365-MULTI-0701",
        "github:MicrosoftDocs/dynamics-365-unified-operations-public "
            + "articles/finance/accounts-receivable/"
            + "customer-payment-settle-multiple-invoices-multiple-discount-periods."
            + "md",
        """
        item 10040 1000.00 issued 05-15 1% until 05-29
        item 10041 1000.00 issued 06-25 1% until 07-09
        item 10042 1000.00 issued 06-25 2% until 06-30 1% until 07-09
        pay P-1 2980.00 on 07-01
        """,
        """
        P-1 10040 PAID 1000.00 open 0.00
        P-1 10041 PAID 990.00 DISCOUNT 10.00 open 0.00
        P-1 10042 PAID 990.00 DISCOUNT 10.00 open 0.00
        P-1 rest 0.00
        """);
    worked(
        "ORA-DISC-990-EARLY",
        "https://docs.oracle.com/en/cloud/saas/financials/24c/fairp/"
            + "example-of-deriving-discount-amounts.html",
        """
        item INV-1 1100.00 issued 12-02 10% until 12-12 5% until 12-17
        pay P-1 990.00 on 12-12
        """,
        """
        P-1 INV-1 PAID 990.00 DISCOUNT 110.00 open 0.00
        P-1 rest 0.00
        """);
    worked(
        "ORA-DISC-990-LATE",
        "https://docs.oracle.com/en/cloud/saas/financials/24c/fairp/"
            + "example-of-deriving-discount-amounts.html",
        """
        item INV-1 1100.00 issued 12-02 10% until 12-12 5% until 12-17
        pay P-1 990.00 on 12-18
        """,
        """
        P-1 INV-1 PAID 990.00 open 110.00
        P-1 rest 0.00
        """);
    worked(
        "ORA-DISC-1000-EARLY",
        "https://docs.oracle.com/en/cloud/saas/financials/24c/fairp/"
            + "example-of-deriving-discount-amounts.html",
        """
        item INV-1 1100.00 issued 12-02 10% until 12-12 5% until 12-17
        pay P-1 1000.00 on 12-05
        """,
        """
        P-1 INV-1 PAID 990.00 DISCOUNT 110.00 open 0.00
        P-1 rest 10.00
        """);
    worked("disc-partial-payment-grossup", "textbook rule (memory)", """
        item INV-1 1000.00 issued 01-01 2% until 01-11
        pay P-1 490.00 on 01-09
        """, """
        P-1 INV-1 PAID 490.00 DISCOUNT 10.00 open 500.00
        P-1 rest 0.00
        """);
    worked(
        "ID-DISC-03",
        "github:idempiere/idempiere@11ddd3b2b2 db/postgresql/functions/"
            + "C_PaymentTerm_Discount.sql",
        """
        item INV-1 1000.00 issued 03-01 3% until 03-11 grace 2 1% until 03-21 grace 2
        pay P-1 990.00 on 03-14
        """,
        """
        P-1 INV-1 PAID 990.00 DISCOUNT 10.00 open 0.00
        P-1 rest 0.00
        """);
    worked(
        "MF-DISC-05",
        "github:metasfresh/metasfresh@6c7bfd86890 backend/de.metas.cucumber/"
            + "src/test/resources/de/metas/cucumber/features/invoice/"
            + "invoicePaymentAllocation.feature",
        """
        item INV-1 119.00 parts NET 100.00 TAX 19.00 10% until 01-15
        pay P-1 107.10 on 01-15
        """,
        """
        P-1 INV-1 PAID NET 90.00 PAID TAX 17.10 DISCOUNT NET 10.00 DISCOUNT TAX 1.90 open 0.00
        P-1 rest 0.00
        """);
    worked(
        "ERP-DISC-PCT",
        "frappe/erpnext erpnext/accounts/doctype/payment_entry/" + "test_payment_entry.py",
        """
        item INV-1 236.00 parts NET 200.00 TAX 36.00 10% until 01-15
        pay P-1 212.40 on 01-15
        """,
        """
        P-1 INV-1 PAID NET 180.00 PAID TAX 32.40 DISCOUNT NET 20.00 DISCOUNT TAX 3.60 open 0.00
        P-1 rest 0.00
        """);
    worked("ODOO-EPD-INCL", "odoo/odoo addons/account/tests/test_payment_term.py", """
        item INV-1 1150.00 10% until 01-15
        pay P-1 1035.00 on 01-15
        """, """
        P-1 INV-1 PAID 1035.00 DISCOUNT 115.00 open 0.00
        P-1 rest 0.00
        """);
    worked("ODOO-EPD-EXCL", "odoo/odoo addons/account/tests/test_payment_term.py", """
        item INV-1 1150.00 10% until 01-15 on 1000.00
        pay P-1 1050.00 on 01-15
        """, """
        P-1 INV-1 PAID 1050.00 DISCOUNT 100.00 open 0.00
        P-1 rest 0.00
        """);
    worked(
        "ODOO-EPD-BATCH-LATE",
        "odoo/odoo addons/account/tests/test_early_payment_discount.py",
        """
        item INV-1 1135.00 issued 01-01 10% until 01-11
        item INV-2 2000.00 issued 06-01 10% until 06-11
        pay P-1 2935.00 on 06-01
        """,
        """
        P-1 INV-1 PAID 1135.00 open 0.00
        P-1 INV-2 PAID 1800.00 DISCOUNT 200.00 open 0.00
        P-1 rest 0.00
        """);
    worked("LSMB-DISC-NOW", "ledgersmb/LedgerSMB xt/42-payment.pg", """
        item INV-1 1000000.00 0.1% until 02-04
        pay P-1 999000.00 on 01-05
        """, """
        P-1 INV-1 PAID 999000.00 DISCOUNT 1000.00 open 0.00
        P-1 rest 0.00
        """);
  }
}
