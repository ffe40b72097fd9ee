package dev.holdfast.agent;

import static dev.holdfast.agent.Woven.call;
import static dev.holdfast.agent.Woven.managed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.instrument.Managed;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.builder.EqualsBuilder;
import org.junit.jupiter.api.Test;

class ObjectContractTest {
    private static final String ALBUM = """
            @Entity public class Album implements java.io.Serializable, Cloneable {
                static final List<String> KINDS = List.of();
                private String title = "Debut"; protected int year = 1993; public double price; List<String> tracks = new ArrayList<>();
                public Album() {}
                Album(String title) { this.title = title; }
                public String getTitle() { return title; }
                public void setTitle(String title) { this.title = title; }
                protected synchronized strictfp void work(Map<String, int[]> map, long... x) {}
                private void hidden() { Runnable r = () -> year++; }
                @Override public Album clone() { try { return (Album) super.clone(); } catch (CloneNotSupportedException e) { throw new AssertionError(e); } }
            }""";

    @Test
    void D1_writingNullToAnUnreadFieldIsReported() {
        Object album = Woven.of(ALBUM).make("Album");
        Recorder recorder = Recorder.attach(album);
        managed(album).$hf$set(0, null);

        call(album, "setTitle", new Object[] {null});

        assertThat(recorder.events).containsExactly("assign 0");
    }

    @Test
    void D4_hooksCompareNothing() {
        Woven woven = Woven.of(
                "class Touchy { @Override public boolean equals(Object o) { throw new AssertionError(); }"
                        + " @Override public int hashCode() { throw new AssertionError(); } }",
                "@Entity class Holder { Touchy value; void set(Touchy t) { value = t; } Touchy get() { return value; } }");
        Object holder = woven.make("Holder");
        Recorder recorder = Recorder.attach(holder);
        Object value = woven.make("Touchy");

        call(holder, "set", value);
        call(holder, "set", value);

        assertThat(call(holder, "get")).isSameAs(value);
        assertThat(recorder.events).containsExactly("assign 0", "assign 0", "read 0");
    }

    @Test
    void D5_failedReadLeavesTheBitAndTheFieldAlone() {
        Object album = Woven.of(ALBUM).make("Album");
        Recorder recorder = Recorder.attach(album);
        recorder.failure = new IllegalStateException("no database");

        assertThatThrownBy(() -> call(album, "getTitle")).isSameAs(recorder.failure);

        recorder.failure = null;
        assertThat(call(album, "getTitle")).isEqualTo("Debut");
        assertThat(recorder.events).containsExactly("read 0", "read 0");
    }

    @Test
    void E2_assignHookMayReplaceTheValue() {
        Object album = Woven.of(ALBUM).make("Album");
        Recorder.attach(album).replacement = "wrapped";

        call(album, "setTitle", "plain");

        assertThat(managed(album).$hf$get(0)).isEqualTo("wrapped");
    }

    @Test
    void F2_toStringReadsLikeOtherMethodsUnlessAskedToBeQuiet() {
        String source = "@Entity class Named { String name; @Override public String toString() { return name; } }";
        Object loud = Woven.of(source).make("Named");
        Object quiet = Woven.withOptions("toString=quiet", source).make("Named");
        Recorder first = Recorder.attach(loud);
        Recorder second = Recorder.attach(quiet);

        assertThat(loud.toString()).isEqualTo(quiet.toString());

        assertThat(first.events).containsExactly("read 0");
        assertThat(second.events).isEmpty();
    }

    @Test
    void F3_noMethodOfTheUsersIsAdded() {
        Class<?> type = Woven.of("@Entity class Album { String title; }").type("Album");

        assertThat(type.getDeclaredMethods()).allMatch(method -> method.isSynthetic());
        assertThat(type.getDeclaredMethods())
                .allMatch(method -> method.getName().startsWith("$hf$"));
    }

    @Test
    void F4_cloneIsUnattached() {
        Object album = Woven.of(ALBUM).make("Album");
        Recorder recorder = Recorder.attach(album);

        Managed copy = managed(call(album, "clone"));

        assertThat(copy.$hf$state()).isNull();
        assertThat(copy.$hf$reads(0) | copy.$hf$writes(0)).isZero();
        assertThat(managed(album).$hf$state()).isSameAs(recorder);
        call(copy, "getTitle");
        assertThat(recorder.events).isEmpty();
    }

