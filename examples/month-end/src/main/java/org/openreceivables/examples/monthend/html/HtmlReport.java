package org.openreceivables.examples.monthend.html;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.openreceivables.examples.monthend.table.Report;

/**
 * A report as one HTML page that needs no network and no script; equal reports give equal text.
 *
 * <p>Tables that the page knows by name stand in sections of their own, all others at the end. At most
 * 200 rows of a table are shown (50 of a collapsed one), and the page says how many more the CSV file has.
 */
public final class HtmlReport {
  private static final Configuration TEMPLATES = templates();

  private HtmlReport() {}

  /**
   * {@return the page}
   *
   * @param report the tables
   */
  public static String print(Report report) {
    StringWriter text = new StringWriter();
    try {
      TEMPLATES.getTemplate("report.ftlh").process(Map.of("page", Pages.of(report)), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string takes everything
    } catch (TemplateException e) {
      throw new IllegalStateException("The template of the page must fit its values", e);
    }
    return text.toString();
  }

  private static Configuration templates() {
    // The ending .ftlh makes every value escaped.
    Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
    templates.setClassForTemplateLoading(HtmlReport.class, "");
    templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
    templates.setLocale(Locale.ROOT);
    templates.setNumberFormat("computer");
    templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    templates.setLogTemplateExceptions(false);
    templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    return templates;
  }
}
