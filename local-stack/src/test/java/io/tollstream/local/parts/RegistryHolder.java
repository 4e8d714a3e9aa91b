package io.tollstream.local.parts;

import java.nio.file.Path;

/** A process that has a registry, says where, and stays. */
final class RegistryHolder {

    public static void main(String[] args) throws Exception {
        System.out.println(LocalRegistry.start(Path.of(args[0])).url());
        Thread.currentThread().join();
    }

    private RegistryHolder() {}
}
