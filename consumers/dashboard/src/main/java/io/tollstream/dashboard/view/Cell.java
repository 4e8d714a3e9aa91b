package io.tollstream.dashboard.view;

import io.tollstream.schemas.Measure;
import io.tollstream.schemas.Party;
import io.tollstream.schemas.TollFigure;
import io.tollstream.schemas.TollStatus;

/** What is looked at when incidents are sought: a figure's number and status. */
record Cell(Measure measure, Party party, long best, TollStatus status) {

    static Cell of(TollFigure figure) {
        return new Cell(figure.getMeasure(), figure.getParty(), figure.getBest(), figure.getStatus());
    }
}
