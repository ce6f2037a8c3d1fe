package io.gatehouse.ui.action;

import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of an action while somebody fills them in. FX thread only.
final class ActionForm {

    private static final String QUEUE = "queue";

    private final List<FieldModel> fields;
    private final boolean known;

    /// Filled in with what the request brings.
    ActionForm(ActionRequest request) {
        fields = request.action().fields().stream().map(FieldModel::of).toList();
        fields.forEach(field -> request.filledIn()
                .text(field.field().id())
                .ifPresent(text -> field.value().set(text)));
        if (!request.target().isEmpty()) {
            target().ifPresent(field -> field.value().set(request.target()));
        }
        known = !request.target().isEmpty() || !request.filledIn().values().isEmpty();
    }

    /// The field that names the target: the queue where there is one.
    private Optional<FieldModel> target() {
        return find(QUEUE)
                .or(() -> fields.stream()
                        .filter(it -> it.field().kind() == Field.Kind.TARGET)
                        .findFirst());
    }

    private Optional<FieldModel> find(String id) {
        return fields.stream().filter(it -> it.field().id().equals(id)).findFirst();
    }

    List<FieldModel> fields() {
        return fields;
    }

    /// The fields by their heading, in the order in which they are asked; `""` is what stands in sight.
    Map<String, List<FieldModel>> sections() {
        var sections = new LinkedHashMap<String, List<FieldModel>>();
        sections.put("", new ArrayList<>());
        for (var field : fields) {
            sections.computeIfAbsent(field.field().section(), _ -> new ArrayList<>())
                    .add(field);
        }
        return sections;
    }

    /// Whether whoever opened it knew what to fill in, and nothing is missing.
    boolean isComplete() {
        return known && fields.stream().allMatch(FieldModel::isFilledIn);
    }

    Inputs inputs() {
        var values = new HashMap<String, String>();
        fields.forEach(field -> values.put(field.field().id(), field.value().get()));
        return new Inputs(values);
    }

    /// Has it run whenever a field changes.
    void onChange(Runnable changed) {
        fields.forEach(field -> field.value().subscribe((_, _) -> changed.run()));
    }

    void forgetProblems() {
        fields.forEach(field -> field.problem().set(""));
    }

    /// Says beside a field what is wrong with it.
    ///
    /// @return false when there is no such field
    boolean blame(String id, String problem) {
        var field = find(id);
        field.ifPresent(it -> it.problem().set(problem));
        return field.isPresent();
    }
}
