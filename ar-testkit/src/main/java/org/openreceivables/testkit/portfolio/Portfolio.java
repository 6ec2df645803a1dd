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
  private final PortfolioSpec spec;

  Portfolio(PortfolioSpec spec) {
    this.spec = spec;
  }

  /** {@return what it is made of} */
  public PortfolioSpec spec() {
    return spec;
  }

  /** {@return how many books there are} */
  public long customers() {
    return 1;
  }

  /**
   * {@return one book}
   *
   * @param index 0 for the first customer
   * @throws IndexOutOfBoundsException when there is no such customer
   */
  public CustomerBook book(long index) {
    throw new UnsupportedOperationException("No book " + index + " yet");
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
    return "Portfolio[" + spec + "]";
  }
}
