package io.gatehouse.action;

import io.gatehouse.domain.Role;
import java.util.List;
import java.util.Optional;

/// Something an operator can have a broker do, always in the same four steps: fill in the fields, preview, confirm,
/// execute. The window's dialog and the command line's subcommand are both made from what an action says here.
///
/// Adding one is a file beside its broker's others and a line in their list. Methods block on the broker: never call
/// them on the FX
/// thread. Implementations are thread-safe.
public interface Action {

    /// Stable, in kebab case; the subcommand's name and the key of its translations (`action.<id>.title`, …).
    String id();

    /// What it is about.
    Subject subject();

    /// What it leaves behind on the broker.
    default Impact impact() {
        return Impact.CHANGE;
    }

    /// Who may do it; looking is for everybody.
    default Role needs() {
        return impact() == Impact.LOOK ? Role.VIEWER : Role.OPERATOR;
    }

    /// Why this profile may not do it whatever is filled in, empty when it may. Asks nobody.
    default Optional<Text> forbidden() {
        return Optional.empty();
    }

    /// Whether its execution looks at [Progress#pauseRequested].
    default boolean pausable() {
        return false;
    }

    /// The ids of the actions that people go on with from its receipt; what both ask for is filled in alike.
    default List<String> next() {
        return List.of();
    }

    /// What has to be filled in, in the order in which it is asked.
    List<Field> fields();

    /// Looks at what would happen now and changes nothing.
    ///
    /// @throws InvalidInput when a field's value cannot be used; it names the field and what to do
    /// @throws io.gatehouse.port.BrokerException when the broker cannot be asked
    Preview preview(Inputs inputs);

    /// Does what was previewed, after checking that it is still what was previewed.
    ///
    /// @param progress told how far it is; asked whether to stop
    /// @throws PreviewOutdated when the target is not as it was; nothing was changed then
    /// @throws io.gatehouse.port.BrokerException when the broker refuses or goes away; its message
    /// says what is unchanged
    Receipt execute(Preview preview, Progress progress);
}