    @Test
    void F5_serialVersionIsThatOfThePlainClass() throws ReflectiveOperationException {
        Woven woven = Woven.of(ALBUM, "@Entity class Sub extends Album { int more; static { KINDS.size(); } }");
        ClassLoader plain = plainLoader(woven.files());

        for (String name : new String[] {"shop.Album", "shop.Sub"}) {
            long expected =
                    ObjectStreamClass.lookup(Class.forName(name, true, plain)).getSerialVersionUID();
            assertThat(ObjectStreamClass.lookup(woven.type(name)).getSerialVersionUID())
                    .as(name)
                    .isEqualTo(expected);
        }
    }

    @Test
    void F5_plainAndEnhancedReadEachOther() throws Exception {
        Woven woven = Woven.of(ALBUM);
        ClassLoader plain = plainLoader(woven.files());
        Object plainAlbum =
                Class.forName("shop.Album", true, plain).getConstructor().newInstance();
        Object enhanced = woven.make("Album");
        Recorder.attach(enhanced);

        Object fromPlain = copy(plainAlbum, woven.loader());
        Object fromEnhanced = copy(enhanced, plain);

        assertThat(call(fromPlain, "getTitle")).isEqualTo("Debut");
        assertThat(call(fromEnhanced, "getTitle")).isEqualTo("Debut");
    }

    @Test
    void F6_serializedCopyIsUnattached() throws Exception {
        Woven woven = Woven.of(ALBUM);
        Object album = woven.make("Album");
        Recorder recorder = Recorder.attach(album);

        Managed copy = managed(copy(album, woven.loader()));

        assertThat(copy.$hf$state()).isNull();
        assertThat(copy.$hf$reads(0)).isZero();
        assertThat(copy.$hf$get(1)).isEqualTo(1993);
        assertThat(recorder.events).isEmpty();
    }

    @Test
    void F7_jsonAndBeansSeeNothingNew() throws Exception {
        Woven woven = Woven.of(ALBUM);
        Object album = woven.make("Album");
        ObjectMapper fields = new ObjectMapper()
                .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
                .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY);

        assertThat(new ObjectMapper().readValue(new ObjectMapper().writeValueAsString(album), Object.class))
                .isEqualTo(Map.of("title", "Debut", "price", 0.0));
        assertThat(fields.readValue(fields.writeValueAsString(album), Object.class))
                .isEqualTo(Map.of("title", "Debut", "year", 1993, "price", 0.0, "tracks", List.of()));
        assertThat(Arrays.stream(Introspector.getBeanInfo(woven.type("Album")).getPropertyDescriptors())
                        .map(PropertyDescriptor::getName))
                .containsExactlyInAnyOrder("class", "title");
        assertThat(fields.readValue("{\"title\":\"Post\"}", woven.type("Album")))
                .satisfies(read -> assertThat(call(read, "getTitle")).isEqualTo("Post"));
    }

    @Test
    void F8_reflectiveComparisonIgnoresTheState() {
        Woven woven = Woven.of(ALBUM);
        Object one = woven.make("Album");
        Object other = woven.make("Album");
        Recorder.attach(one);

        assertThat(EqualsBuilder.reflectionEquals(one, other)).isTrue();
    }

    @Test
    void F10_nullReceiverIsStillANullPointerException() {
        Woven woven = Woven.of("@Entity class Node { Node next; int size; int depth() { return next.size; } }");

        assertThatNullPointerException().isThrownBy(() -> call(woven.make("Node"), "depth"));
    }

    @Test
    void F11_compilersDoNotSeeTheAddedMembers() {
        Woven woven = Woven.of(ALBUM);

        assertThat(Arrays.stream(woven.type("Album").getDeclaredConstructors()).filter(c -> c.isSynthetic()))
                .hasSize(1);
        assertThat(woven.type("Album").getDeclaredFields())
                .filteredOn(field -> field.getName().contains("$hf$"))
                .hasSize(3)
                .allMatch(field -> field.isSynthetic());
    }

    static ClassLoader plainLoader(Map<String, byte[]> files) {
        AgentOptions off = AgentOptions.of("exclude=*");
        return new InMemoryLoader(
                files,
                new EntityTransformer(off, new AgentLog(off, System.err), null),
                ObjectContractTest.class.getClassLoader());
    }

    private static Object copy(Object original, ClassLoader target) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new LoaderInput(new ByteArrayInputStream(bytes.toByteArray()), target)) {
            return in.readObject();
        }
    }

    private static final class LoaderInput extends ObjectInputStream {
        private final ClassLoader loader;

        LoaderInput(InputStream in, ClassLoader loader) throws IOException {
            super(in);
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws ClassNotFoundException {
            return Class.forName(description.getName(), false, loader);
        }
    }
}
