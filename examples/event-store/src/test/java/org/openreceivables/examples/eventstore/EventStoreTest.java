package org.openreceivables.examples.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a user calls it, over files that a person can read. */
class EventStoreTest {
  private static final String STORE = """
      {"kind":"Issued","version":1,"id":"E-1","valueDate":"2026-01-10","postingDate":"2026-01-10",\
      "recorded":{"day":"2026-01-10","sequence":1},"items":[{"id":"INV-1","customer":"ACME",\
      "kind":"INVOICE","document":"INV-1","issueDate":"2026-01-10","dueDate":"2026-02-09",\
      "original":"EUR 100.00","open":"EUR 100.00","controlAccount":"1400"}]}
      {"kind":"Issued","version":1,"id":"E-2","valueDate":"2026-01-12","postingDate":"2026-01-12",\
      "recorded":{"day":"2026-01-12","sequence":2},"items":[{"id":"INV-2","customer":"ZETA",\
      "kind":"INVOICE","document":"INV-2","issueDate":"2026-01-12",\
      "original":"JPY 5000","open":"JPY 5000","controlAccount":"1400"}]}
      {"kind":"Received","version":1,"id":"E-3","valueDate":"2026-01-30","postingDate":"2026-01-31",\
      "recorded":{"day":"2026-02-02","sequence":3},"payment":{"id":"P-1","amount":"EUR 60.00",\
      "valueDate":"2026-01-30","controlAccount":"1400"},"customer":"ACME","onAccount":"ACC-1"}
      {"kind":"Allocated","version":1,"id":"E-4","valueDate":"2026-01-30","postingDate":"2026-01-31",\
      "recorded":{"day":"2026-02-02","sequence":4},"allocation":"A-1","lines":[{"item":"INV-1",\
      "component":"NET","effect":"PAID","amount":"EUR 40.00","source":"ACC-1"}]}
      """;

  private static final String MORE = """
      {"kind":"ChargeAdded","version":1,"id":"E-5","valueDate":"2026-02-20","postingDate":"2026-02-20",\
      "recorded":{"day":"2026-02-20","sequence":5},"item":"INV-1",\
      "charge":{"kind":"FEE","amount":"EUR 5.00"}}
      {"kind":"Allocated","version":1,"id":"E-6","valueDate":"2026-02-20","postingDate":"2026-02-20",\
      "recorded":{"day":"2026-02-20","sequence":6},"allocation":"A-2","lines":[{"item":"INV-1",\
      "component":"NET","effect":"PAID","amount":"EUR 70.00","source":"ACC-1"}]}
      """;

  @TempDir
  Path folder = Path.of("");

  @BeforeEach
  void store() throws Exception {
    write("events.jsonl", STORE);
  }

  @Test
  void the_balance_of_a_day_is_by_customer() {
    assertThat(call("balance @events.jsonl --as-of 2026-01-31")).isEqualTo("""
        customer  currency  balance
        ACME      EUR         40.00
        ZETA      JPY          5000
        total     EUR         40.00
        total     JPY          5000
        exit 0
        """);
  }

  @Test
  void the_balance_of_a_day_as_it_was_known_before_the_payment_was_typed_in() {
    assertThat(call("balance @events.jsonl --as-of 2026-01-31 --known-on 2026-02-01"))
        .isEqualTo("""
            customer  currency  balance
            ACME      EUR        100.00
            ZETA      JPY          5000
            total     EUR        100.00
            total     JPY          5000
            exit 0
            """);
  }

  @Test
  void items_are_listed_with_credits_negative() {
    assertThat(call("items @events.jsonl --as-of 2026-01-31")).isEqualTo("""
        item   customer  kind        issued      due         currency  original    open
        ACC-1  ACME      ON_ACCOUNT  2026-01-30              EUR          60.00  -20.00
        INV-1  ACME      INVOICE     2026-01-10  2026-02-09  EUR         100.00   60.00
        INV-2  ZETA      INVOICE     2026-01-12              JPY           5000    5000
        exit 0
        """);
  }

  @Test
  void verify_sets_three_figures_side_by_side() {
    assertThat(call("verify @events.jsonl")).isEqualTo("""
        4 events in the books, 0 lines repeated, 0 problems
        account  currency         items  movements  control
        1400     EUR       agree  40.00      40.00    40.00
        1400     JPY       agree   5000       5000     5000
        exit 0
        """);
  }

