package org.openreceivables.core.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The schemes of the library.
 *
 * <p>Each says what its check digits catch: whether a digit that was mistyped, and two adjacent digits that
 * changed places, are always found. Where they are not, an example is given.
 *
 * <p>Bodies may be written with blanks, {@code -}, {@code /}, {@code .} and {@code _}, which are dropped: 1-23 and
 * 12-3 get one reference, so give their parts fixed widths. Zeros alone are no body of digits. In free text mere
 * digits are looked for from five on, shorter only where lengths are agreed.
 */
public final class ReferenceSchemes {
  private ReferenceSchemes() {}

  /**
   * {@return all schemes, those that need an agreement with any length: ISO 11649, then by country}
   *
   * <p>To offer a choice. Never to match payments: one number in ten passes each scheme of digits by chance.
   */
  public static List<ReferenceScheme> all() {
    return Stream.of(
            List.of(iso11649(), belgian(), swissEsr(), swissQr(), danishFik04(), danishFik15()),
            List.of(danishFik71(), danishFik75(), estonian(), finnish()),
            ModelNumber.CROATIAN,
            List.of(pagoPa(), dutch(), norwegianKid10(), norwegianKid11()),
            List.of(swedishOcr(), swedishOcrWithLength()),
            ModelNumber.SLOVENIAN)
        .flatMap(List::stream)
        .toList();
  }

  /**
   * {@return the scheme of a name, if there is one, with what was agreed}
   *
   * @param name as {@link ReferenceScheme#name()} says it: {@code NO KID10}, {@code NO KID10 7,10} with agreed
   *     lengths, {@code DK FIK71 12345678} with the number of the creditor
   */
  public static Optional<ReferenceScheme> named(String name) {
    return all().stream()
        .filter(scheme -> scheme.name().equals(name))
        .findFirst()
        .or(() -> AgreedName.read(name));
  }

  /**
   * {@return the schemes of a country, besides ISO 11649, which is used in many}
   *
   * @param country by two letters (ISO 3166): {@code CH} has {@code CH ESR} and {@code CH QRR}
   */
  public static List<ReferenceScheme> inCountry(String country) {
    String code = country.toUpperCase(Locale.ROOT);
    return all().stream()
        .filter(s -> code.length() == 2 && s.name().startsWith(code) && s != iso11649())
        .toList();
  }

  /**
   * {@return the creditor reference of ISO 11649: {@code RF}, two check digits, 1 to 21 letters and digits}
   *
   * <p>Letters count as 10 to 35 and the whole, its first four characters moved to the end, must leave 1 when
   * divided by 97 (ISO 7064). Check digits are 02 to 98: 00, 01 and 99 would leave 1 in some cases, but are
   * never issued and therefore refused. A wrong digit and two adjacent digits that changed places are always
   * found; of two adjacent characters {@code B1}, {@code M2} and {@code X3} cannot be told from {@code 1B},
   * {@code 2M} and {@code 3X}. Hyphens are read as blanks are: {@code RF18-5390-0754-7034}.
   */
  public static ReferenceScheme iso11649() {
    return Iso11649.SCHEME;
  }

  /**
   * {@return the structured communication of Belgium (OGM, VCS): ten digits and the rest of their division by 97,
   * {@code +++020/3430/57642+++}}
   *
   * <p>A rest of 0 is written 97; 00 is refused, though some systems take it. Around it stand {@code +++} or
   * {@code ***} or nothing, on both sides alike; slashes behind the third and seventh digit or none. Shorter
   * bodies are filled up with zeros. Every wrong digit and every two adjacent digits that changed places are
   * found.
   */
  public static ReferenceScheme belgian() {
    return Belgian.SCHEME;
  }

  /**
   * {@return the QR reference of Switzerland and Liechtenstein: 26 digits and one by recursive modulo 10, {@code
   * 21 00000 00003 13947 14300 09017}}
   *
   * <p>Swiss Payment Standards, implementation guidelines for the QR-bill. Shorter bodies are filled up with
   * zeros; zeros alone are refused. Every wrong digit is found; two adjacent digits that changed places are not
   * always: at the beginning {@code 47} and {@code 74} have the same check digit, further on it depends on the
   * digits before which pairs have.
   */
  public static ReferenceScheme swissQr() {
    return PlainNumbers.SWISS_QR;
  }

