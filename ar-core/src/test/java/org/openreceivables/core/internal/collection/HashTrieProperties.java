package org.openreceivables.core.internal.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openreceivables.core.internal.collection.HashTrie.Edit;

class HashTrieProperties {

  /** A key of which many have one hash, or one that differs in the last bits only. */
  record Key(int value) {
    @Override
    public int hashCode() {
      return value % 3 == 0 ? 7 : value % 3 == 1 ? value << 27 : value;
    }
  }

  /** A version of the map, and what must be in it. */
  record Version(HashTrie<Key, Integer> map, Map<Key, Integer> expected) {}

  @Property
  void everyVersionSaysForEverWhatAMapOfTheJdkSaid(@ForAll("changes") List<Long> changes) {
    versions(changes, Edit::new).forEach(HashTrieProperties::requireSame);
  }

  @Property
  void allOfAnotherMapIsEachOfItsKeys(
      @ForAll("changes") List<Long> some, @ForAll("changes") List<Long> more) {
    Version one = last(some);
    Version other = last(more);
    Map<Key, Integer> expected = new HashMap<>(one.expected());
    expected.putAll(other.expected());

    requireSame(new Version(one.map().withAll(other.map(), new Edit()), expected));
    requireSame(one);
    requireSame(other);
  }

  @Example
  void theLawCatchesAnEditThatGoesOnAfterTheMapWasHandedOut() {
    Edit goesOn = new Edit();
    List<Long> changes = new ArrayList<>();
    new Random(1).longs(300).forEach(changes::add);

    versions(changes, Edit::new).forEach(HashTrieProperties::requireSame);
    assertThatThrownBy(
            () -> versions(changes, () -> goesOn).forEach(HashTrieProperties::requireSame))
        .isInstanceOf(AssertionError.class);
  }

  @Example
  void theLawCatchesAKeyThatIsLost() {
    Version version = last(List.of(4L, 5L, 6L, 7L, 8L));
    Key first = version.expected().keySet().iterator().next();

    assertThatThrownBy(() ->
            requireSame(new Version(version.map().without(first, new Edit()), version.expected())))
        .isInstanceOf(AssertionError.class);
  }

  @Example
  void aMapThatIsNotChangedIsTheSame() {
    HashTrie<Key, Integer> map = HashTrie.<Key, Integer>empty().with(new Key(1), 1, new Edit());

    assertThat(map.without(new Key(2), new Edit())).isSameAs(map);
    assertThat(map.with(new Key(1), 1, new Edit())).isSameAs(map);
    assertThat(map.withAll(HashTrie.empty(), new Edit())).isSameAs(map);
  }

  /** A version after every third change; the changes between are one edit. */
  private static List<Version> versions(List<Long> changes, Supplier<Edit> edits) {
    List<Version> versions = new ArrayList<>();
    HashTrie<Key, Integer> map = HashTrie.empty();
    Map<Key, Integer> expected = new HashMap<>();
    Edit edit = edits.get();
    for (int i = 0; i < changes.size(); i++) {
      Random random = new Random(changes.get(i));
      Key key = new Key(random.nextInt(200));
      if (random.nextInt(3) > 0) {
        map = map.with(key, i, edit);
        expected.put(key, i);
      } else {
        map = map.without(key, edit);
        expected.remove(key);
      }
      if (i % 3 == 0) {
        versions.add(new Version(map, Map.copyOf(expected)));
        edit = edits.get();
      }
    }
    versions.add(new Version(map, Map.copyOf(expected)));
    return versions;
  }

  private static Version last(List<Long> changes) {
    List<Version> versions = versions(changes, Edit::new);
    return versions.get(versions.size() - 1);
  }

  private static void requireSame(Version version) {
    Map<Key, Integer> found = new HashMap<>();
    version.map().forEach((k, v) -> assertThat(found.put(k, v)).isNull());
    assertThat(found).isEqualTo(version.expected());
    assertThat(version.map().size()).isEqualTo(version.expected().size());
    for (int i = 0; i < 200; i++) {
      assertThat(version.map().get(new Key(i))).isEqualTo(version.expected().get(new Key(i)));
    }
  }

  @Provide
  Arbitrary<List<Long>> changes() {
    return Arbitraries.longs().list().ofMaxSize(150);
  }
}