  @Test
  void append_takes_what_the_books_can_take_and_says_why_not_the_rest() throws Exception {
    write("more.jsonl", MORE + MORE.lines().findFirst().orElseThrow() + "\n{\"kind\":\"Iss");
    assertThat(call("append @events.jsonl @more.jsonl")).isEqualTo("""
        appended 1, already there 1, refused 2
        more.jsonl:4: The line ({"kind":"Iss) of event (?) must be one whole JSON object, but it breaks at column 13.
        more.jsonl:2: The amount (EUR 70.00) of Allocated (E-6) must not be more than is open of NET of item ACC-1 (EUR 20.00).
        exit 1
        """);
    assertThat(read("events.jsonl")).startsWith(STORE).hasLineCount(5).endsWith("}\n");
    assertThat(call("append @events.jsonl @more.jsonl"))
        .startsWith("appended 0, already there 2, refused 2\n");
    assertThat(call("balance @events.jsonl --as-of 2026-02-28"))
        .contains("total     EUR         45.00");
  }

  @Test
  void append_makes_the_store_where_there_is_none() throws Exception {
    assertThat(call("append @new.jsonl @events.jsonl"))
        .isEqualTo("appended 4, already there 0, refused 0\nexit 0\n");
    assertThat(call("verify @new.jsonl")).isEqualTo(call("verify @events.jsonl"));
    assertThat(call("append @new.jsonl @events.jsonl"))
        .isEqualTo("appended 0, already there 4, refused 0\nexit 0\n");
  }

  @Test
  void a_line_appended_twice_is_harmless() throws Exception {
    write("twice.jsonl", STORE + STORE);
    assertThat(call("verify @twice.jsonl"))
        .startsWith("4 events in the books, 4 lines repeated, 0 problems\n");
    assertThat(call("items @twice.jsonl --as-of 2026-01-31"))
        .isEqualTo(call("items @events.jsonl --as-of 2026-01-31"));
  }

  /** The form of a line may vary, as long as it says the same. */
  @Test
  void order_of_lines_blank_lines_and_a_missing_last_line_end_do_not_matter() throws Exception {
    String[] lines = STORE.split("\n", -1);
    write("mixed.jsonl", lines[3] + "\r\n\n" + lines[1] + "\n" + lines[2] + "\n" + lines[0]);
    assertThat(call("verify @mixed.jsonl")).isEqualTo(call("verify @events.jsonl"));
    write("more.jsonl", MORE);
    assertThat(call("append @mixed.jsonl @more.jsonl")).startsWith("appended 1,");
    assertThat(call("verify @mixed.jsonl"))
        .startsWith("5 events in the books, 0 lines repeated, 0");
  }

