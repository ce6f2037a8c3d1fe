package io.gatehouse.adapter.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gatehouse.port.NotificationChannel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// Posts `{"text": …}`, as Slack's incoming webhooks and those that copy them take it. Certificates are checked.
public final class SlackWebhook implements NotificationChannel {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /// @param address a secret: whoever knows it can post; it is never logged
    /// @throws IllegalArgumentException when it is no http(s) address
    public SlackWebhook(String address) {
        this.address = parsed(address);
    }

    private static URI parsed(String address) {
        try {
            var uri = URI.create(address.strip());
            if ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // The exception would quote the address, which is a secret.
        }
        throw new IllegalArgumentException("webhook: the address is no http(s) address");
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void send(Notification notification) {
        var request = HttpRequest.newBuilder(address)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json(notification)))
                .build();
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.discarding());
            var status = response.statusCode();
            if (status / 100 != 2) {
                // Too many, or a fault of theirs, may pass; a wrong address or payload will not.
                throw new NotDelivered("HTTP " + status, status == 429 || status >= 500);
            }
        } catch (IOException e) {
            throw new NotDelivered("no answer (" + e.getClass().getSimpleName() + ")", true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDelivered("interrupted", false);
        }
    }

    private static String json(Notification notification) {
        var lines = notification.lines().stream().map(SlackWebhook::escaped).collect(Collectors.joining("\n"));
        var text = "*" + escaped(notification.title()) + "* (" + escaped(notification.profile()) + ")\n" + lines;
        try {
            return JSON.writeValueAsString(Map.of("text", text));
        } catch (JsonProcessingException e) {
            throw new NotDelivered("the text cannot be written as JSON", false);
        }
    }

    /// Slack's own three characters; a queue called `<!channel>` must not call everybody.
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
