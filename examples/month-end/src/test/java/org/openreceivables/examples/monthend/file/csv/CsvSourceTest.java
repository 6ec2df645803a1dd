package org.openreceivables.examples.monthend.file.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CsvSourceTest {

  @Nested
  class Records {
    @Test
    void quotes_line_feeds_and_separators_in_quotes() {
      CsvTable table = read("a,b\n\"x, \"\"y\"\"\nz\",1\r\n2,3\n");
      assertThat(table.rows())
          .containsExactly(
              new CsvRow(2, List.of("x, \"y\"\nz", "1")), new CsvRow(4, List.of("2", "3")));
    }

    @Test
    void blank_lines_count_as_lines_but_not_as_rows() {
      CsvTable table = read("\n a ,b\n\n,\n   \n1,2\n");
      assertThat(table.header()).containsExactly("a", "b");
      assertThat(table.headerLine()).isEqualTo(2);
      assertThat(table.rows()).containsExactly(new CsvRow(6, List.of("1", "2")));
    }

    @Test
    void a_field_too_many_is_refused_even_if_it_is_blank() {
      // Else 1,50 of a decimal comma would be read as an amount of 1 where a blank field follows.
      CsvTable table = read("id,amount,text\nA,1,50,\n");
      assertThat(table.rows()).isEmpty();
      assertThat(table.refused()).hasSize(1);
    }

    @Test
    void lines_may_end_in_cr_alone() {
      assertThat(read("a,b\r1,2\r3,4").rows()).extracting(CsvRow::line).containsExactly(2L, 3L);
    }

    @Test
    void lines_are_counted_past_bad_quotes_and_quoted_line_feeds() {
      CsvTable table = read("a,b\n\"x\ny\",1\n2,\"3\"4\n\n5,6\n7,\"8\n9,10\n");
      assertThat(table.rows()).extracting(CsvRow::line).containsExactly(2L, 6L, 8L);
      assertThat(table.refused()).extracting(RefusedRow::line).containsExactly(4L, 7L);
    }

    @Test
    void a_file_of_bad_quotes_is_given_up_after_a_hundred_and_the_rest_is_counted() {
      CsvTable table = read("a,b\n" + "1,\"2\"3\n".repeat(100) + "\n4,5\r\n6,7");
      assertThat(table.rows()).isEmpty();
      assertThat(table.refused()).hasSize(102);
      assertThat(table.refused().get(99).problems().get(0).hint()).contains("reading stops");
      assertThat(table.refused().subList(100, 102))
          .extracting(RefusedRow::line)
          .containsExactly(103L, 104L);
      assertThat(table.refused().get(101).problems().get(0).message())
          .isEqualTo("f.csv:104: The row (6,7) must not stand behind 100 lines with bad quotes.");
    }
  }

  @Nested
  class Separators {
    @Test
    void the_header_tells_the_separator() {
      assertThat(read("a;b;c\n1,5;2;3\n").header()).containsExactly("a", "b", "c");
      assertThat(read("a\tb\n1\t2\n").header()).containsExactly("a", "b");
      assertThat(read("a|b\n1|2\n").header()).containsExactly("a", "b");
      assertThat(read("\"a,1\";b;c\n1;2;3\n").header()).containsExactly("a,1", "b", "c");
    }

    @Test
    void one_column_needs_none() {
      assertThat(read("a\n1\n").rows()).containsExactly(new CsvRow(2, List.of("1")));
    }

    @Test
    void a_stated_separator_is_taken() {
      CsvTable table = CsvSource.read(
          "f.csv", "a;b,c\n1;2,3\n".getBytes(UTF_8), Optional.empty(), Optional.of(','));
      assertThat(table.header()).containsExactly("a;b", "c");
    }
  }

  @Nested
  class Headers {
    @Test
    void the_second_column_of_a_name_gets_a_number() {
      assertThat(read("d,x,d,,d,\n1,2,3,4,5,6\n").header())
          .containsExactly("d", "x", "d#2", "#4", "d#3", "#6");
    }

    @Test
    void capitals_do_not_count_where_that_leaves_one_choice() {
      CsvTable table = read("Id,AMOUNT,amount\n1,2,3\n");
      assertThat(table.position("id")).hasValue(0);
      assertThat(table.position("amount")).hasValue(2);
      assertThat(table.position("Amount")).isEmpty();
    }
  }

  @Nested
  class Charsets {
    private static final String TEXT = "a,b\nM\u00fcller,\u20ac\n";

    @Test
    void a_mark_decides() {
      assertThat(first(mark(0xEF, 0xBB, 0xBF, TEXT.getBytes(UTF_8)), "windows-1252"))
          .containsExactly("M\u00fcller", "\u20ac");
      assertThat(first(mark(0xFF, 0xFE, -1, TEXT.getBytes(StandardCharsets.UTF_16LE)), "UTF-8"))
          .containsExactly("M\u00fcller", "\u20ac");
      assertThat(first(mark(0xFE, 0xFF, -1, TEXT.getBytes(StandardCharsets.UTF_16BE)), "UTF-8"))
          .containsExactly("M\u00fcller", "\u20ac");
    }

    @Test
    void a_named_charset_is_taken() {
      Charset charset = Charset.forName("windows-1252");
      assertThat(first(TEXT.getBytes(charset), "windows-1252"))
          .containsExactly("M\u00fcller", "\u20ac");
    }

    @Test
    void a_bad_byte_in_a_later_line_of_a_record_refuses_the_record() {
      CsvTable table = CsvSource.read(
          "f.csv",
          "a,b\n\"x\ny\u00fc\",1\n2,3\n".getBytes(StandardCharsets.ISO_8859_1),
          Optional.empty(),
          Optional.empty());
      assertThat(table.refused()).extracting(RefusedRow::line).containsExactly(2L);
      assertThat(table.rows()).extracting(CsvRow::line).containsExactly(4L);
    }

    @Test
    void a_cut_off_character_at_the_end_is_found() {
      byte[] whole = "a,b\n1,\u00fc".getBytes(UTF_8);
      byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
      CsvTable table = CsvSource.read("f.csv", cut, Optional.empty(), Optional.empty());
      assertThat(table.refused()).extracting(RefusedRow::line).containsExactly(2L);
    }

    private List<String> first(byte[] bytes, String charset) {
      return CsvSource.read("f.csv", bytes, Optional.of(Charset.forName(charset)), Optional.empty())
          .rows()
          .get(0)
          .fields();
    }

    private byte[] mark(int first, int second, int third, byte[] text) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(first);
      out.write(second);
      if (third >= 0) {
        out.write(third);
      }
      out.writeBytes(text);
      return out.toByteArray();
    }
  }

  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  private static CsvTable read(String text) {
    return CsvSource.read("f.csv", text.getBytes(UTF_8), Optional.empty(), Optional.empty());
  }
}
