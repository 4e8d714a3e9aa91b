package io.tollstream.streams;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/** Sends records that can be read but not used to the dead letters; stops for trouble that is not theirs. */
public final class UnusableRecords extends LogAndContinueProcessingExceptionHandler {

    private DeadLetterCount count;

    @Override
    public void configure(Map<String, ?> configs) {
        super.configure(configs);
        count = (DeadLetterCount) configs.get(DeadLetters.COUNT);
    }

    @Override
    public Response handleError(ErrorHandlerContext where, Record<?, ?> record, Exception error) {
        if (DeadLetters.isTrouble(error)) {
            return Response.fail();
        }
        var letters = super.handleError(where, record, error).deadLetterQueueRecords();
        return Response.resume(DeadLetters.withReason(letters, where, error, count));
    }
}
