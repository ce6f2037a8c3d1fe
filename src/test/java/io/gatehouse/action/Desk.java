package io.gatehouse.action;

import io.gatehouse.action.catalog.ActionCatalog;
import java.util.HashMap;
import java.util.List;

/// An operator's desk in a test: the actions of one profile, filled in, previewed and carried out.
public class Desk {

    private final ActionCatalog catalog;

    protected Desk(ActionPorts ports) {
        catalog = ActionCatalog.of(ports);
    }

    public final List<Action> actions() {
        return catalog.all();
    }

    public final Action action(String id) {
        return catalog.find(id).orElseThrow();
    }

    /// What is filled in, as field, value, field, value, …
    public static Inputs inputs(String... pairs) {
        var values = new HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return new Inputs(values);
    }

    public final Preview preview(String id, String... pairs) {
        return action(id).preview(inputs(pairs));
    }

    public final Receipt execute(Preview preview) {
        return execute(preview, Progress.unwatched());
    }

    public final Receipt execute(Preview preview, Progress progress) {
        return action(preview.action()).execute(preview, progress);
    }

    /// Previews and carries out.
    public final Receipt run(String id, String... pairs) {
        return execute(preview(id, pairs));
    }

    /// What takes that one back, previewed.
    public final Preview previewUndo(Receipt receipt) {
        var undo = receipt.undo().orElseThrow();
        return action(undo.action()).preview(undo.inputs());
    }

    /// Carries out what takes that one back.
    public final Receipt undo(Receipt receipt) {
        return execute(previewUndo(receipt));
    }

    /// What a preview says, as keys.
    public static List<String> keys(Preview preview) {
        return preview.effects().stream().map(effect -> effect.text().key()).toList();
    }

    /// What a receipt says, as keys.
    public static List<String> facts(Receipt receipt) {
        return receipt.facts().stream().map(Text::key).toList();
    }

    /// Why a preview cannot be carried out, `""` where it can.
    public static String refusal(Preview preview) {
        return preview.refusal().map(Text::key).orElse("");
    }

    public static List<List<String>> rows(Receipt receipt) {
        return receipt.table().orElseThrow().rows();
    }

    /// What stands in a column of what was found.
    public static List<String> column(Receipt receipt, String id) {
        var table = receipt.table().orElseThrow();
        return table.rows().stream()
                .map(row -> row.get(table.columns().indexOf(id)))
                .toList();
    }
}
