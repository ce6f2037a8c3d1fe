package io.gatehouse.app.wiring;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;

/// Counts the threads that live now, virtual ones included.
final class LiveThreads {

    private LiveThreads() {}

    /// Without the carriers of virtual threads, whose number is the JVM's own business.
    static long count() throws IOException {
        var folder = Files.createTempDirectory("threads");
        var file = folder.resolve("dump.txt");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
            try (var lines = Files.lines(file)) {
                return lines.filter(line -> line.startsWith("#"))
                        .filter(line -> !line.contains("ForkJoinPool"))
                        .count();
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
