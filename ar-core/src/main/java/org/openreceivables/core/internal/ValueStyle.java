package org.openreceivables.core.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.openreceivables.core.InvalidValueException;

/**
 * How our value types are generated.
 *
 * <p>An annotation of our own, kept in the source only: the generator's would stay in {@code
 * package-info.class} and warn everyone who compiles against us with Error Prone.
 */
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    jdkOnly = true,
    jdk9Collections = true,
    depluralize = true,
    depluralizeDictionary = {"alias:aliases"},
    throwForInvalidImmutableState = InvalidValueException.class,
    allowedClasspathAnnotations = {Override.class})
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
public @interface ValueStyle {}
