package org.openreceivables.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that a compiler does not know. Here, because only here every module is visible. */
class ArchitectureTest {
  /** Raise it as the library grows: a rule over classes that were not found proves nothing. */
  private static final int MINIMUM_CLASSES = 400;

  private static final String OURS = "org.openreceivables..";
  private static final String CORE = "org.openreceivables.core..";
  private static final String MATCHING = "org.openreceivables.matching..";
  private static final String AGING = "org.openreceivables.aging..";
  private static final String POLICY = "org.openreceivables.policy..";

  /** Statistics may calculate with floating point; money may not. */
  private static final String[] STATISTICS = {"..metrics..", "..credit.score..", "..forecast.."};

  private static final Set<String> BANNED_ENDINGS =
      Set.of("Impl", "Manager", "Helper", "Util", "Utils");

  private static final JavaClasses OUR_CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("org.openreceivables");

  @Test
  void every_module_is_seen() {
    assertThat(OUR_CLASSES.size()).isGreaterThanOrEqualTo(MINIMUM_CLASSES);
    assertThat(Stream.of("core", "matching", "aging", "policy", "testkit"))
        .allMatch(module -> OUR_CLASSES.stream()
            .anyMatch(type -> type.getPackageName().startsWith("org.openreceivables." + module)));
  }

  @Test
  void core_depends_on_nothing_of_ours() {
    check(classesOf(CORE).should(dependOn(CORE)));
  }

  @Test
  void matching_depends_on_core_only() {
    check(classesOf(MATCHING).should(dependOn(MATCHING, CORE)));
  }

  @Test
  void aging_depends_on_core_only() {
    check(classesOf(AGING).should(dependOn(AGING, CORE)));
  }

  @Test
  void policy_depends_on_core_and_aging_only() {
    check(classesOf(POLICY).should(dependOn(POLICY, CORE, AGING)));
  }

