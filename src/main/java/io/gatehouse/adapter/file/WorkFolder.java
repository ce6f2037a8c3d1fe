package io.gatehouse.adapter.file;

import io.gatehouse.port.WorkMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers work under way in a folder: two small files per run, and one for what is known of queues.
public final class WorkFolder implements WorkMemory {

    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);

    private final Path folder;

    public WorkFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Progress begin(Run run) {
        try {
            return RunFile.begin(folder, run);
        } catch (IOException e) {
            LOG.warn("A run cannot be gone on with if this program dies: {}", e.toString());
            return WorkMemory.none().begin(run);
        }
    }

    @Override
    public List<Run> interrupted(String profile) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(RunFile.SUFFIX))
                    .map(RunFile::interrupted)
                    .flatMap(Optional::stream)
                    .filter(run -> run.profile().equals(profile))
                    .sorted(Comparator.comparing(Run::startedAt).reversed())
                    .toList();
        } catch (IOException e) {
            LOG.warn("Interrupted runs are not known: {}", e.toString());
            return List.of();
        }
    }

    @Override
    public void forget(Run run) {
        RunFile.delete(folder, run.id());
    }

    @Override
    public synchronized OptionalLong deliveries(String profile, String queue) {
        try {
            var known = load().getProperty(key(profile, queue));
            return known == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(known));
        } catch (IOException | NumberFormatException e) {
            LOG.warn("Deliveries are not known: {}", e.toString());
            return OptionalLong.empty();
        }
    }

    @Override
    public synchronized void deliveries(String profile, String queue, long highest) {
        try {
            var all = load();
            all.setProperty(key(profile, queue), String.valueOf(highest));
            WholeFile.replace(deliveriesFile(), draft -> {
                try (var out = Files.newBufferedWriter(draft)) {
                    all.store(out, null);
                }
            });
        } catch (IOException e) {
            LOG.warn("Deliveries are not remembered: {}", e.toString());
        }
    }

    private Properties load() throws IOException {
        var all = new Properties();
        if (Files.exists(deliveriesFile())) {
            try (var in = Files.newBufferedReader(deliveriesFile())) {
                all.load(in);
            }
        }
        return all;
    }

    private Path deliveriesFile() {
        return folder.resolve("deliveries.properties");
    }

    private static String key(String profile, String queue) {
        return profile + "\n" + queue;
    }
}
