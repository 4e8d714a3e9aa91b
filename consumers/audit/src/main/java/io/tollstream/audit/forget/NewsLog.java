package io.tollstream.audit.forget;

import io.tollstream.commandline.Trouble;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** One partition of the news, with what a broker lets be done to it: no record is ever changed where it stands. */
interface NewsLog {

    int partition();

    /** First offset that is still kept. */
    long begin();

    /** First offset at which nothing stands, committed or not. */
    long end();

    /** First offset of which it is not settled yet whether it is committed; {@link #end()} where all is. */
    long settled();

    /** Hands on each committed record before this offset, in order. */
    void read(long before, Consumer<ConsumerRecord<byte[], byte[]>> each);

    /** Ends a transaction that an earlier run left open, and lets nothing of that run be written any more. */
    void takeOver();

    /** Ends whoever is sending dead letters back: who begins after this sees every stub that stands here now. */
    void endSendingBack();

    /** What comes next is kept in another file than what stands there, so that the file before can go. */
    void beginFile();

    /**
     * Appends every committed record once more, in order and in one transaction, its value as given; each says where it
     * stood.
     *
     * @param end where the first copy must come to stand
     * @throws Trouble where anybody else wrote meanwhile; then it is as if nothing had been appended
     */
    void copyAll(long end, Function<ConsumerRecord<byte[], byte[]>, byte[]> value);

    /** What stands before this offset is kept no longer. */
    void cut(long before);
}