  @Test
  void packages_form_no_cycles() {
    slices()
        .matching("org.openreceivables.(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(false)
        .check(OUR_CLASSES);
  }

  @Test
  void exported_signatures_show_only_the_jdk_joda_money_and_our_own_exported_types() {
    check(exportedClasses().should(each("show only exported types", ArchitectureTest::leaks)));
  }

  @Test
  void public_classes_are_closed_or_made_to_be_extended() {
    check(exportedClasses()
        .should(each(
            "be final, sealed, abstract, an enum or a record",
            type -> isClosed(type) ? Stream.empty() : Stream.of("is open"))));
  }

  @Test
  void public_names_are_terms_of_the_field() {
    check(publicClassesOf(OURS)
        .should(each(
            "be named by what they are",
            type -> BANNED_ENDINGS.stream().anyMatch(type.getSimpleName()::endsWith)
                    || type.getSimpleName().startsWith("Abstract")
                    || type.getSimpleName().startsWith("Default")
                ? Stream.of("has a banned name")
                : Stream.empty())));
  }

  @Test
  void nothing_reads_a_clock_or_chance_or_the_defaults_of_the_machine() {
    check(classesOf(CORE, MATCHING, AGING, POLICY)
        .should(each(
            "be told date, zone, locale and seed",
            type -> type.getAccessesFromSelf().stream()
                .filter(access -> isAmbient(access.getTarget()))
                .map(JavaAccess::getDescription))));
  }

  @Test
  void money_never_meets_floating_point() {
    check(classesOf(CORE, MATCHING, AGING, POLICY)
        .and()
        .resideOutsideOfPackages(STATISTICS)
        .should(each("not use double or float", ArchitectureTest::floatingPoint)));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(false).check(OUR_CLASSES);
  }

  private static GivenClassesConjunction classesOf(String... packages) {
    return classes().that().resideInAnyPackage(packages);
  }

  private static GivenClassesConjunction publicClassesOf(String... packages) {
    return classesOf(packages)
        .and(DescribedPredicate.describe("are public", ArchitectureTest::isPublic));
  }

  private static GivenClassesConjunction exportedClasses() {
    return publicClassesOf(CORE, MATCHING, AGING, POLICY)
        .and()
        .resideOutsideOfPackage("..internal..");
  }

  private static ArchCondition<JavaClass> dependOn(String... allowed) {
    return onlyDependOnClassesThat(resideOutsideOfPackage(OURS).or(resideInAnyPackage(allowed)));
  }

  /** A condition that reports what {@code complaints} says about each class. */
  private static ArchCondition<JavaClass> each(
      String description, Function<JavaClass, Stream<String>> complaints) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        complaints
            .apply(type)
            .forEach(text ->
                events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + text)));
      }
    };
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ArchitectureTest::isPublic).orElse(true);
  }

  private static boolean isClosed(JavaClass type) {
    return type.isInterface() // annotations too
        || type.getModifiers().contains(JavaModifier.FINAL) // records too
        || type.getModifiers().contains(JavaModifier.ABSTRACT)
        || type.isEnum()
        || type.reflect().isSealed();
  }

  /** Members that users see, those inherited from package-private classes (generated builders) too. */
  private static Stream<String> leaks(JavaClass type) {
    Stream<JavaMember> members = Stream.of(
            type.getAllMethods(), type.getAllFields(), type.getConstructors())
        .flatMap(Set::stream)
        .map(JavaMember.class::cast)
        .filter(member -> member.getOwner().getPackageName().startsWith("org.openreceivables"))
        .filter(member -> member.getModifiers().contains(JavaModifier.PUBLIC)
            || member.getModifiers().contains(JavaModifier.PROTECTED))
        .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC));
    return members.flatMap(member -> signature(member)
        .flatMap(part -> part.getAllInvolvedRawTypes().stream())
        .map(JavaClass::getBaseComponentType)
        .filter(part -> !isExported(part))
        .map(part -> member.getDescription() + " shows " + part.getName())
        .distinct());
  }

  private static boolean isExported(JavaClass type) {
    String name = type.getPackageName();
    boolean ours =
        name.startsWith("org.openreceivables.") && isPublic(type) && !name.contains(".internal");
    return ours || type.isPrimitive() || name.startsWith("java.") || name.equals("org.joda.money");
  }

  private static Stream<JavaType> signature(JavaMember member) {
    if (member instanceof JavaField field) {
      return Stream.of(field.getType());
    }
    JavaCodeUnit unit = (JavaCodeUnit) member;
    return Stream.of(
            Stream.of(unit.getReturnType()),
            unit.getParameterTypes().stream(),
            unit.getTypeParameters().stream(),
            unit.getExceptionTypes().stream())
        .flatMap(types -> types);
  }

  private static Stream<String> floatingPoint(JavaClass type) {
    Set<String> banned = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    return type.getMembers().stream()
        .filter(member -> signature(member)
            .flatMap(part -> part.getAllInvolvedRawTypes().stream())
            .anyMatch(part -> banned.contains(part.getBaseComponentType().getName())))
        .map(member -> member.getDescription() + " has floating point");
  }

  private static boolean isAmbient(AccessTarget target) {
    JavaClass owner = target.getOwner();
    String name = target.getName();
    return (owner.getPackageName().startsWith("java.time") && name.equals("now"))
        || owner.isEquivalentTo(Clock.class)
        || (owner.isEquivalentTo(System.class)
            && Set.of("currentTimeMillis", "nanoTime").contains(name))
        || (owner.isEquivalentTo(ZoneId.class) && name.equals("systemDefault"))
        || (owner.isEquivalentTo(TimeZone.class) && name.equals("getDefault"))
        || (owner.isEquivalentTo(Locale.class) && name.equals("getDefault"))
        || (owner.isEquivalentTo(Math.class) && name.equals("random"))
        || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
        || owner.isEquivalentTo(ThreadLocalRandom.class)
        || owner.getName().equals("java.security.SecureRandom")
        || (owner.isEquivalentTo(Random.class)
            && name.equals("<init>")
            && target instanceof AccessTarget.CodeUnitAccessTarget constructor
            && constructor.getRawParameterTypes().isEmpty())
        || readsTheLocale(owner, target);
  }

  /** Methods of String that quietly take the default locale: with Arabic digits, for one. */
  private static boolean readsTheLocale(JavaClass owner, AccessTarget target) {
    return owner.isEquivalentTo(String.class)
        && Set.of("format", "formatted", "toLowerCase", "toUpperCase").contains(target.getName())
        && target instanceof AccessTarget.CodeUnitAccessTarget method
        && method.getRawParameterTypes().stream()
            .noneMatch(part -> part.isEquivalentTo(Locale.class));
  }
}