  @Test
  void bad_lines_are_named_and_the_rest_is_read() throws Exception {
    String issued =
        STORE.lines().findFirst().orElseThrow().replace("E-1", "E-9").replace("INV-1", "INV-9");
    write(
        "bad.jsonl",
        STORE
            + String.join(
                "\n",
                issued.replace("Issued", "Sued"),
                issued.replace("\"recorded\"", "\"written\""),
                issued.replace("\"2026-01-10\",\"recorded\"", "\"2026-02-30\",\"recorded\""),
                issued.replace("\"sequence\":1", "\"sequence\":\"1\""),
                issued.replace("\"document\":\"INV-9\",", ""),
                issued.replace("\"open\":\"EUR 100.00\"", "\"open\":\"EUR 100.001\""),
                issued.replace("\"open\":\"EUR 100.00\"", "\"open\":100"),
                issued.replace("\"open\":\"EUR 100.00\"", "\"open\":\"EUR 100.01\""),
                issued.replace("\"open\"", "\"colour\":\"red\",\"open\""),
                issued.replace("\"version\":1", "\"version\":2"),
                issued.replace("\"kind\":\"INVOICE\"", "\"kind\":\"BILL\""),
                "[]",
                issued + "}",
                STORE.lines().findFirst().orElseThrow().replace("EUR 100.00", "EUR 7.00")));
    Files.write(
        folder.resolve("bad.jsonl"),
        new byte[] {'\n', '"', (byte) 0xFC, '"'},
        StandardOpenOption.APPEND);
    String kinds = "must be one of [AllowanceChanged, Allocated]";
    assertThat(call("verify @bad.jsonl").replaceAll("must be one of \\[A.*?\\]", kinds))
        .isEqualTo("""
        2 events in the books, 0 lines repeated, 16 problems
        account  currency          items  movements  control
        1400     EUR       agree  -60.00     -60.00   -60.00
        1400     JPY       agree    5000       5000     5000
        bad.jsonl:5: The kind (Sued) of Sued (E-9) must be one of [AllowanceChanged, Allocated].
        bad.jsonl:6: The recorded (nothing) of Issued (E-9) must be set.
        bad.jsonl:7: The postingDate (2026-02-30) of Issued (E-9) must be a day that exists, such as 2026-03-31.
        bad.jsonl:8: The recorded.sequence ("1") of Issued (E-9) must be a whole number.
        bad.jsonl:9: The items[0].document (nothing) of Issued (E-9) must be set.
        bad.jsonl:10: The items[0].open (EUR 100.001) of Issued (E-9) must not have more than 2 decimals.
        bad.jsonl:11: The items[0].open (100) of Issued (E-9) must be a currency and an amount, such as EUR 10.00.
        bad.jsonl:12: The open (EUR 100.01) of OpenItem (INV-9) must not be more than original and charges (EUR 100.00 and EUR 0.00).
        bad.jsonl:13: The items[0].colour ("red") of Issued (E-9) must be a field that this program knows. Maybe a newer program wrote the line.
        bad.jsonl:14: The version (2) of Issued (E-9) must be 1. Maybe a newer program wrote the line.
        bad.jsonl:15: The items[0].kind (BILL) of Issued (E-9) must be one of [INVOICE, DEBIT_NOTE, CHARGE, REFUND, DEDUCTION, CREDIT_NOTE, ON_ACCOUNT, PREPAYMENT, PAYABLE].
        bad.jsonl:16: The line ([]) of event (?) must be one whole JSON object, but it is something else.
        bad.jsonl:17: The line ({"kind":"Issued","version":1,"id":"E-9","valueDate":"2026-01…) of event (?) must be one whole JSON object, but it breaks at column 333.
        bad.jsonl:19: The line (character 2) of event (?) must be UTF-8.
        bad.jsonl:1,18: The id (E-1) of Issued (E-1) must not stand on another event with other content.
        bad.jsonl:4: The item (INV-1) of Allocated (E-4) must be in the ledger on 2026-01-31.
        exit 1
        """);
    assertThat(call("balance @bad.jsonl --as-of 2026-01-31")).startsWith("""
        customer           currency  balance
        ACME (incomplete)  EUR        -60.00
        """);
    write("more.jsonl", MORE);
    String bad = read("bad.jsonl", StandardCharsets.ISO_8859_1);
    assertThat(call("append @bad.jsonl @more.jsonl"))
        .startsWith(
            "event-store: The store (bad.jsonl) must be clean before anything is appended\n")
        .contains("bad.jsonl:5: The kind (Sued)")
        .endsWith("exit 1\n");
    assertThat(read("bad.jsonl", StandardCharsets.ISO_8859_1)).isEqualTo(bad);
  }

  /** The parser knows no column there. */
  @Test
  void a_line_beyond_the_limits_of_the_parser_is_named_and_the_rest_is_read() throws Exception {
    String first = STORE.lines().findFirst().orElseThrow();
    write(
        "large.jsonl",
        String.join(
                "\n",
                "[".repeat(1_001),
                first.replace("\"sequence\":1", "\"sequence\":" + "9".repeat(2_000)),
                "{\"kind\":\"" + "x".repeat(20_000_001) + "\"}",
                "{\"" + "x".repeat(50_001) + "\":1}")
            + "\n" + STORE);
    assertThat(call("verify @large.jsonl").replaceAll(" \\(\\d{8}\\) exceeds", " (long) exceeds"))
        .isEqualTo("""
        4 events in the books, 0 lines repeated, 4 problems
        account  currency         items  movements  control
        1400     EUR       agree  40.00      40.00    40.00
        1400     JPY       agree   5000       5000     5000
        large.jsonl:1: The line ([[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…) of event (?) must be within the limits of the JSON parser. Document nesting depth (1001) exceeds the maximum allowed (1000).
        large.jsonl:2: The line ({"kind":"Issued","version":1,"id":"E-1","valueDate":"2026-01…) of event (?) must be within the limits of the JSON parser. Number value length (2000) exceeds the maximum allowed (1000).
        large.jsonl:3: The line ({"kind":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…) of event (?) must be within the limits of the JSON parser. String value length (long) exceeds the maximum allowed (20000000).
        large.jsonl:4: The line ({"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…) of event (?) must be within the limits of the JSON parser. Name length (50001) exceeds the maximum allowed (50000).
        exit 1
        """);
  }

