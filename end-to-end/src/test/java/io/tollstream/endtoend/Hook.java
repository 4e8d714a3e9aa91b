package io.tollstream.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP server that takes alerts and keeps their ids. */
final class Hook implements AutoCloseable {

    private static final int ACCEPTED = 202;

    private final HttpServer server;
    private final Duration each;
    private final List<String> ids = new CopyOnWriteArrayList<>();

    private Hook(HttpServer server, Duration each) {
        this.server = server;
        this.each = each;
    }

    /**
     * @param port 0 for any
     * @param each how long it takes over each
     */
    static Hook open(int port, Duration each) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var hook = new Hook(server, each);
        server.createContext("/", hook::take);
        server.start();
        return hook;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            Thread.sleep(each);
            ids.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.sendResponseHeaders(ACCEPTED, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Ids of the alerts it took, in their order. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
