package io.tollstream.enricher.domain.resolution.incidents;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;

/** Logistic regression by Newton's method, with a small penalty on great weights, some of which may be given. */
final class LogisticRegression {

    private static final int STEPS = 25;
    private static final double PENALTY = 1;

    private final double[] weights;
    private final boolean[] free;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();

    /**
     * @param given the weights of those that are not free
     * @param free which weights are to be found
     */
    LogisticRegression(double[] given, boolean[] free) {
        this.weights = given.clone();
        this.free = free.clone();
    }

    void add(double[] row, boolean label) {
        rows.add(row);
        labels.add(label);
    }

    int rows() {
        return rows.size();
    }

    long positives() {
        return labels.stream().filter(label -> label).count();
    }

    double[] fit() {
        for (var step = 0; step < STEPS; step++) {
            var size = weights.length;
            var gradient = new double[size];
            var curvature = new double[size][size];
            for (var at = 0; at < size; at++) {
                gradient[at] = free[at] ? -PENALTY * weights[at] : 0;
                curvature[at][at] = free[at] ? PENALTY : 1;
            }
            for (var row = 0; row < rows.size(); row++) {
                add(rows.get(row), labels.get(row), gradient, curvature);
            }
            var move = new LUDecomposition(MatrixUtils.createRealMatrix(curvature))
                    .getSolver()
                    .solve(new ArrayRealVector(gradient));
            for (var at = 0; at < size; at++) {
                weights[at] += move.getEntry(at);
            }
        }
        return weights;
    }

    private void add(double[] row, boolean label, double[] gradient, double[][] curvature) {
        var sum = 0.0;
        for (var at = 0; at < row.length; at++) {
            sum += weights[at] * row[at];
        }
        var likely = 1 / (1 + Math.exp(-sum));
        var off = (label ? 1 : 0) - likely;
        var slope = likely * (1 - likely);
        for (var i = 0; i < row.length; i++) {
            if (free[i] && row[i] != 0) {
                gradient[i] += off * row[i];
                for (var j = 0; j < row.length; j++) {
                    curvature[i][j] += free[j] ? slope * row[i] * row[j] : 0;
                }
            }
        }
    }
}
