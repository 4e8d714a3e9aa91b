package io.tollstream.audit.redrive;

import java.util.ArrayList;
import java.util.List;

/** Bytes as xxd shows them: the offset, sixteen bytes in pairs, and what of them is ASCII. */
final class HexDump {

    private static final int LINE = 16;

    private HexDump() {}

    /** @param most how many bytes are shown */
    static List<String> of(byte[] bytes, int most) {
        var lines = new ArrayList<String>();
        var end = Math.min(bytes.length, most);
        for (var from = 0; from < end; from += LINE) {
            lines.add(line(bytes, from, Math.min(from + LINE, end)));
        }
        return lines;
    }

    private static String line(byte[] bytes, int from, int to) {
        var hex = new StringBuilder();
        var text = new StringBuilder();
        for (var at = from; at < from + LINE; at++) {
            hex.append(at < to ? "%02x".formatted(bytes[at]) : "  ").append((at - from) % 2 == 1 ? " " : "");
            if (at < to) {
                text.append(bytes[at] >= ' ' && bytes[at] <= '~' ? (char) bytes[at] : '.');
            }
        }
        return "%08x: %s %s".formatted(from, hex, text);
    }
}