  @Test
  void what_is_wrong_with_a_line_is_called_by_its_name() throws Exception {
    String first = STORE.lines().findFirst().orElseThrow();
    String sequence = "\"sequence\":1";
    write(
        "odd.jsonl",
        String.join(
            "\n",
            "\ufeff" + first,
            first.replace(sequence, sequence + "," + sequence),
            first.replace(sequence, "\"sequence\":9223372036854775808"),
            first.replace("\"version\":1", "\"version\":4294967297"),
            first.replace("\"open\":\"EUR 100.00\"", "\"open\":\"EUR 1e2\""),
            first.replace("\"open\":\"EUR 100.00\"", "\"open\":\"EUR +100\"")));
    assertThat(call("verify @odd.jsonl")).isEqualTo("""
        0 events in the books, 0 lines repeated, 6 problems
        account  currency    items  movements  control
        odd.jsonl:1: The line ({"kind":"Issued","version":1,"id":"E-1","valueDate":"2026-01…) of event (?) must be one whole JSON object, but it begins with a byte order mark (UTF-8 BOM).
        odd.jsonl:2: The line ({"kind":"Issued","version":1,"id":"E-1","valueDate":"2026-01…) of event (?) must be one whole JSON object, but it has the field (sequence) twice.
        odd.jsonl:3: The recorded.sequence (9223372036854775808) of Issued (E-1) must fit into 64 bits.
        odd.jsonl:4: The version (4294967297) of Issued (E-1) must fit into 32 bits.
        odd.jsonl:5: The items[0].open (EUR 1e2) of Issued (E-1) must be a currency and an amount, such as EUR 10.00.
        odd.jsonl:6: The items[0].open (EUR +100) of Issued (E-1) must be a currency and an amount, such as EUR 10.00.
        exit 1
        """);
    write("one.jsonl", first + "\n" + first + "\n[]");
    assertThat(call("verify @one.jsonl"))
        .startsWith("1 event in the books, 1 line repeated, 1 problem\n");
  }

  @Test
  void output_that_cannot_be_written_is_told() {
    PrintWriter full = new PrintWriter(new FullDisk(), false, StandardCharsets.UTF_8);
    StringWriter err = new StringWriter();
    String[] items = {"items", folder.resolve("events.jsonl").toString(), "--as-of", "2026-01-31"};
    assertThat(EventStore.run(items, full, new PrintWriter(err))).isEqualTo(74);
    assertThat(err).hasToString("event-store: The output could not be written, or only in part\n");
    String[] wrong = {"verify"};
    assertThat(EventStore.run(
            wrong,
            new PrintWriter(new StringWriter()),
            new PrintWriter(new FullDisk(), false, StandardCharsets.UTF_8)))
        .isEqualTo(74);
  }

  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @Test
  void wrong_usage_is_told_in_a_line() {
    assertThat(call("verify @nowhere.jsonl"))
        .isEqualTo("event-store: The file (nowhere.jsonl) must exist and be readable\nexit 2\n");
    assertThat(call("balance @events.jsonl --as-of 2026-02-30"))
        .contains("The date (2026-02-30) must be a day that exists, such as 2026-03-31")
        .endsWith("exit 2\n");
    assertThat(call("balance @events.jsonl")).contains("--as-of=<day>").endsWith("exit 2\n");
    assertThat(call("blance @events.jsonl"))
        .isEqualTo("event-store: The command (blance) must be one of "
            + "[append, balance, items, verify]\nexit 2\n");
    assertThat(call("--as-of 2026-01-31")).contains("'--as-of'").endsWith("exit 2\n");
    assertThat(call("verify @events.jsonl more")).contains("'more'").endsWith("exit 2\n");
    assertThat(call("verify " + folder))
        .startsWith("event-store: The file (" + folder + ") must exist and be readable")
        .endsWith("exit 2\n");
    assertThat(call("append @events.jsonl " + folder))
        .startsWith("event-store: The file (" + folder + ") must exist and be readable");
    assertThat(call("")).contains("Exit codes").endsWith("exit 0\n");
    assertThat(call("append @no/such/folder.jsonl @events.jsonl")).endsWith("exit 74\n");
  }

  /** What a call prints, to both streams; {@code @} stands for the folder. */
  private String call(String line) {
    String path = folder + folder.getFileSystem().getSeparator();
    String[] args = Arrays.stream(line.split(" ", -1))
        .filter(a -> !a.isEmpty())
        .map(a -> a.replace("@", path))
        .toArray(String[]::new);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = EventStore.run(args, new PrintWriter(out), new PrintWriter(err));
    return (out + err.toString() + "exit " + exit + "\n").replace(path, "");
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
  }

  private String read(String name) throws Exception {
    return read(name, StandardCharsets.UTF_8);
  }

  private String read(String name, Charset charset) throws Exception {
    return Files.readString(folder.resolve(name), charset);
  }
}
