package io.github.socialprescribing.dmi.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.annotation.processing.Generated;
import org.immutables.value.Value;

/**
 * How Immutables writes the values of this library: hidden behind the sealed class and the builder interface that we
 * write by hand, so that no generated name, method or annotation is ever part of the API.
 *
 * <p>{@code jdk9Collections} stays off for good: it would lose the order in which sets and maps were filled, and both
 * scores and JSON depend on it.
 *
 * <p>This annotation is internal to the library: it is not part of the API, and may change or go without notice.
 */
// Kept in the source only: a style in a class file warns everybody who compiles against it without Immutables.
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        allowedClasspathAnnotations = Generated.class,
        defaults = @Value.Immutable(copy = false))
public @interface DmiStyle {}
