package io.tollstream.ingest.text;

/** What may stand as an item's address. */
public final class WebAddress {

    /** No more than the scheme: addresses with letters beyond ASCII or stray brackets are common and harmless. */
    public static boolean isOne(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
    }

    private WebAddress() {}
}