  /**
   * {@return the reference of the Swiss ESR (ISR) slip, which the QR reference replaced in 2022: as that, but
   * leading zeros may be left out}
   *
   * <p>The slip had 27 or 16 digits; {@code 18 78583} is filled up to 27, as account statements have it. The form
   * of 15 digits for participants of five digits is another, without such a check digit, and is not read.
   */
  public static ReferenceScheme swissEsr() {
    return PlainNumbers.SWISS_ESR;
  }

  /**
   * {@return the payment identification of Danish slips of type 04: 16 digits, the last by Luhn}
   *
   * <p>As {@link #danishFik71}. That it has 16 digits, filled up with zeros, is taken from systems that accept 13
   * to 16; the rules of the banks could not be seen.
   */
  public static ReferenceScheme danishFik04() {
    return DanishFik.of("04", 16, "");
  }

  /** {@return the payment identification of Danish slips of type 15: as {@link #danishFik04}} */
  public static ReferenceScheme danishFik15() {
    return DanishFik.of("15", 16, "");
  }

  /**
   * {@return the payment identification of Danish slips of type 71 (Fælles Indbetalingskort): 14 digits and one by
   * Luhn}
   *
   * <p>Printed with the type, and with the creditor's number if it is known: {@code
   * +71<000000000000018+12345678<}. Read with and without these, whoever is the creditor. Slips of type 73
   * have no identification; those of type 01 are not read. Every wrong digit is found; two that changed places
   * are, but for {@code 09} and {@code 90}.
   */
  public static ReferenceScheme danishFik71() {
    return danishFik71("");
  }

  /**
   * {@return the identification of type 71, printed with the creditor's number and refused with another's, in
   * free text too}
   *
   * @param creditor the number of the creditor at its bank, 7 or 8 digits; nothing for anybody's
   */
  public static ReferenceScheme danishFik71(String creditor) {
    return DanishFik.of("71", 15, creditor);
  }

  /** {@return the payment identification of Danish slips of type 75: as {@link #danishFik71()}, 16 digits} */
  public static ReferenceScheme danishFik75() {
    return danishFik75("");
  }

  /**
   * {@return the identification of type 75, printed with the creditor's number and refused with another's}
   *
   * @param creditor as for type 71
   */
  public static ReferenceScheme danishFik75(String creditor) {
    return DanishFik.of("75", 16, creditor);
  }

  /**
   * {@return the reference number of Estonia (viitenumber): 2 to 20 digits, the last by weights 7, 3, 1}
   *
   * <p>Standard of the Estonian banks: {@code 1213 1295 2}. Leading zeros count as digits like others. Every
   * wrong digit is found; two that changed places are, unless they differ by 5: {@code 16} and {@code 61}.
   */
  public static ReferenceScheme estonian() {
    return PlainNumbers.ESTONIAN;
  }

  /**
   * {@return the reference number of Finland (viitenumero): 4 to 20 digits, the last by weights 7, 3, 1}
   *
   * <p>Guide of Finance Finland: printed in groups of five without leading zeros, {@code 12 34561}. Its
   * international form, {@code RF34 1234 561}, is read too and is the same reference. Catches what the Estonian
   * one does.
   */
  public static ReferenceScheme finnish() {
    return Finnish.SCHEME;
  }

  /**
   * {@return the Croatian reference (poziv na broj) of one model: {@code HR01 2020-789-1}}
   *
   * <p>Up to three parts of up to 12 digits, 22 characters in all with their hyphens. Model 00 has no check digit,
   * 01 is (P1-P2-P3)K: one over all parts; 02 P1-(P2)K-(P3)K; 03 (P1)K-(P2)K-(P3)K; 04 (P1)K-P2-(P3)K; 06
   * P1-(P2-P3)K. The last parts may be missing. Weights 2, 3, 4 … from the right, the sum divided by 11, 11 less
   * the rest; 10 and 11 are written 0.
   *
   * <p>These checks are weak: where the rest becomes 0 or 1 both are written 0, so a wrong digit or two that
   * changed places may not be found ({@code HR01 60} for {@code HR01 00}, {@code HR01 10340} for {@code HR01
   * 10430}); what stands in the
   * tenth and the 21st place before it has the weights 11 and 22 and is not checked at all. That the weights go
   * on beyond 12 is what Croatian systems do; models 05 and from 07 on could not be confirmed and are missing.
   *
   * @param model 0 to 4 or 6
   */
  public static ReferenceScheme croatian(int model) {
    return ModelNumber.of(ModelNumber.CROATIAN, "HR", model);
  }

