package io.gatehouse.action.administration;

import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Text;
import io.gatehouse.definitions.Difference;
import io.gatehouse.definitions.Difference.What;
import io.gatehouse.domain.Definition;
import io.gatehouse.domain.Definition.Kind;
import io.gatehouse.domain.Definitions;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// What an import would make of what is missing.
///
/// @param shown what differs, of the kind and the names that were asked for
/// @param added what would be made
/// @param different how many are there otherwise, and stay as they are
/// @param dangling how many bindings stay out because one of their ends would not be there
record ImportChoice(List<Difference> shown, List<Definition> added, long different, long dangling) {

    static final List<String> KINDS = List.of("all", "exchanges", "queues", "bindings", "policies");

    static ImportChoice of(List<Difference> differences, Definitions live, Inputs inputs) {
        var wanted = kind(inputs).and(name(inputs));
        var shown = differences.stream()
                .filter(difference -> difference.what() != What.ADDED)
                .filter(difference -> wanted.test(difference.definition()))
                .toList();
        var missing = shown.stream()
                .filter(difference -> difference.what() == What.MISSING)
                .map(Difference::definition)
                .toList();
        var added = missing.stream()
                .filter(definition -> definition.kind() != Kind.BINDING || hasBothEnds(definition, missing, live))
                .toList();
        return new ImportChoice(
                shown, added, DefinitionsDiffAction.count(shown, What.DIFFERENT), (long) missing.size() - added.size());
    }

    private static Predicate<Definition> kind(Inputs inputs) {
        var kinds = inputs.text("definition-kind").orElse("all");
        if (!KINDS.contains(kinds)) {
            throw new InvalidInput("definition-kind", Text.of("invalid.choice", kinds, String.join(", ", KINDS)));
        }
        return definition -> kinds.equals("all") || kinds.equals(plural(definition.kind()));
    }

    private static String plural(Kind kind) {
        return kind == Kind.POLICY ? "policies" : kind.name().toLowerCase(Locale.ROOT) + "s";
    }

    private static Predicate<Definition> name(Inputs inputs) {
        try {
            var pattern = Pattern.compile(inputs.text("name-pattern").orElse(""));
            return definition -> pattern.matcher(definition.name()).find();
        } catch (PatternSyntaxException e) {
            throw new InvalidInput("name-pattern", Text.of("invalid.pattern", e.getDescription()));
        }
    }

    private static boolean hasBothEnds(Definition binding, List<Definition> missing, Definitions live) {
        var toQueue = "queue".equals(binding.properties().get("destination_type"));
        var source = String.valueOf(binding.properties().get("source"));
        var target = String.valueOf(binding.properties().get("destination"));
        return isThere(Kind.EXCHANGE, source, missing, live)
                && isThere(toQueue ? Kind.QUEUE : Kind.EXCHANGE, target, missing, live);
    }

    private static boolean isThere(Kind kind, String name, List<Definition> missing, Definitions live) {
        // The broker's own exchanges are always there and never in an export.
        return (kind == Kind.EXCHANGE && (name.isEmpty() || name.startsWith("amq.")))
                || Stream.concat(missing.stream(), live.all().stream())
                        .anyMatch(it -> it.kind() == kind && it.name().equals(name));
    }
}
