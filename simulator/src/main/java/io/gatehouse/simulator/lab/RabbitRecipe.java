package io.gatehouse.simulator.lab;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// RabbitMQ with management, Prometheus and shovel plugins, and an Erlang port mapper of its own.
final class RabbitRecipe implements BrokerRecipe {
    private static final byte[] AMQP_HEADER = {'A', 'M', 'Q', 'P', 0, 0, 9, 1};
    private static final int METHOD_FRAME = 1;
    private static final JsonMapper JSON = new JsonMapper();

    private final LabDirectory directory;
    private final LabPorts ports;
    private final Path server;
    private final Path portMapper;
    private final RabbitSettings settings;

    RabbitRecipe(LabDirectory directory, LabPorts ports, BrokerPrograms programs) throws LabException {
        this.directory = directory;
        this.ports = ports;
        this.server = programs.rabbitmqServer();
        this.portMapper = RabbitProgram.portMapper();
        this.settings = new RabbitSettings(directory, ports);
    }

    @Override
    public LabBroker broker() {
        return LabBroker.RABBITMQ;
    }

    @Override
    public void prepare(ProcessStarter starter) throws IOException {
        settings.write(server);
    }

    @Override
    public List<Launch> launches() {
        Path folder = directory.folder(broker());
        Path log = directory.log(broker());
        // Started here and not by Erlang on the way: that one would stay behind when the broker has ended.
        List<String> mapper = List.of(
                portMapper.toString(), "-port", String.valueOf(ports.of(LabPort.EPMD)), "-address", LabPorts.LOOPBACK);
        return List.of(
                new Launch("epmd", mapper, Map.of(), folder, log),
                new Launch("rabbitmq-server", List.of(server.toString()), settings.serverEnvironment(), folder, log));
    }

    @Override
    public String probe() throws IOException {
        String version = overview();
        Probe.talk(ports.of(LabPort.AMQP), socket -> {
            socket.getOutputStream().write(AMQP_HEADER);
            if (socket.getInputStream().read() != METHOD_FRAME) {
                throw new IOException("the AMQP listener does not answer the handshake");
            }
            return true;
        });
        return version;
    }

    private String overview() throws IOException {
        LabEndpoints endpoints = ports.endpoints();
        Probe.talk(endpoints.managementPort(), socket -> true);
        String credentials = endpoints.rabbitUser() + ":" + endpoints.rabbitPassword();
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoints.managementUri() + "/api/overview"))
                .timeout(Duration.ofSeconds(3))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .build();
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the management API answers " + answer.statusCode());
            }
            return JSON.readTree(answer.body()).path("rabbitmq_version").asText();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking the management API", e);
        }
    }
}
