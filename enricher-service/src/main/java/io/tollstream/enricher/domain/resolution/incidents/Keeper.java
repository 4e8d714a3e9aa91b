package io.tollstream.enricher.domain.resolution.incidents;

/** Is told whatever changes of the open incidents, so that it can be put back exactly as it was. */
public interface Keeper {

    /** Keeps nothing. */
    Keeper NONE = new Keeper() {
        @Override
        public void put(OpenIncident incident) {}

        @Override
        public void remove(OpenIncident incident) {}

        @Override
        public void forgotten(int key, long number) {}
    };

    /** An incident is as it is now. */
    void put(OpenIncident incident);

    /** An incident is no longer open. */
    void remove(OpenIncident incident);

    /** Under a key, what was posted up to this number is found no more. */
    void forgotten(int key, long number);
}
