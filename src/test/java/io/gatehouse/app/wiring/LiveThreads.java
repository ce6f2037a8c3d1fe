package io.gatehouse.app.wiring;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

/// The threads that live now, virtual ones included.
final class LiveThreads {

    /// Those that the JVM keeps for its own purposes as it pleases, and those that wait in this test.
    private static final Pattern NOT_OURS =
            Pattern.compile("\"(ForkJoinPool|VirtualThread-|process reaper|awaitility)|\"Cleaner-");

    private LiveThreads() {}

    /// A line for each: its number, its name, whether it is virtual.
    static List<String> list() throws IOException {
        var folder = Files.createTempDirectory("threads");
        var file = folder.resolve("dump.txt");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
            try (var lines = Files.lines(file)) {
                return lines.filter(line -> line.startsWith("#"))
                        .filter(line -> !NOT_OURS.matcher(line).find())
                        .toList();
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
