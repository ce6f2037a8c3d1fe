package io.gatehouse.action.redis;

import io.gatehouse.action.ActionPorts;
import io.gatehouse.action.Field;
import io.gatehouse.action.Inputs;
import io.gatehouse.action.InvalidInput;
import io.gatehouse.action.Text;
import java.util.ArrayList;
import java.util.List;

/// The fields of what concerns one user.
final class UserForm {

    static final String USER = "user";
    static final String SCORE = "score";

    private UserForm() {}

    /// The user, others, and last the waiting room.
    static List<Field> fields(ActionPorts ports, Field... others) {
        var fields = new ArrayList<Field>();
        fields.add(Field.target(USER));
        fields.addAll(List.of(others));
        fields.add(Field.text("line", ports.profile().names().redis().waitingRoom()));
        return fields;
    }

    /// The score that was filled in.
    ///
    /// @throws InvalidInput when it is missing or no number
    static double score(Inputs inputs) {
        var text = inputs.required(SCORE);
        try {
            var score = Double.parseDouble(text.strip());
            if (Double.isFinite(score)) {
                return score;
            }
        } catch (NumberFormatException _) {
            // Told below, together with what is no finite number.
        }
        throw new InvalidInput(SCORE, Text.of("invalid.redis-score", text));
    }
}
