package io.tollstream.enricher.domain.incident;

import java.util.List;

/** The updates that one incident keeps, by id and by the way they came. */
public interface Shelf<P> {

    /** An update by every way it came. */
    List<Received<P>> of(String updateId);

    /** All of them, those of one id beside each other. */
    List<Received<P>> all();

    void put(Received<P> received);

    void remove(Received<P> received);
}
