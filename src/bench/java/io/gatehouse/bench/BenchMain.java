package io.gatehouse.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs benchmarks by name, all without one. A missed bar is printed and is no failure.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Compares the program with known tools, both measured in turns in one run.")
public final class BenchMain implements Callable<Integer> {

    private static final List<Benchmark> BENCHMARKS = List.of(
            new PublishBench(),
            new RedisBench(),
            new EventsBench(),
            new PipelineBench(),
            new ReplayBench(),
            new RefreshBench(),
            new WatchingBench(),
            new LagBench(),
            new ChartBench(),
            new LineChartBench(),
            new StoreBench(),
            new QueueTableBench());

    @Parameters(paramLabel = "NAME", description = "benchmarks to run; all when none is named")
    private List<String> names = new ArrayList<>();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(names = "--json", description = "one JSON array on standard output and nothing else")
    private boolean json;

    /// Ends the program with 0 when everything was measured, 1 when a measurement failed, 2 on wrong usage.
    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchMain()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        List<BenchResult> results = new ArrayList<>();
        for (Benchmark benchmark : chosen()) {
            List<BenchResult> figures = benchmark.run(System.err::println);
            results.addAll(figures);
            if (!json) {
                figures.forEach(figure -> System.out.println(figure.line()));
            }
        }
        if (json) {
            System.out.println(new ObjectMapper().writeValueAsString(results));
        }
        return 0;
    }

    private List<Benchmark> chosen() {
        var known = BENCHMARKS.stream().map(Benchmark::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new ParameterException(
                        command.commandLine(), "no benchmark is called " + name + "; there are " + known);
            }
        }
        return BENCHMARKS.stream()
                .filter(benchmark -> names.isEmpty() || names.contains(benchmark.name()))
                .toList();
    }
}
