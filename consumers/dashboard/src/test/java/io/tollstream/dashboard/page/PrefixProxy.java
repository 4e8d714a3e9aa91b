package io.tollstream.dashboard.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What a newsroom puts in front: it hands on what is asked below a path, and refuses the rest. */
final class PrefixProxy implements AutoCloseable {

    private final String prefix;
    private final URI behind;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    PrefixProxy(String prefix, URI behind) {
        this.prefix = prefix;
        this.behind = behind;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(prefix, this::handOn);
        server.setExecutor(threads);
        server.start();
    }

    URI home() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + prefix);
    }

    private void handOn(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestURI().toString().substring(prefix.length());
        try (exchange) {
            var answer =
                    client.send(HttpRequest.newBuilder(behind.resolve(asked)).build(), BodyHandlers.ofInputStream());
            answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders()
                    .set("Content-Type", type));
            answer.headers().firstValue("Content-Security-Policy").ifPresent(policy -> exchange.getResponseHeaders()
                    .set("Content-Security-Policy", policy));
            exchange.sendResponseHeaders(answer.statusCode(), 0);
            try (var in = answer.body();
                    var out = exchange.getResponseBody()) {
                var buffer = new byte[8192];
                for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
