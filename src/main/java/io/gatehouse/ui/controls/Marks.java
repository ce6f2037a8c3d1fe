package io.gatehouse.ui.controls;

import io.gatehouse.domain.Mark;
import java.util.List;

/// Where the marks on the time axes come from: alarms, the audit log.
@FunctionalInterface
public interface Marks {

    /// Nothing is marked.
    Marks NONE = (_, _) -> List.of();

    /// What happened between the two times (epoch milliseconds), in any order. May block; never called on the FX
    /// thread.
    List<Mark> between(long fromMillis, long toMillis);
}
