package io.tollstream.audit.forget;

import java.util.List;

/** What came of a wish to forget an item. */
sealed interface Outcome {

    /**
     * The text is gone from the topic.
     *
     * @param versions those that lost their text now, as they stand there now
     * @param records how many the partition was written anew with
     * @param begin where it begins now
     */
    record Gone(List<Version> versions, long records, long begin) implements Outcome {}

    /**
     * There was nothing to take away.
     *
     * @param versions the stubs that stand there
     * @param finished whether an earlier run was ended by this one
     */
    record GoneBefore(List<Version> versions, boolean finished) implements Outcome {}

    /** The topic has no such item. */
    record Unknown() implements Outcome {}
}
