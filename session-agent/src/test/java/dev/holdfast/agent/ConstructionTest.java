package dev.holdfast.agent;

import static dev.holdfast.agent.Woven.managed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.instrument.Hooks;
import dev.holdfast.instrument.Managed;
import dev.holdfast.instrument.Marker;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstructionTest {
    @Test
    void C1_initialisersAndConstructorsReportNothing() {
        Woven woven = Woven.of(
                "@Entity class Album { String title = \"x\"; List<String> tracks = new ArrayList<>(); int year;"
                        + " Album() { year = tracks.size() + title.length(); } }");

        Managed album = managed(woven.make("Album"));

        assertThat(album.$hf$state()).isNull();
        assertThat(album.$hf$reads(0)).isZero();
        assertThat(album.$hf$writes(0)).isZero();
    }

    @Test
    void C2_instancesWithoutConstructorAreUnattached() throws ReflectiveOperationException {
        Woven woven = Woven.of("@Entity class Album { String title; String title() { return title; } }");
        Class<?> unsafeType = Class.forName("sun.misc.Unsafe");
        Field unsafe = unsafeType.getDeclaredField("theUnsafe");
        unsafe.setAccessible(true);

        Object album =
                unsafeType.getMethod("allocateInstance", Class.class).invoke(unsafe.get(null), woven.type("Album"));

        assertThat(Woven.call(album, "title")).isNull();
        assertThat(managed(album).$hf$state()).isNull();
    }

    @Test
    void C3_copyConstructorReportsOnItsSource() {
        Woven woven = Woven.of("@Entity class Album { String title; int copies; Album() {}"
                + " Album(Album source) { title = source.title; source.copies++; } }");
        Object source = woven.make("Album");
        Recorder recorder = Recorder.attach(source);

        Object copy = woven.make("Album", source);

        assertThat(recorder.events).containsExactly("read 0", "read 1", "write 1");
        assertThat(managed(copy).$hf$state()).isNull();
    }

    @Test
    void C4_onlyAHiddenConstructorIsAdded() {
        Class<?> type =
                Woven.of("@Entity class Album { Album(String title) {} }").type("Album");

        assertThat(type.getConstructors()).isEmpty();
        assertThat(type.getDeclaredConstructors())
                .filteredOn(constructor -> !constructor.isSynthetic())
                .singleElement()
                .satisfies(constructor ->
                        assertThat(constructor.getParameterTypes()).containsExactly(String.class));
        assertThat(type.getDeclaredConstructors())
                .filteredOn(Constructor::isSynthetic)
                .singleElement()
                .satisfies(constructor -> {
                    assertThat(constructor.getParameterTypes()).containsExactly(Marker.class);
                    assertThat(Modifier.isProtected(constructor.getModifiers())).isTrue();
                });
    }

    @Test
    void C5_prototypeIsMadeWithoutUserCode() throws ReflectiveOperationException {
        Woven woven = Woven.of(
                "@MappedSuperclass class Base { Base() { throw new IllegalStateException(\"base\"); } }",
                "@Entity class Album extends Base { List<String> tracks = new ArrayList<>(); }");
        Constructor<?> constructor = woven.type("Album").getDeclaredConstructor(Marker.class);
        constructor.setAccessible(true);

        Managed prototype = (Managed) constructor.newInstance((Object) null);
        Managed next = managed(prototype.$hf$new());

        assertThat(next).isNotSameAs(prototype).hasSameClassAs(prototype);
        assertThat(next.$hf$get(0)).isNull();
        assertThatThrownBy(() -> woven.make("Album")).hasMessage("base");
    }

    @Test
    void C6_finalFieldsCanBeLoaded() {
        Woven woven =
                Woven.of("@Entity class Album { final long id; final String title; Album() { id = -1; title = null; }"
                        + " long id() { return id; } String title() { return title; } }");
        Managed album = managed(woven.make("Album"));

        album.$hf$set(0, 42L);
        album.$hf$set(1, "Debut");

        assertThat(Woven.call(album, "id")).isEqualTo(42L);
        assertThat(Woven.call(album, "title")).isEqualTo("Debut");
    }

    @Test
    void C8_collectionInitialisersAreLeftAsTheyAre() {
        Woven woven = Woven.of("""
                @Entity class Album {
                    List<String> a = List.of(); List<String> b = new LinkedList<>(); Set<String> c = Collections.emptySet();
                    Map<String, String> d = new HashMap<>(Map.of("k", "v")); List<String> e = new ArrayList<>() {{ add("x"); }};
                    List<String> f; { f = new ArrayList<>(); f.addAll(e); }
                }""");
        Object[] values = new Object[6];

        managed(woven.make("Album")).$hf$store(values);

        assertThat(values[1]).isInstanceOf(java.util.LinkedList.class);
        assertThat(values[3]).isEqualTo(java.util.Map.of("k", "v"));
        assertThat(values[5]).isEqualTo(List.of("x"));
    }

    @Test
    void C9_abstractAndInnerClassesGiveNoInstance() {
        Woven woven = Woven.of(
                "@Entity abstract class Shape { int size; }",
                "@Entity class Circle extends Shape {}",
                "class Outer { @Entity class Inner {} Object inner() { return new Inner(); } @Entity static class Nested {} }");

        assertThat(managed(woven.make("Circle")).$hf$new()).isInstanceOf(woven.type("Circle"));
        assertThat(managed(Woven.call(woven.make("Outer"), "inner")).$hf$new()).isNull();
        assertThat(managed(woven.make("Outer$Nested")).$hf$new()).isInstanceOf(woven.type("Outer$Nested"));
    }

    @Test
    void plainSuperclassKeepsItsNoArgConstructor() {
        Woven woven = Woven.of(
                "class Plain { String label = \"set\"; }",
                "@Entity class Album extends Plain {}",
                "class Closed { Closed(int x) {} }",
                "@Entity class Locked extends Closed { Locked() { super(1); } }");

        Object album = managed(woven.make("Album")).$hf$new();

        assertThat(FieldAccessTest.getField(album, "label", "Plain")).isEqualTo("set");
        assertThat(managed(woven.make("Locked")).$hf$new()).isNull();
    }

    @Test
    void mappedClassesAreToldAtTheEndOfTheOutermostClass() {
        Woven woven = Woven.of(
                "@MappedSuperclass class Base { int base = 1; }",
                "@Entity class Album extends Base { int year; Album(boolean early) { if (early) { year = 5; return; } year = 6; } }");
        List<Object> seen = new ArrayList<>();
        Hooks.whenConstructed(woven.type("Album"), self -> seen.add(self.$hf$get(1)));
        Hooks.whenConstructed(woven.type("Base"), self -> seen.add("base"));

        woven.make("Album", true);
        woven.make("Album", false);

        assertThat(seen).containsExactly(5, 6);
    }
}
