package org.openreceivables.testkit.portfolio;

import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The books of a made-up seller, made as they are asked for.
 *
 * <p>Nothing is kept: a book is made anew, and equal, each time it is asked for, so that ten million items
 * take no more memory than the largest book. Immutable and thread-safe.
 */
public final class Portfolio {
  private final Setting setting;
  private final Books books;

  Portfolio(PortfolioSpec spec) {
    this.setting = new Setting(spec);
    this.books = new Books(setting);
  }

  /** {@return what it is made of} */
  public PortfolioSpec spec() {
    return setting.spec;
  }

  /** {@return how many books there are} */
  public long customers() {
    return setting.sizes.customers();
  }

  /**
   * {@return one book}
   *
   * @param index 0 for the first customer
   * @throws IndexOutOfBoundsException when there is no such customer
   */
  public CustomerBook book(long index) {
    if (index < 0 || index >= customers()) {
      throw new IndexOutOfBoundsException(
          "The index (" + index + ") of a book must be 0 to " + (customers() - 1));
    }
    return books.of(index);
  }

  /** {@return all books, by index; made one at a time, in parallel if the stream is made so} */
  public Stream<CustomerBook> stream() {
    return LongStream.range(0, customers()).mapToObj(this::book);
  }

  /**
   * Shows all books, by index.
   *
   * @param reader takes one book after the other, and need not keep it
   */
  public void forEach(Consumer<? super CustomerBook> reader) {
    for (long i = 0; i < customers(); i++) {
      reader.accept(book(i));
    }
  }

  @Override
  public String toString() {
    return "Portfolio[" + setting.spec + "]";
  }
}
