package dev.holdfast.instrument;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What woven code calls when a bit is set, and after a constructor has run. The slow paths; the fast ones are inline. */
public final class Hooks {
    /** The number of the agreement between enhancer and session; it is the first part of {@link Managed#$hf$layout}. */
    public static final int FORMAT = 1;

    private static final ClassValue<Attacher> ATTACHERS = new ClassValue<>() {
        @Override
        protected Attacher computeValue(Class<?> type) {
            return new Attacher();
        }
    };

    private Hooks() {}

    /** Gives newly constructed instances of a mapped class their interceptor. */
    @FunctionalInterface
    public interface Constructed {
        void attach(Managed self);
    }

    private static final class Attacher {
        static final VarHandle CONSTRUCTED;

        static {
            try {
                CONSTRUCTED = MethodHandles.lookup().findVarHandle(Attacher.class, "constructed", Constructed.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        @SuppressWarnings("UnusedVariable") // through CONSTRUCTED
        @Nullable
        Constructed constructed;
    }

    /** Sets who is told of new instances of exactly {@code type}; the last call wins. Thread-safe. */
    public static void whenConstructed(Class<?> type, Constructed constructed) {
        Attacher.CONSTRUCTED.setRelease(ATTACHERS.get(type), Objects.requireNonNull(constructed));
    }

    /** Woven code calls this at the end of each constructor of {@code declaring}. */
    public static void constructed(Managed self, Class<?> declaring) {
        if (self.getClass() == declaring && self.$hf$state() == null) {
            Constructed constructed = (Constructed) Attacher.CONSTRUCTED.getAcquire(ATTACHERS.get(declaring));
            if (constructed != null) {
                constructed.attach(self);
            }
        }
    }

    /** Woven code calls this before it reads a reference or primitive field whose read bit is set. */
    public static void read(Managed self, int index) {
        Interceptor state = stateOf(self);
        if (state != null) {
            state.onRead(self, index);
        }
    }

    /** Woven code calls this before it writes a primitive field whose write bit is set. */
    public static void write(Managed self, int index) {
        Interceptor state = stateOf(self);
        if (state != null) {
            state.onWrite(self, index);
        }
    }

    /** Woven code calls this before it writes a reference field whose write bit is set; it stores what is returned. */
    public static @Nullable Object assign(Managed self, int index, @Nullable Object value) {
        Interceptor state = stateOf(self);
        return state == null ? value : state.onAssign(self, index, value);
    }

    /** Woven code passes the result of {@code Object.clone} through this: a copy belongs to no session. */
    public static @Nullable Object cloned(@Nullable Object copy) {
        if (copy instanceof Managed managed) {
            reset(managed);
        }
        return copy;
    }

    /** An interceptor that belongs to another instance was copied along with the fields; it is dropped. */
    private static @Nullable Interceptor stateOf(Managed self) {
        Interceptor state = self.$hf$state();
        if (state == null || state.refersTo(self)) {
            return state;
        }
        reset(self);
        return null;
    }

    private static void reset(Managed self) {
        self.$hf$state(null);
        for (int word = 0; word <= (self.$hf$count() - 1) >> 5; word++) {
            self.$hf$reads(word, 0);
            self.$hf$writes(word, 0);
        }
    }

    static IllegalStateException notEnhanced(Object instance) {
        return new IllegalStateException(
                "%s was enhanced for another format than %d, or not at all: enhance it again with the session-agent of this version. [agent-format]"
                        .formatted(instance.getClass().getName(), FORMAT));
    }
}
