package org.openreceivables.examples.monthend.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** The mappings that come with the program, and those in files of the user's own. */
public final class Mappings {
  private static final String FOLDER = "/org/openreceivables/examples/monthend/mapping/";

  private Mappings() {}

  /** {@return the names of the bundled mappings} */
  public static List<String> names() {
    return List.of(
        "customers",
        "highradius",
        "ibm",
        "invoices",
        "items",
        "notices",
        "orders",
        "payments",
        "truth");
  }

  /**
   * {@return the settings of a bundled mapping, if there is one of this name}
   *
   * @param name the name, for example {@code ibm}
   */
  public static Optional<Map<String, String>> bundled(String name) {
    if (!names().contains(name)) {
      return Optional.empty();
    }
    try (InputStream in = Mappings.class.getResourceAsStream(FOLDER + name + ".properties")) {
      if (in == null) {
        return Optional.empty();
      }
      return Optional.of(load(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the program's own jar
    }
  }

  /**
   * {@return the settings in the text of a properties file}
   *
   * @param text the text
   * @throws MappingException when it is none
   */
  public static Map<String, String> parse(String text) {
    try {
      return load(new StringReader(text));
    } catch (IOException | IllegalArgumentException e) {
      throw new MappingException("The mapping must be a properties file: " + e.getMessage());
    }
  }

  private static Map<String, String> load(Reader reader) throws IOException {
    Properties properties = new Properties();
    properties.load(reader);
    Map<String, String> settings = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
    return settings;
  }
}
