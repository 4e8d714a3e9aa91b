package io.tollstream.ingest.feeds;

/** What may stand as an item's address. */
final class EntryUrl {

    static boolean isWeb(String url) {
        return url.regionMatches(true, 0, "http://", 0, 7) || url.regionMatches(true, 0, "https://", 0, 8);
    }

    private EntryUrl() {}
}
