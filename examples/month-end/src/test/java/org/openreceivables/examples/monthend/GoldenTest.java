package org.openreceivables.examples.monthend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs on small files against texts that were read by a person: what the program prints. */
class GoldenTest {

  @ParameterizedTest
  @CsvSource({
    "age, text, age @items.csv --mapping @mapping.properties --as-of 2026-03-31",
    "age, json, age @items.csv --mapping @mapping.properties --as-of 2026-03-31 --format json",
    "age, csv, age @items.csv --mapping @mapping.properties --as-of 2026-03-31 --format csv",
    "allocate, standard, allocate --items @items.csv --payments @payments.csv --as-of 2026-03-31",
    "allocate, by-order, allocate --items @items.csv --payments @payments.csv --as-of 2026-03-31"
        + " --ignore-references",
    "allocate, against, allocate --items @items.csv --payments @payments.csv --as-of 2026-03-31"
        + " --against smallest-first",
    "allocate, csv, allocate --items @items.csv --payments @payments.csv --as-of 2026-03-31"
        + " --policy smallest-first --against pro-rata --format csv",
    "allocate, json, allocate --items @items.csv --payments @payments.csv --as-of 2026-03-31"
        + " --against pro-rata --format json",
    "law, law, allocate --items @items.csv --payments @payments.csv --as-of 2026-03-31"
        + " --policy law-de",
    "law, against, allocate --items @items.csv --payments @payments.csv --as-of 2026-03-31"
        + " --policy law-de --against standard",
    "month, match, match --dir @",
    "month, dun, dun --dir @",
    "month, write-off, write-off --dir @",
    "month, score, score --dir @",
    "month, check, check --dir @",
    "month, close, close --dir @",
    "month, dunning-json, dun --dir @ --format json --table dunning",
    "terms, plan, terms 3/10 2/20 net 30 --issued 2024-02-29 --amount EUR~1190 --tax EUR~190"
        + " --calendar TARGET --roll following",
    "terms, instalments, terms 30% net 0; 30% EOM; rest EOM + 10 --issued 2024-02-20"
        + " --amount EUR~1000.01 --calendar DE-BY --roll modified-following",
    "terms, json, terms 2/10 (3 days grace) net 30 from delivery --issued 2026-01-31"
        + " --from-delivery 2026-01-20 --amount JPY~100000 --format json",
    "reference, find, reference find --file @bank.txt",
    "reference, json, reference find --file @bank.txt --country BE --format json",
    "reference, csv, reference find --file @bank.txt --scheme iso-11649 --scheme CH_QRR --format csv",
    "reference, check, reference check 1234567897 RF18539007547034",
    "reference, create, reference create 2024-0017 --scheme iso11649 --scheme ch-qrr --scheme se-ocr-l",
    "reference, schemes, reference schemes",
  })
  void prints(String folder, String name, String call) throws Exception {
    Path golden = Path.of("src", "test", "resources", "golden", folder).toAbsolutePath();
    // A tilde stands for a blank within an argument, a semicolon for a comma.
    String[] args = call.replace(';', ',').split(" ", -1);
    Called run = Called.in(
        golden, Arrays.stream(args).map(arg -> arg.replace('~', ' ')).toArray(String[]::new));
    assertThat(run.out()).isEqualTo(read(golden.resolve("expected." + name + ".out")));
    assertThat(run.err() + "exit " + run.exit() + "\n")
        .isEqualTo(read(golden.resolve("expected.err")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "match", "allocate", "dun", "write-off", "score", "check"})
  void the_sample_is_clean_and_fits_a_terminal(String command) {
    String sample = Path.of("src", "test", "resources", "sample").toString();
    Called run = Called.in(Path.of("."), command, "--dir", sample);
    assertThat(run.exit()).isZero();
    List<String> wide = new ArrayList<>();
    run.out().lines().filter(line -> line.length() > 100).forEach(wide::add);
    assertThat(wide).isEmpty();
  }

  @Test
  void payments_after_the_day_are_counted_in_the_title() {
    String sample = Path.of("src", "test", "resources", "sample").toString();
    Path here = Path.of(".");
    assertThat(
            Called.in(here, "close", "--dir", sample, "--as-of", "2026-01-15").out())
        .startsWith("Payments, without 83 payments posted later\n");
    assertThat(Called.in(here, "close", "--dir", sample).out()).startsWith("Payments\n");
  }

  private static String read(Path file) throws Exception {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
