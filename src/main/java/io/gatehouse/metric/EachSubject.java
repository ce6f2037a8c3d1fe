package io.gatehouse.metric;

import io.gatehouse.port.BrokerException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// Asks the same of several subjects. One that is missing, or of another type than was thought, has no value and does
/// not take the others' away; a broker that does not answer fails the whole.
final class EachSubject {

    private EachSubject() {}

    static <T> CompletionStage<List<Measurement>> of(
            List<String> subjects,
            Function<String, CompletionStage<T>> question,
            Function<T, List<Measurement>> measurements) {
        CompletionStage<List<Measurement>> all = CompletableFuture.completedStage(new ArrayList<>());
        for (var subject : subjects) {
            var answer =
                    question.apply(subject).thenApply(measurements).exceptionally(failure -> missing(subject, failure));
            all = all.thenCombine(answer, (list, some) -> {
                list.addAll(some);
                return list;
            });
        }
        return all.thenApply(List::copyOf);
    }

    /// One number each.
    static CompletionStage<List<Measurement>> numbers(
            List<String> subjects, Function<String, CompletionStage<Long>> question) {
        return EachSubject.<Measurement>of(
                subjects,
                subject -> question.apply(subject)
                        .thenApply(number -> new Measurement.Value(subject, number.doubleValue())),
                List::of);
    }

    private static List<Measurement> missing(String subject, Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return switch (cause) {
            case BrokerException.NotFound e -> List.of(new Measurement.Missing(subject, words(e)));
            case BrokerException.Refused e -> List.of(new Measurement.Missing(subject, words(e)));
            case RuntimeException e -> throw e;
            default -> throw new CompletionException(cause);
        };
    }

    private static String words(BrokerException failure) {
        return String.valueOf(failure.getMessage());
    }
}