  /**
   * {@return the Slovenian reference (referenca, sklic) of one model: {@code SI12 0000202400018}}
   *
   * <p>Model 12 is 12 digits and one check digit, which is what most invoices have; 00 has no check digit. The
   * others are those of {@link #croatian}, and 05 (P1)K-P2-P3; 07 P1-(P2)K-P3; 08 (P1-P2)K-(P3)K; 09 (P1-P2)K-P3;
   * 10 (P1)K-(P2-P3)K; 11 (P1)K-(P2)K-P3. Model 01 must have all three parts, as Odoo wants it; whether banks
   * take fewer could not be confirmed. Check digits as in Croatia: of model 12 what stands in the third place is
   * not checked at all.
   *
   * @param model 0 to 12
   */
  public static ReferenceScheme slovenian(int model) {
    return ModelNumber.of(ModelNumber.SLOVENIAN, "SI", model);
  }

  /**
   * {@return the notice number of Italian payments to public bodies (pagoPA): 16 digits and two, the rest of their
   * division by 93, {@code 3012 0240 0000 0001 64}}
   *
   * <p>In free text nothing but its check speaks for it: 18 digits may be an IBAN. The body is whole, since its first digit says how to read it: 3, and before 2024 also 0 and 2. Numbers that
   * begin with 1 have no check digits and are refused. Specification of identifiers of pagoPA (SACI 3.0). Every
   * wrong digit and every two adjacent digits that changed places are found.
   */
  public static ReferenceScheme pagoPa() {
    return PlainNumbers.PAGO_PA;
  }

  /**
   * {@return the payment reference of the Netherlands (betalingskenmerk): 7 digits unchecked; 9 to 14 with check
   * digit and length digit in front; 16 with check digit in front}
   *
   * <p>Specification of the Dutch payments association: weights 2, 4, 8, 5, 10, 9, 7, 3, 6, 1 from the right, 11
   * less the rest by 11; 10 is written 1 and 11 is written 0. The length digit counts what is behind it; some
   * systems do not look at it. A body of up to 12 digits, filled up to 7, gets both: {@code 2 7123 4567}; a
   * longer one is filled up to 15: {@code 5000 0567 8901 2345}.
   *
   * <p>Seven digits are not checked, and not looked for in texts. Of the others every wrong digit is found unless
   * a check of 1 becomes one of 10, which is written the same ({@code 1 7123 4503} and {@code 1 7623 4503}); so
   * with two that changed places ({@code 1 7123 4053}).
   */
  public static ReferenceScheme dutch() {
    return Dutch.SCHEME;
  }

  /**
   * {@return the customer identification of Norway (KID) by modulus 10: 2 to 25 digits, the last by Luhn}
   *
   * <p>Every wrong digit is found; two that changed places are, but for {@code 09} and {@code 90}.
   *
   * @param lengths those agreed with the bank, at most three by its rules; none: any. Bodies are filled up
   *     with zeros to the shortest that fits.
   */
  public static ReferenceScheme norwegianKid10(int... lengths) {
    return PlainNumbers.norwegian("NO KID10", Check.LUHN, lengths);
  }

  /**
   * {@return the customer identification of Norway (KID) by modulus 11, weights 2 to 7 from the right; a check of 10 is written as a hyphen: {@code
   * 40-}}
   *
   * <p>Every wrong digit and every two adjacent digits that changed places are found.
   *
   * @param lengths those agreed with the bank; none: any of 2 to 25
   */
  public static ReferenceScheme norwegianKid11(int... lengths) {
    return PlainNumbers.norwegian("NO KID11", Check.MOD11_OR_HYPHEN, lengths);
  }

  /**
   * {@return the OCR reference of Sweden: 2 to 25 digits, the last by Luhn}
   *
   * <p>Bankgirot's agreements are: any reference after a warning (soft), only right check digits (hard), with a
   * length digit as well ({@link #swedishOcrWithLength}), and one or two fixed lengths. Every wrong digit is
   * found; two that changed places are, but for {@code 09} and {@code 90}.
   *
   * @param lengths those agreed with the bank; none: any
   */
  public static ReferenceScheme swedishOcr(int... lengths) {
    return PlainNumbers.swedish(lengths);
  }

  /**
   * {@return the OCR reference of Sweden with a length digit before the last: {@code 12345} becomes {@code 1234574}}
   *
   * <p>It counts all digits, both control digits among them, its tens dropped. A digit that was left out or typed
   * twice is found too, and so are {@code 09} and {@code 90} where the length digit is one of them.
   *
   * @param lengths those agreed with the bank; none: any of 3 to 25
   */
  public static ReferenceScheme swedishOcrWithLength(int... lengths) {
    return PlainNumbers.swedishWithLength(lengths);
  }
}
