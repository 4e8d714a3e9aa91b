package io.tollstream.alerts.domain;

/** What kind of voice says something. */
public enum VoiceKind {
    OFFICIAL,
    NGO,
    MEDIA,
    WITNESS,
    PARTY;

    /** In words, for a voice without a name. */
    public String words() {
        return switch (this) {
            case OFFICIAL -> "officials";
            case NGO -> "an aid organisation";
            case MEDIA -> "media";
            case WITNESS -> "witnesses";
            case PARTY -> "a party to the conflict";
        };
    }
}
