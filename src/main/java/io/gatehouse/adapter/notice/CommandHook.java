package io.gatehouse.adapter.notice;

import io.gatehouse.port.NotificationChannel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Starts a program of the user's, without a shell: the facts are in its environment (`GATEHOUSE_PROFILE`, `_SEVERITY`,
/// `_TITLE`, `_ALARMS`), the lines on its standard input.
public final class CommandHook implements NotificationChannel {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final List<String> command;

    /// @param command the program and its arguments
    public CommandHook(List<String> command) {
        this.command = List.copyOf(command);
    }

    @Override
    public String name() {
        return "command";
    }

    @Override
    public void send(Notification notification) {
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment()
                .putAll(Map.of(
                        "GATEHOUSE_PROFILE", plain(notification.profile()),
                        "GATEHOUSE_SEVERITY", notification.severity().name().toLowerCase(Locale.ROOT),
                        "GATEHOUSE_TITLE", plain(notification.title()),
                        "GATEHOUSE_ALARMS", Integer.toString(notification.alarms())));
        try {
            run(builder, String.join("\n", notification.lines()) + "\n");
        } catch (IOException e) {
            throw new NotDelivered(command.getFirst() + " cannot be started", false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDelivered("interrupted", false);
        }
    }

    /// A name with a NUL in it would keep the program from being started.
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private void run(ProcessBuilder builder, String input) throws IOException, InterruptedException {
        var process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // A program need not read what it is told.
        }
        if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            throw new NotDelivered("did not end within " + LONGEST.toSeconds() + " s and was stopped", false);
        }
        if (process.exitValue() != 0) {
            throw new NotDelivered("ended with status " + process.exitValue(), true);
        }
    }
}
