package org.openreceivables.testkit.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openreceivables.matching.allocation.AllocationPolicies;
import org.openreceivables.matching.allocation.AllocationPolicy;
import org.openreceivables.matching.allocation.law.LegalOrder;
import org.openreceivables.matching.allocation.law.LegalOrders;

/**
 * Every policy that we name, by law and by vendor, under the published contracts; over more books by {@code mvn test
 * -Dquick -pl ar-testkit -am -Dtest=EveryProfileTest -Dprofiles.tries=2000 -Dprofiles.seed=1}.
 */
class EveryProfileTest {
  private static final int TRIES = Integer.getInteger("profiles.tries", 200);
  private static final long FIRST_SEED = Long.getLong("profiles.seed", 1);

  /** A policy under the contract. */
  private record PlantedPolicy(AllocationPolicy policy) implements AllocationContract {
    @Override
    public int tries() {
      return TRIES;
    }

    @Override
    public long firstSeed() {
      return FIRST_SEED;
    }
  }

  private static Map<String, AllocationPolicy> policies() {
    Map<String, AllocationPolicy> all = new TreeMap<>();
    LegalOrders.all().forEach(law -> all.put("law of " + law.name(), law.policy()));
    return all;
  }

  /** Their contracts are classes, named for the profile and what it is made with. */
  @Test
  void every_profile_of_a_vendor_is_under_the_contract() {
    List<String> proved = Stream.of(VendorProfilesTest.class, FreeErpContractTest.class)
        .flatMap(c -> Stream.of(c.getDeclaredClasses()))
        .filter(AllocationContract.class::isAssignableFrom)
        .map(c -> c.getSimpleName().toLowerCase(Locale.ROOT))
        .toList();
    assertThat(Stream.of(AllocationPolicies.class.getDeclaredMethods())
            .filter(m -> Modifier.isPublic(m.getModifiers()))
            .map(m -> m.getName().toLowerCase(Locale.ROOT)))
        .hasSizeGreaterThan(8)
        .allSatisfy(profile -> assertThat(proved).anyMatch(name -> name.startsWith(profile)));
  }

  @TestFactory
  Stream<DynamicContainer> every_law_of_the_contract() {
    return policies().entrySet().stream()
        .map(named -> DynamicContainer.dynamicContainer(
            named.getKey(), new PlantedPolicy(named.getValue()).laws()));
  }

  @TestFactory
  Stream<DynamicTest> every_legal_order_is_an_order_of_items() {
    return LegalOrders.all().stream()
        .map(law -> DynamicTest.dynamicTest(law.name(), () -> {
          AllocationOrderContract contract = law::order;
          contract.ofTwoItemsOneIsFirst();
          contract.onlyTheSameItemIsEqual();
          contract.beforeIsTransitive();
          contract.sortedIsTheSameFromAnyStart();
          contract.everyDecisionHasAName();
        }));
  }

  @TestFactory
  Stream<DynamicContainer> every_legal_order_is_an_order_of_parts() {
    return LegalOrders.all().stream().map(LegalOrder::components).distinct().map(components -> {
      ComponentOrderContract contract = () -> components;
      return DynamicContainer.dynamicContainer(
          components.toString(),
          Stream.concat(
              contract.laws(),
              Stream.of(
                  DynamicTest.dynamicTest("has a name", contract::everyOrderHasAName),
                  DynamicTest.dynamicTest("equals itself", contract::madeTwiceItIsEqual))));
    });
  }
}
