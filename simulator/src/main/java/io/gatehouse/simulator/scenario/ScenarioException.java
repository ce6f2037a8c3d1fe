package io.gatehouse.simulator.scenario;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/// A scenario cannot be used; the message names every place and what is wrong there.
public final class ScenarioException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<ScenarioProblem> problems;

    ScenarioException(String source, List<ScenarioProblem> problems) {
        super(problems.stream()
                .map(problem -> source + (problem.line() == 0 ? ": " : ":") + problem)
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    ScenarioException(String source, String words) {
        this(source, List.of(new ScenarioProblem(0, 0, "", words)));
    }

    /// What is wrong, in the order of the file.
    public List<ScenarioProblem> problems() {
        return problems;
    }
}
