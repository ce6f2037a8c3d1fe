package io.gatehouse.testlab;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/// A costly story told for one variant in the normal run, and for all of them with `-Plong`.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(Variants.Chosen.class)
public @interface Variants {

    /// What each run tells.
    String[] always();

    /// What only the long run tells.
    String[] thorough();

    /// True in the long run.
    boolean ALL = Boolean.getBoolean("gatehouse.test.thorough");

    /// Picks them.
    final class Chosen extends AnnotationBasedArgumentsProvider<Variants> {

        @Override
        protected Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context, Variants variants) {
            var rest = ALL ? Stream.of(variants.thorough()) : Stream.<String>empty();
            return Stream.concat(Stream.of(variants.always()), rest).map(Arguments::of);
        }
    }
}
