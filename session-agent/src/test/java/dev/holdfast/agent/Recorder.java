package dev.holdfast.agent;

import dev.holdfast.instrument.Interceptor;
import dev.holdfast.instrument.Managed;
import java.util.ArrayList;
import java.util.List;

/** Writes down what woven code reports. */
final class Recorder extends Interceptor {
    final List<String> events = new ArrayList<>();
    Object replacement;
    RuntimeException failure;

    private Recorder(Managed instance) {
        super(instance);
    }

    /** Attaches a recorder and arms all bits. */
    static Recorder attach(Object instance) {
        Managed managed = (Managed) instance;
        Recorder recorder = new Recorder(managed);
        managed.$hf$state(recorder);
        recorder.arm(managed);
        return recorder;
    }

    void arm(Managed managed) {
        for (int word = 0; word <= (managed.$hf$count() - 1) >> 5; word++) {
            managed.$hf$reads(word, -1);
            managed.$hf$writes(word, -1);
        }
    }

    @Override
    protected void onRead(Managed self, int index) {
        events.add("read " + index);
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    protected void onWrite(Managed self, int index) {
        events.add("write " + index);
    }

    @Override
    protected Object onAssign(Managed self, int index, Object value) {
        events.add("assign " + index);
        return replacement == null ? value : replacement;
    }
}
