package dev.holdfast.agent;

import static dev.holdfast.agent.Woven.call;
import static dev.holdfast.agent.Woven.managed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.instrument.Managed;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoaderTest {
    private static final AgentOptions OPTIONS = AgentOptions.defaults();

    private final AgentLog log = new AgentLog(OPTIONS, System.err);
    private final EntityTransformer transformer = new EntityTransformer(OPTIONS, log, null);

    @Test
    void G1_entityBelowALoaderThatDoesNotSeeTheAgent() throws ReflectiveOperationException {
        ClassLoader withoutAgent = new ClassLoader(ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (name.startsWith("dev.holdfast.agent.")) {
                    throw new ClassNotFoundException(name);
                }
                return getClass().getClassLoader().loadClass(name);
            }

            @Override
            protected URL findResource(String name) {
                return name.startsWith("dev/holdfast/agent/")
                        ? null
                        : getClass().getClassLoader().getResource(name);
            }
        };
        InMemoryLoader loader = new InMemoryLoader(
                compile(
                        "@Entity public class Album { int year; public Album() {} public int year() { return year; } }"),
                transformer,
                withoutAgent);

        Object album = loader.loadClass("shop.Album").getConstructor().newInstance();
        Recorder recorder = Recorder.attach(album);
        call(album, "year");

        assertThat(recorder.events).containsExactly("read 0");
    }

    @Test
    void G3_sameNameInTwoLoadersWithDifferentFields() {
        Woven one = new Woven(
                compile("@Entity class Album { int year; }", "@Entity class Single extends Album { int x; }"), null);
        InMemoryLoader first =
                new InMemoryLoader(one.files(), transformer, getClass().getClassLoader());
        InMemoryLoader second = new InMemoryLoader(
                compile(
                        "@Entity class Album { String title; int year; }",
                        "@Entity class Single extends Album { int x; }"),
                transformer,
                getClass().getClassLoader());

        assertThat(layout(first)).isEqualTo("1;shop.Album@0:year,I|shop.Single@1:x,I");
        assertThat(layout(second)).isEqualTo("1;shop.Album@0:title,Ljava/lang/String;;year,I|shop.Single@2:x,I");
    }

    private static String layout(InMemoryLoader loader) {
        try {
            var constructor = loader.loadClass("shop.Single").getDeclaredConstructor();
            constructor.setAccessible(true);
            return managed(constructor.newInstance()).$hf$layout();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void G4_loaderIsCollected() throws Exception {
        WeakReference<ClassLoader> loader = useALoader();

        for (int i = 0; i < 50 && loader.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }

        assertThat(loader.get()).isNull();
        transformer.loaders().of(getClass().getClassLoader());
        assertThat(transformer.loaders().size()).isEqualTo(1);
    }

    private WeakReference<ClassLoader> useALoader() throws ClassNotFoundException {
        InMemoryLoader loader = new InMemoryLoader(
                compile("@Entity class Album { int year; }"),
                transformer,
                getClass().getClassLoader());
        Class.forName("shop.Album", true, loader);
        assertThat(transformer.loaders().size()).isEqualTo(1);
        return new WeakReference<>(loader);
    }

    @Test
    void G5_loaderWithoutTheSpiGetsPlainClasses() throws ReflectiveOperationException {
        InMemoryLoader loader = new InMemoryLoader(
                compile("@Entity public class Album { int year; public Album() {} }"),
                transformer,
                ClassLoader.getPlatformClassLoader());

        Object album = loader.loadClass("shop.Album").getConstructor().newInstance();

        assertThat(album.getClass().getInterfaces()).isEmpty();
        assertThat(log.reasonFor("shop.Album")).contains("does not see session-core");
    }

    @Test
    void G5_superclassInALoaderWithoutTheSpiMakesItsSubclassesRefused() throws ReflectiveOperationException {
        InMemoryLoader parent = new InMemoryLoader(
                compile("package base; @MappedSuperclass public class Base { protected int id; public Base() {} }"),
                transformer,
                ClassLoader.getPlatformClassLoader());
        Map<String, byte[]> files = new HashMap<>(
                compile(
                        "package base; @MappedSuperclass public class Base { protected int id; public Base() {} }",
                        "package shop; @Entity public class Sub extends base.Base { public Sub() {} public int id() { return id; } }"));
        files.remove("base/Base");
        ClassLoader both = new ClassLoader(parent) {
            @Override
            protected URL findResource(String name) {
                return LoaderTest.class.getClassLoader().getResource(name);
            }
        };
        InMemoryLoader child = new InMemoryLoader(files, transformer, both);

        Object sub = child.loadClass("shop.Sub").getConstructor().newInstance();

        assertThat(call(sub, "id")).isEqualTo(0);
        assertThat(log.reasonFor("shop.Sub")).contains("superclass base.Base is not enhanced");
    }

    @Test
    void G8_superclassWithoutBytesIsRefusedNotGuessed() {
        Woven woven = Woven.of("@MappedSuperclass class Base { int id; }", "@Entity class Sub extends Base {}");
        woven.loader().hiddenResources.add("shop/Base.class");

        assertThat(woven.reason("Sub")).isEqualTo("its superclass shop.Base cannot be read through its class loader");
        assertThat(woven.make("Sub")).isInstanceOf(Managed.class); // by its superclass only, whose layout says so
        assertThat(managed(woven.make("Sub")).$hf$layout()).doesNotContain("shop.Sub");
    }

    @Test
    void G8_superclassThatWasSeenBeforeNeedsNoBytes() {
        Woven woven = Woven.of("@MappedSuperclass class Base { int id; }", "@Entity class Sub extends Base {}");
        woven.loader().hiddenResources.add("shop/Base.class");
        woven.type("Base");

        assertThat(woven.status("Sub")).isEqualTo(Enhancement.Status.ENHANCED);
    }

    @Test
    void G9_classLoadedEarlyAndItsSubclassesStayPlain() {
        Woven woven = Woven.of(
                "@Entity class Base { int id; }", "@Entity class Sub extends Base { int id() { return id; } }");
        LoaderTypes types = new LoaderTypes(OPTIONS);
        types.markLoadedEarly("shop/Base");

        Enhancement result = new Enhancer(OPTIONS).enhance(woven.files().get("shop/Sub"), types.source(woven.loader()));

        assertThat(result.reason()).contains("superclass shop.Base is not enhanced: it was loaded before the agent");
    }

    @Test
    void J6_everyFailureIsRecordedAndTheClassStaysPlain() throws ReflectiveOperationException {
        InMemoryLoader loader =
                new InMemoryLoader(
                        compile("class Base {}", "@Entity public class Album extends Base { public Album() {} }"),
                        transformer,
                        getClass().getClassLoader()) {
                    @Override
                    protected URL findResource(String resource) {
                        throw new StackOverflowError("in the loader");
                    }
                };

        Object album = loader.loadClass("shop.Album").getConstructor().newInstance();

        assertThat(album).isNotInstanceOf(Managed.class);
        assertThat(log.reasonFor("shop.Album")).contains("the enhancement failed", "StackOverflowError: in the loader");
        assertThat(log.summary()).contains("1 skipped");
    }

    private static Map<String, byte[]> compile(String... sources) {
        return InMemoryCompiler.compile(17, Woven.withImports(sources));
    }
}
