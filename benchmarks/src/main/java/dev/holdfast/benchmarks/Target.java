package dev.holdfast.benchmarks;

import java.util.Locale;

/** What a workload may cost at most, as section 6 of the design says. */
sealed interface Target {
    /** There is none: the number is for orientation. */
    record None() implements Target {
        @Override
        public boolean isMet(Measurement measured) {
            return true;
        }

        @Override
        public String toString() {
            return "-";
        }
    }

    /** A multiple of the hand-written time. */
    record Ratio(double most) implements Target {
        @Override
        public boolean isMet(Measurement measured) {
            return measured.ratio() <= most;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2fx", most);
        }
    }

    /** A time, whatever the other side takes. */
    record Nanos(double most) implements Target {
        @Override
        public boolean isMet(Measurement measured) {
            return measured.holdfastCpu() <= most;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.0f ns", most);
        }
    }

    /** So much more than the hand-written time. */
    record Plus(double nanos) implements Target {
        @Override
        public boolean isMet(Measurement measured) {
            return measured.holdfastCpu() - measured.jdbcCpu() <= nanos;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "+%.0f ns", nanos);
        }
    }

    boolean isMet(Measurement measured);
}
