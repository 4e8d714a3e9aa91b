package io.tollstream.alerts.delivery;

import java.util.Optional;

/** Where secrets are found, by name: the environment. Never printed. */
@FunctionalInterface
public interface Secrets {

    Optional<String> get(String name);
}
