package dev.holdfast.agent;

import static dev.holdfast.agent.Woven.call;
import static dev.holdfast.agent.Woven.managed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.instrument.Managed;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldAccessTest {
    private static final String OPEN =
            "package shop; @Entity public class Open { public String name; protected int age; long size; }";

    @Test
    void B1_outsideReadsAndWritesGoThroughHooks() {
        Woven woven = Woven.of(
                OPEN,
                "package desk; public class Clerk { public static String work(shop.Open open) {"
                        + " open.name = open.name + '!'; return open.name; } }");
        Object open = woven.make("Open");
        Recorder recorder = Recorder.attach(open);

        Object result = call(woven.type("desk.Clerk"), "work", open);

        assertThat(result).isEqualTo("null!");
        assertThat(recorder.events).containsExactly("read 0", "assign 0", "read 0");
        assertThat(woven.status("desk.Clerk")).isEqualTo(Enhancement.Status.REWRITTEN);
    }

    @Test
    void B1_callersCanBeSwitchedOffAndConfined() {
        String clerk =
                "package desk; public class Clerk { public static String work(shop.Open open) { return open.name; } }";
        String cook =
                "package kitchen; public class Cook { public static String work(shop.Open open) { return open.name; } }";

        assertThat(Woven.withOptions("callers=off", OPEN, clerk).status("desk.Clerk"))
                .isEqualTo(Enhancement.Status.UNTOUCHED);
        assertThat(Woven.withOptions("callers=nest", OPEN, clerk).status("desk.Clerk"))
                .isEqualTo(Enhancement.Status.UNTOUCHED);
        Woven confined = Woven.withOptions("callers.packages=kitchen.*", OPEN, clerk, cook);
        assertThat(confined.status("desk.Clerk")).isEqualTo(Enhancement.Status.UNTOUCHED);
        assertThat(confined.status("kitchen.Cook")).isEqualTo(Enhancement.Status.REWRITTEN);
    }

    @Test
    void B2_nestMatesUsePrivateFieldsThroughHooks() {
        Woven woven = Woven.withOptions("callers=nest", """
                @Entity class Album {
                    private String title; private int year;
                    static class Builder { Album album = new Album(); Builder title(String t) { album.title = t; album.year = 1; return this; } }
                    class Inner { String title() { return title; } }
                    Inner inner() { return new Inner(); }
                }""");
        Object album = woven.make("Album");
        Recorder recorder = Recorder.attach(album);

        call(call(album, "inner"), "title");
        Object builder = woven.make("Album$Builder");
        Object built = managed(getField(builder, "album"));
        Recorder second = Recorder.attach(built);
        call(builder, "title", "x");

        assertThat(recorder.events).containsExactly("read 0");
        assertThat(second.events).containsExactly("assign 0", "write 1");
    }

    @Test
    void B3_staticMethodsAndLambdas() {
        Woven woven = Woven.of("""
                @Entity class Album {
                    private String title;
                    static String of(Album album) { return album.title; }
                    java.util.function.Supplier<String> supplier() { return () -> title; }
                    static java.util.function.Function<Album, String> function() { return album -> album.title; }
                }""");
        Object album = woven.make("Album");
        Recorder recorder = Recorder.attach(album);

        call(woven.type("Album"), "of", album);
        ((java.util.function.Supplier<?>) call(album, "supplier")).get();
        @SuppressWarnings("unchecked")
        var function = (java.util.function.Function<Object, Object>) call(woven.type("Album"), "function");
        function.apply(album);

        assertThat(recorder.events).containsExactly("read 0", "read 0", "read 0");
    }

    @Test
    void B4_shadowedFieldsStayApart() {
        Woven woven = Woven.of(
                "@Entity class Base { private String name; String baseName() { return name; } void baseName(String n) { name = n; } }",
                "@Entity class Sub extends Base { private String name; String subName() { return name; } void subName(String n) { name = n; } }");
        Object sub = woven.make("Sub");
        Recorder recorder = Recorder.attach(sub);

        call(sub, "baseName", "base");
        call(sub, "subName", "sub");

        assertThat(call(sub, "baseName")).isEqualTo("base");
        assertThat(call(sub, "subName")).isEqualTo("sub");
        assertThat(managed(sub).$hf$get(0)).isEqualTo("base");
        assertThat(managed(sub).$hf$get(1)).isEqualTo("sub");
        assertThat(recorder.events).containsExactly("assign 0", "assign 1", "read 0", "read 1");
    }

    @Test
    void B5_modifiersStayButFinal() throws NoSuchFieldException {
        Class<?> type = Woven.of(
                        "@Entity class Album { private final int a = hash(); protected volatile int b; public int c; int d;"
                                + " final transient int e = 5; static final int F = 1; int hash() { return 1; } }")
                .type("Album");

        assertThat(type.getDeclaredField("a").getModifiers()).isEqualTo(Modifier.PRIVATE);
        assertThat(type.getDeclaredField("b").getModifiers()).isEqualTo(Modifier.PROTECTED | Modifier.VOLATILE);
        assertThat(type.getDeclaredField("c").getModifiers()).isEqualTo(Modifier.PUBLIC);
        assertThat(type.getDeclaredField("d").getModifiers()).isZero();
        assertThat(type.getDeclaredField("e").getModifiers()).isEqualTo(Modifier.FINAL | Modifier.TRANSIENT);
        assertThat(type.getDeclaredMethods())
                .filteredOn(method -> method.getName().equals("$hf$r$a"))
                .allMatch(method -> method.getModifiers() == (Modifier.PRIVATE | Modifier.STATIC | 0x1000));
    }

    @Test
    void B6_privateFieldsOfAMappedSuperclass() {
        Woven woven = Woven.of(
                "@MappedSuperclass abstract class Base { @Id private Long id; private int version; Long id() { return id; } }",
                "@Entity class Sub extends Base { private String name; String name() { return name; } }");
        Managed sub = managed(woven.make("Sub"));

        sub.$hf$load(new Object[] {7L, null, "n"}, new long[] {0, 3, 0});

        assertThat(call(sub, "id")).isEqualTo(7L);
        assertThat(call(sub, "name")).isEqualTo("n");
        assertThat(sub.$hf$getLong(1)).isEqualTo(3);
    }

    @Test
    void B7_packagePrivateBaseUsedThroughAPublicClassOfAnotherPackage() {
        Woven woven = Woven.of(
                "package base; @MappedSuperclass class Hidden { protected String name; public int size; }",
                "package base; @MappedSuperclass public class Shown extends Hidden {}",
                "package shop; @Entity public class Sub extends base.Shown { String name() { return name; } void name(String n) { this.name = n; } }",
                "package shop; public class User { public static int work(Sub sub) { sub.size = 4; return sub.size; } }");
        Object sub = woven.make("Sub");
        Recorder recorder = Recorder.attach(sub);

        call(sub, "name", "x");
        call(sub, "name");
        call(woven.type("User"), "work", sub);

        assertThat(recorder.events).containsExactly("assign 0", "read 0", "write 1", "read 1");
    }

    @Test
    void B8_typeVariablesAndBridges() {
        Woven woven = Woven.of(
                "@MappedSuperclass abstract class Base<T extends Comparable<T>> { @Id protected T id; public T getId() { return id; }"
                        + " public void setId(T id) { this.id = id; } }",
                "@Entity class ByName extends Base<String> { @Override public String getId() { return \"<\" + id + \">\"; } }",
                "@Entity class ByNumber extends Base<Integer> { int twice() { return 2 * id; } }");
        Object byName = woven.make("ByName");
        Object byNumber = woven.make("ByNumber");
        Recorder recorder = Recorder.attach(byNumber);

        call(byName, "setId", "a");
        call(byNumber, "setId", 21);

        assertThat(call(byName, "getId")).isEqualTo("<a>");
        assertThat(call(byNumber, "twice")).isEqualTo(42);
        assertThat(recorder.events).containsExactly("assign 0", "read 0");
    }

    @Test
    void B9_superclassThatStaysPlainMakesItsSubclassesRefused() {
        Woven woven = Woven.withOptions(
                "exclude=shop.Base", "@Entity class Base { int age; }", "@Entity class Sub extends Base { int size; }");

        assertThat(woven.reason("Sub")).isEqualTo("its superclass shop.Base is not enhanced: it is excluded by option");
        assertThat(woven.make("Sub")).isNotInstanceOf(Managed.class);
    }

    @Test
    void B9_usersOfARefusedSubclassStayAsTheyAre() {
        Woven woven = Woven.withOptions(
                "exclude=shop.Base",
                "@Entity class Base { int age; }",
                "@Entity class Sub extends Base { int size = 4; class Part { int size() { return size; } } }",
                "class Clerk { int work(Sub sub) { return sub.size + sub.age + sub.new Part().size(); } }");

        assertThat(call(woven.make("Clerk"), "work", woven.make("Sub"))).isEqualTo(8);
    }

    @Test
    void B10_classWithoutAnnotationBetweenTwoEntities() {
        Woven woven = Woven.of(
                "@Entity class Top { int top; }",
                "class Gap extends Top implements Cloneable { int gap = 3; int gap() { return gap + top; } Object copy() throws Exception { return clone(); } }",
                "@Entity class Bottom extends Gap { int bottom; int sum() { return top + gap + bottom; } }");
        Object bottom = woven.make("Bottom");
        Recorder recorder = Recorder.attach(bottom);

        call(bottom, "sum");
        call(bottom, "gap");

        assertThat(managed(bottom).$hf$layout()).isEqualTo("1;shop.Top@0:top,I|shop.Bottom@1:bottom,I");
        assertThat(recorder.events).containsExactly("read 0", "read 1", "read 0");
        assertThat(woven.status("Gap")).isEqualTo(Enhancement.Status.REWRITTEN);
        assertThat(managed(bottom).$hf$new()).isInstanceOf(woven.type("Bottom"));
        assertThat(managed(call(bottom, "copy")).$hf$state()).isNull();
    }

    @Test
    void B12_addedFieldsAreSyntheticAndTransient() {
        Class<?> type = Woven.of("@Entity class Album implements java.io.Serializable { String title; }")
                .type("Album");

        Map<String, Boolean> hidden = new HashMap<>();
        for (Field field : type.getDeclaredFields()) {
            hidden.put(
                    field.getName(),
                    field.isSynthetic()
                            && (Modifier.isTransient(field.getModifiers()) || Modifier.isStatic(field.getModifiers())));
        }

        assertThat(hidden)
                .containsOnlyKeys("title", "$hf$state", "$hf$r0", "$hf$w0", "serialVersionUID")
                .containsEntry("title", false)
                .containsEntry("$hf$state", true)
                .containsEntry("$hf$r0", true)
                .containsEntry("$hf$w0", true)
                .containsEntry("serialVersionUID", true);
    }

    @Test
    void B13_staticSyntheticTransientFieldsAreNotHooked() {
        Woven woven = Woven.of("""
                class Outer {
                    @Entity class Inner {
                        static int count; transient int cache; @Transient String note; String name;
                        String all() { return note + cache + count + name + Outer.this; }
                    }
                    Inner inner() { return new Inner(); }
                }""");
        Object inner = call(woven.make("Outer"), "inner");
        Recorder recorder = Recorder.attach(inner);

        call(inner, "all");

        assertThat(recorder.events).containsExactly("read 0");
        assertThat(managed(inner).$hf$layout()).endsWith("@0:name,Ljava/lang/String;");
    }

    @Test
    void subclassWithoutAnnotationUsesInheritedFieldsThroughHooks() {
        Woven woven = Woven.withOptions(
                "callers=off",
                "@Entity class Album { protected String title; }",
                "class Special extends Album { String title() { return title; } }");
        Object special = woven.make("Special");
        Recorder recorder = Recorder.attach(special);

        call(special, "title");

        assertThat(recorder.events).containsExactly("read 0");
    }

    @Test
    void compoundAssignmentsOfAllTypes() {
        Woven woven = Woven.of("""
                @Entity class Counters {
                    int i; long l; double d; float f; short s; byte b; char c; String text = "";
                    Object work() { i++; --l; d *= 2; f += 1; s++; b--; c++; text += i; return i++ + ++l; }
                    long chain() { long x = l = i = 4; return x; }
                }""");
        Object counters = woven.make("Counters");
        Recorder recorder = Recorder.attach(counters);

        assertThat(call(counters, "work")).isEqualTo(1L);
        assertThat(call(counters, "chain")).isEqualTo(4L);

        assertThat(managed(counters).$hf$get(7)).isEqualTo("1");
        assertThat(recorder.events).contains("read 2", "write 2", "assign 7");
    }

    static Object getField(Object target, String name) {
        return getField(target, name, target.getClass().getSimpleName());
    }

    /** @param owner the simple name of the class that declares the field */
    static Object getField(Object target, String name, String owner) {
        Class<?> type = target.getClass();
        while (!type.getSimpleName().equals(owner)) {
            type = type.getSuperclass();
        }
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(target);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
