package io.gatehouse.topology;

import java.util.List;

/// Looks for one kind of mistake. Stateless.
public interface TopologyCheck {

    /// Stable, in kebab case; names the words.
    String id();

    /// What it finds, in the order of names.
    List<Finding> check(Topology topology);
}
