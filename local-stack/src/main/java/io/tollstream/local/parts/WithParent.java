package io.tollstream.local.parts;

import java.io.IOException;
import java.util.Arrays;

/**
 * Runs another main class for as long as the process that started this one lives.
 *
 * <p>The parent holds this process's standard input and writes nothing; when the parent ends, even by SIGKILL, the
 * system closes it, and this process ends in order.
 */
final class WithParent {

    private WithParent() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        var watch = new Thread(WithParent::endWithParent, "parent-watch");
        watch.setDaemon(true);
        watch.start();
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(args, 1, args.length));
    }

    private static void endWithParent() {
        try {
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            // as good as its end
        }
        System.exit(0);
    }
}
