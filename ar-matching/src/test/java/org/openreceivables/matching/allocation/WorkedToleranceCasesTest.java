package org.openreceivables.matching.allocation;

import static org.openreceivables.matching.allocation.WorkedCasesTest.worked;

import org.junit.jupiter.api.Test;

/** Worked cases of tolerance; the years are moved to 2026. */
class WorkedToleranceCasesTest {
  @Test
  void tolerance() {
    worked(
        "BC-TOL1-3",
        "github:MicrosoftDocs/dynamics365smb-docs@41aa585 business-central/"
            + "finance-payment-tolerance-and-payment-discount-tolerance.md#example-"
            + "1",
        """
        policy tolerance 5.00
        item INV-1 1000.00 2% until 01-15 grace 5
        pay P-1 975.00 on 01-15
        """,
        """
        P-1 INV-1 PAID 975.00 DISCOUNT 20.00 TOLERANCE 5.00 open 0.00
        P-1 rest 0.00
        """);
    worked(
        "BC-TOL1-4A",
        "github:MicrosoftDocs/dynamics365smb-docs@41aa585 business-central/"
            + "finance-payment-tolerance-and-payment-discount-tolerance.md#example-"
            + "1",
        """
        policy tolerance 5.00
        item INV-1 1000.00 2% until 01-15 grace 5
        pay P-1 1005.00 on 01-18
        """,
        """
        P-1 INV-1 PAID 980.00 DISCOUNT 20.00 open 0.00
        P-1 rest 25.00
        """);
    worked(
        "BC-TOL1-6A",
        "github:MicrosoftDocs/dynamics365smb-docs@41aa585 business-central/"
            + "finance-payment-tolerance-and-payment-discount-tolerance.md#example-"
            + "1",
        """
        policy tolerance 5.00
        item INV-1 1000.00 2% until 01-15 grace 5
        pay P-1 995.00 on 01-18
        """,
        """
        P-1 INV-1 PAID 980.00 DISCOUNT 20.00 open 0.00
        P-1 rest 15.00
        """);
    worked(
        "BC-TOL1-8",
        "github:MicrosoftDocs/dynamics365smb-docs@41aa585 business-central/"
            + "finance-payment-tolerance-and-payment-discount-tolerance.md#example-"
            + "1",
        """
        policy tolerance 5.00
        item INV-1 1000.00 2% until 01-15 grace 5
        pay P-1 980.00 on 01-18
        """,
        """
        P-1 INV-1 PAID 980.00 DISCOUNT 20.00 open 0.00
        P-1 rest 0.00
        """);
    worked(
        "BC-TOL1-11",
        "github:MicrosoftDocs/dynamics365smb-docs@41aa585 business-central/"
            + "finance-payment-tolerance-and-payment-discount-tolerance.md#example-"
            + "1",
        """
        policy tolerance 5.00
        item INV-1 1000.00 2% until 01-15 grace 5
        pay P-1 1000.00 on 01-21
        """,
        """
        P-1 INV-1 PAID 1000.00 open 0.00
        P-1 rest 0.00
        """);
    worked(
        "BC-TOL1-13",
        "github:MicrosoftDocs/dynamics365smb-docs@41aa585 business-central/"
            + "finance-payment-tolerance-and-payment-discount-tolerance.md#example-"
            + "1",
        """
        policy tolerance 5.00
        item INV-1 1000.00 2% until 01-15 grace 5
        pay P-1 985.00 on 01-21
        """,
        """
        P-1 INV-1 PAID 985.00 open 15.00
        P-1 rest 0.00
        """);
    worked(
        "BC-TOL1-14",
        "github:MicrosoftDocs/dynamics365smb-docs@41aa585 business-central/"
            + "finance-payment-tolerance-and-payment-discount-tolerance.md#example-"
            + "1",
        """
        policy tolerance 5.00
        item INV-1 1000.00 2% until 01-15 grace 5
        pay P-1 980.00 on 01-21
        """,
        """
        P-1 INV-1 PAID 980.00 open 20.00
        P-1 rest 0.00
        """);
    worked(
        "BC-TOL1-15",
        "github:MicrosoftDocs/dynamics365smb-docs@41aa585 business-central/"
            + "finance-payment-tolerance-and-payment-discount-tolerance.md#example-"
            + "1",
        """
        policy tolerance 5.00
        item INV-1 1000.00 2% until 01-15 grace 5
        pay P-1 975.00 on 01-21
        """,
        """
        P-1 INV-1 PAID 975.00 open 25.00
        P-1 rest 0.00
        """);
    worked(
        "BC-TOL2-2",
        "github:MicrosoftDocs/dynamics365smb-docs@41aa585 business-central/"
            + "finance-payment-tolerance-and-payment-discount-tolerance.md#example-"
            + "2",
        """
        policy tolerance 5.00
        item INV-1 1000.00 60.00 until 01-15 grace 5
        item INV-2 1000.00 30.00 until 01-17 grace 5
        pay P-1 1910.00 on 01-15
        """,
        """
        P-1 INV-1 PAID 940.00 DISCOUNT 60.00 open 0.00
        P-1 INV-2 PAID 970.00 DISCOUNT 30.00 open 0.00
        P-1 rest 0.00
        """);
    worked(
        "BC-T-312699-disc",
        "github:microsoft/BCApps@c3414ed src/Layers/W1/Tests/ERM-Application/"
            + "ERMPaymentTolerance.Codeunit.al",
        """
        item INV-1 1000.00 50.00 until 01-05 grace 10
        pay P-1 950.00 on 01-11
        """,
        """
        P-1 INV-1 PAID 950.00 DISCOUNT 50.00 open 0.00
        P-1 rest 0.00
        """);
    worked(
        "BC-T-613787",
        "github:microsoft/BCApps@c3414ed src/Layers/W1/Tests/ERM-Application/"
            + "ERMPaymentToleranceCustomer.Codeunit.al",
        """
        policy tolerance 10% 5.00
        item INV-1 1000.00 issued 01-01 2% until 01-09 grace 5
        pay P-1 979.00 on 01-13
        """,
        """
        P-1 INV-1 PAID 979.00 DISCOUNT 20.00 TOLERANCE 1.00 open 0.00
        P-1 rest 0.00
        """);
    worked(
        "BC-MAXTOL-2",
        "github:microsoft/BCApps@c3414ed src/Layers/W1/BaseApp/Finance/"
            + "ReceivablesPayables/PaymentToleranceManagement.Codeunit.al",
        """
        policy tolerance 1% 5.00
        item INV-1 200.00
        pay P-1 198.00 on 01-13
        """,
        """
        P-1 INV-1 PAID 198.00 TOLERANCE 2.00 open 0.00
        P-1 rest 0.00
        """);
    worked(
        "CRM-TOL-0-990",
        "OCA/account-reconcile@17.0 account_reconcile_model_oca/tests/"
            + "test_reconciliation_match.py",
        """
        policy tolerance 0%
        item INV-1 1000.00
        pay P-1 990.00 on 01-13
        """,
        """
        P-1 INV-1 PAID 990.00 open 10.00
        P-1 rest 0.00
        """);
  }
}
