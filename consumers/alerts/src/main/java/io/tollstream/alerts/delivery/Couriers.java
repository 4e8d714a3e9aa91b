package io.tollstream.alerts.delivery;

import io.tollstream.alerts.kafka.Meters;
import io.tollstream.alerts.rules.TargetPlan;
import io.tollstream.schemas.AvroSerdes;
import io.tollstream.schemas.settings.BadSetting;
import io.tollstream.schemas.settings.Connection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The couriers of all targets. */
public final class Couriers implements AutoCloseable {

    private final List<Courier> couriers = new ArrayList<>();
    private final Undelivered undelivered;
    private final AvroSerdes serdes;

    private Couriers(Connection connection, AvroSerdes serdes) {
        this.serdes = serdes;
        this.undelivered = new Undelivered(connection, serdes);
    }

    /**
     * Starts them.
     *
     * @param group what the names of their consumer groups begin with
     * @throws BadSetting where a target's secret is not there
     */
    public static Couriers start(
            List<TargetPlan> plans,
            Connection connection,
            String group,
            Optional<URI> dashboard,
            Secrets secrets,
            Meters meters) {
        var factory = new TargetFactory(new Links(dashboard), secrets);
        var targets = plans.stream().map(factory::target).toList();
        var serdes = new AvroSerdes(connection);
        var all = new Couriers(connection, serdes);
        for (var i = 0; i < targets.size(); i++) {
            all.couriers.add(
                    new Courier(plans.get(i), targets.get(i), connection, group, serdes, all.undelivered, meters));
        }
        all.couriers.forEach(Courier::start);
        return all;
    }

    @Override
    public void close() {
        serdes.close();
        couriers.parallelStream().forEach(Courier::close);
        undelivered.close();
    }
}
