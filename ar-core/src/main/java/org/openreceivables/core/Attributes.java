package org.openreceivables.core;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The host's own fields on a value of ours, under typed keys.
 *
 * <p>The library carries them along and never reads them. {@code SALES_ORG = Key.of("salesOrg",
 * String.class)}, then {@code Attributes.none().with(SALES_ORG, "U001").get(SALES_ORG)} is {@code
 * U001}. Immutable if the values are; sorted by key name, so that printing is stable.
 */
public final class Attributes {
  private static final Attributes NONE = new Attributes(Map.of());

  private final Map<String, Object> values;

  private Attributes(Map<String, Object> values) {
    this.values = values;
  }

  /** {@return no attributes} */
  public static Attributes none() {
    return NONE;
  }

  /**
   * {@return a copy with this attribute added or replaced}
   *
   * @param <T> the type of the value
   * @param key the key
   * @param value the value, immutable
   */
  public <T> Attributes with(Key<T> key, T value) {
    Map<String, Object> copy = new TreeMap<>(values);
    copy.put(key.name(), key.type().cast(value));
    return new Attributes(Collections.unmodifiableMap(copy));
  }

  /**
   * {@return the value under this key, if there is one}
   *
   * @param <T> the type of the value
   * @param key the key
   * @throws ClassCastException when the name is in use with another type
   */
  public <T> Optional<T> get(Key<T> key) {
    return Optional.ofNullable(values.get(key.name())).map(key.type()::cast);
  }

  /** {@return the names in use, sorted} */
  public Set<String> names() {
    return values.keySet();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attributes that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }

  /**
   * A name with the type of its values.
   *
   * @param <T> the type of the values
   * @param name the name, unique among the host's attributes
   * @param type the type of the values
   */
  public record Key<T>(String name, Class<T> type) {

    /**
     * {@return a key}
     *
     * @param <T> the type of the values
     * @param name the name
     * @param type the type of the values
     */
    public static <T> Key<T> of(String name, Class<T> type) {
      return new Key<>(name, type);
    }
  }
}
