package io.gatehouse.bench;

import java.util.List;
import java.util.function.Consumer;

/// One comparison with a known tool, found by its name.
public interface Benchmark {

    /// The word on the command line.
    String name();

    /// Measures; takes as long as it needs and leaves nothing running.
    ///
    /// @param progress told in words what is being done
    /// @return one result per figure
    /// @throws Exception when the measurement itself failed, never because a bar was missed
    List<BenchResult> run(Consumer<String> progress) throws Exception;
}
