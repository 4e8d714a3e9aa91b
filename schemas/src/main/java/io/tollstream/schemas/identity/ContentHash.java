package io.tollstream.schemas.identity;

/** What tells one version of a news item from another. */
public final class ContentHash {

    private ContentHash() {}

    /** Of the version with this title, which may be empty, and this text. */
    public static String of(String title, String text) {
        return Digest.ofText(title + "\n" + text);
    }
}
