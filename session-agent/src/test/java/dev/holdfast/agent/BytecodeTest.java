package dev.holdfast.agent;

import static dev.holdfast.agent.Woven.call;
import static dev.holdfast.agent.Woven.managed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.instrument.Managed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class BytecodeTest {
    private static final String ARTIST = """
            @Entity public class Artist {
                @Id Long id; private String name; int age;
                public Artist() {}
                public Artist(String name) { this.name = name; }
                public String getName() { return name; }
                public void setName(String value) { name = value; }
                public void setAge(int value) { age = value; }
            }""";

    @Test
    void A1_sameFieldNameInOtherClassStaysRaw() {
        Woven woven = Woven.of(ARTIST, "class View { String name; Long id; int age; }", """
                @Entity class Album {
                    @Id Long id; String name;
                    String copy() { View view = new View(); view.name = name; view.id = id; return view.name; }
                }""");
        Object album = woven.make("Album");
        Recorder recorder = Recorder.attach(album);

        call(album, "copy");

        assertThat(recorder.events).containsExactly("read 1", "read 0");
        assertThat(woven.status("View")).isEqualTo(Enhancement.Status.UNTOUCHED);
    }

    @Test
    void A2_noClassIsLoadedForAnotherOneAndNoFrameIsComputed() {
        Woven woven = Woven.of(ARTIST, """
                @Entity class Album {
                    @Id Long id; Artist artist; Other other;
                    Object either(boolean first) { return first ? artist : other; }
                }""", "class Other {}");

        byte[] file = woven.files().get("shop/Album");
        Enhancement result = new Enhancer(AgentOptions.defaults())
                .enhance(file, new LoaderTypes(AgentOptions.defaults()).source(woven.loader()));

        assertThat(result.status()).isEqualTo(Enhancement.Status.ENHANCED);
        assertThat(woven.loader().loaded).isEmpty();
    }

    /** Class files of version 49 may have subroutines, for which nobody can compute frames. */
    @Test
    void A3_oldClassFileWithSubroutines() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_5, Opcodes.ACC_PUBLIC, "shop/Old", null, "java/lang/Object", null);
        writer.visitAnnotation("Ljakarta/persistence/Entity;", true).visitEnd();
        writer.visitField(Opcodes.ACC_PUBLIC, "count", "I", null, null).visitEnd();
        MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(1, 1);
        MethodVisitor body = writer.visitMethod(Opcodes.ACC_PUBLIC, "twice", "()I", null, null);
        Label subroutine = new Label();
        body.visitJumpInsn(Opcodes.JSR, subroutine);
        body.visitJumpInsn(Opcodes.JSR, subroutine);
        body.visitVarInsn(Opcodes.ALOAD, 0);
        body.visitFieldInsn(Opcodes.GETFIELD, "shop/Old", "count", "I");
        body.visitInsn(Opcodes.IRETURN);
        body.visitLabel(subroutine);
        body.visitVarInsn(Opcodes.ASTORE, 1);
        body.visitVarInsn(Opcodes.ALOAD, 0);
        body.visitInsn(Opcodes.DUP);
        body.visitFieldInsn(Opcodes.GETFIELD, "shop/Old", "count", "I");
        body.visitInsn(Opcodes.ICONST_1);
        body.visitInsn(Opcodes.IADD);
        body.visitFieldInsn(Opcodes.PUTFIELD, "shop/Old", "count", "I");
        body.visitVarInsn(Opcodes.RET, 1);
        body.visitMaxs(4, 2);
        writer.visitEnd();
        Woven woven = new Woven(Map.of("shop/Old", writer.toByteArray()), null);
        Object old = woven.make("Old");
        Recorder recorder = Recorder.attach(old);

        assertThat(call(old, "twice")).isEqualTo(2);

        assertThat(recorder.events).containsExactly("read 0", "write 0", "read 0", "write 0", "read 0");
    }

    @Test
    void A4_classFileOfAFutureJavaIsEnhancedAndKeepsItsVersion() {
        byte[] file = InMemoryCompiler.compile(17, Woven.withImports(ARTIST)).get("shop/Artist");
        file[7] = (byte) 200;

        Enhancement result = new Enhancer(AgentOptions.defaults()).enhance(file, new NoClasses());

        assertThat(result.status()).isEqualTo(Enhancement.Status.ENHANCED);
        assertThat(ClassFile.version(result.bytes())).isEqualTo(200);
    }

    @Test
    void A5_genericInterfacesAgreeWithInterfaces() {
        Class<?> type = Woven.of("""
                @Entity class Album implements Comparable<Album> {
                    @Id Long id;
                    public int compareTo(Album other) { return 0; }
                }""").type("Album");

        assertThat(type.getGenericInterfaces()).hasSameSizeAs(type.getInterfaces());
        assertThat(type.getGenericInterfaces()[1]).isEqualTo(Managed.class);
    }

    @Test
    void A6_enhancingTwiceChangesNothing() {
        Enhancer enhancer = new Enhancer(AgentOptions.defaults());
        byte[] file = InMemoryCompiler.compile(17, Woven.withImports(ARTIST)).get("shop/Artist");

        byte[] once = enhancer.enhance(file, new NoClasses()).bytes();
        Enhancement twice = enhancer.enhance(once, new NoClasses());

        assertThat(twice.status()).isEqualTo(Enhancement.Status.ALREADY_ENHANCED);
        assertThat(twice.bytes()).isNull();
    }

    @Test
    void A7_enhancedBaseDoesNotMakeItsSubclassLookEnhanced() {
        Woven woven =
                Woven.of("@Entity abstract class Base { @Id Long id; }", "@Entity class Sub extends Base { int age; }");

        woven.type("Base");

        assertThat(managed(woven.make("Sub")).$hf$layout())
                .isEqualTo("1;shop.Base@0:id,Ljava/lang/Long;|shop.Sub@1:age,I");
    }

    @Test
    void A8_statelessMappedSuperclassesCarryTheState() {
        Woven woven = Woven.of(
                "@MappedSuperclass class Top {}",
                "@MappedSuperclass class Middle extends Top {}",
                "@Entity class Bottom extends Middle { @Id long id; long id() { return id; } }");
        Object bottom = woven.make("Bottom");
        Recorder recorder = Recorder.attach(bottom);

        call(bottom, "id");

        assertThat(recorder.events).containsExactly("read 0");
        assertThat(managed(bottom).$hf$layout()).isEqualTo("1;shop.Top@0:|shop.Middle@0:|shop.Bottom@0:id,J");
        assertThat(woven.type("Top").getDeclaredFields())
                .extracting(field -> field.getName())
                .contains("$hf$state");
        assertThat(managed(woven.make("Top")).$hf$count()).isZero();
    }

    @Test
    void A9_constructorsOfAllShapes() {
        Woven woven = Woven.of("""
                @Entity class Album {
                    @Id Long id; String title = "none"; int year; List<String> tracks = new ArrayList<>(); final int pages;
                    Album() { this("untitled"); year++; }
                    Album(String title) { this(title, title == null ? -1 : title.length()); }
                    Album(String title, int year) {
                        try { this.title = title.trim(); } catch (NullPointerException e) { this.title = "?"; } finally { this.year = year; }
                        for (int i = 0; i < 3; i++) { tracks.add(i % 2 == 0 ? title : null); if (i == 5) { pages = 0; return; } }
                        synchronized (this) { pages = 7; }
                    }
                }""");

        Object album = woven.make("Album");
        Object[] values = new Object[5];
        managed(album).$hf$store(values);

        List<String> tracks = new ArrayList<>();
        tracks.add("untitled");
        tracks.add(null);
        tracks.add("untitled");
        assertThat(values).containsExactly(null, "untitled", 9, tracks, 7);
    }

    @Test
    void A9_constructorThatKeepsTheOperandStackBusy() {
        Woven woven = Woven.of("""
                @Entity class Busy {
                    long a; int b; long[] c = new long[3]; Long d; String e;
                    Busy(int n) {
                        super();
                        a = b = n++ + --n;
                        c[b = 1] += a += 2; c[2] = c[1]++ + ++c[0];
                        d = a > 3 ? a : Long.valueOf(b); e = n == 0 ? null : "x" + (e = "y") + d++;
                    }
                }""");
        Object[] values = new Object[5];

        managed(woven.make("Busy", 5)).$hf$store(values);

        assertThat(values).startsWith(12L, 1, new long[] {1, 13, 13}, 13L, "xy12");
    }

    /** Assembled, because javac writes such constructors only from release 25 on. */
    @Test
    void A10_assignmentBeforeSuperStaysRawOthersAreHooked() {
        Woven woven = new Woven(Map.of("shop/Early", earlyAssignment()), null);
        Object other = woven.make("Early", new Object[] {null});
        Recorder recorder = Recorder.attach(other);

        Object early = woven.make("Early", other);

        assertThat(managed(early).$hf$get(0)).isEqualTo(5);
        assertThat(managed(other).$hf$get(0)).isEqualTo(6);
        assertThat(recorder.events).containsExactly("write 0");
    }

    private static byte[] earlyAssignment() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "shop/Early", null, "java/lang/Object", null);
        writer.visitAnnotation("Ljakarta/persistence/Entity;", true).visitEnd();
        writer.visitField(0, "value", "I", null, null).visitEnd();
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "(Lshop/Early;)V", null, null);
        Label none = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitInsn(Opcodes.ICONST_5);
        code.visitFieldInsn(Opcodes.PUTFIELD, "shop/Early", "value", "I");
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitJumpInsn(Opcodes.IFNULL, none);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitIntInsn(Opcodes.BIPUSH, 6);
        code.visitFieldInsn(Opcodes.PUTFIELD, "shop/Early", "value", "I");
        code.visitLabel(none);
        code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(2, 2);
        writer.visitEnd();
        return writer.toByteArray();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_25)
    void A10_javacsFlexibleConstructorBodies() {
        Woven woven = Woven.of(25, """
                @Entity class Early {
                    int value; String name;
                    Early(Early other, int kind) {
                        int sum = 0;
                        for (int i = 0; i < kind; i++) { sum += i; if (other != null) { other.value = sum; } }
                        this.value = switch (kind) { case 0 -> 10; case 1 -> other == null ? 11 : other.value; default -> 12; };
                        this.name = kind > 1 ? "many" : "few";
                        super();
                        name = name + value;
                    }
                }""");
        Object other = woven.make("Early", null, 0);
        Recorder recorder = Recorder.attach(other);

        Object early = woven.make("Early", other, 2);

        assertThat(managed(early).$hf$get(1)).isEqualTo("many12");
        assertThat(recorder.events).containsExactly("write 0", "write 0");
    }

    @Test
    void A11_seventyAndThreeHundredFields() {
        for (int count : new int[] {70, 300}) {
            String fields = IntStream.range(0, count)
                    .mapToObj(i -> "String f" + i + "; ")
                    .collect(Collectors.joining());
            Woven woven = Woven.of(
                    "@Entity class Wide { " + fields + " String last() { return f" + (count - 1) + "; } }",
                    "@Entity class Wider extends Wide { int more; int more() { return more; } }");
            Object wider = woven.make("Wider");
            Recorder recorder = Recorder.attach(wider);

            call(wider, "last");
            call(wider, "more");

            assertThat(recorder.events).containsExactly("read " + (count - 1), "read " + count);
            managed(wider).$hf$set(count - 1, "x");
            assertThat(managed(wider).$hf$get(count - 1)).isEqualTo("x");
        }
    }

    @Test
    void A11_threeThousandFieldsAreSkippedWithAReason() {
        String fields =
                IntStream.range(0, 3_000).mapToObj(i -> "int f" + i + "; ").collect(Collectors.joining());
        Woven woven = Woven.of("@Entity class Huge { " + fields + "}", "@Entity class Below extends Huge { int x; }");

        assertThat(woven.reason("Huge")).contains("more than 1500 fields");
        assertThat(woven.reason("Below")).contains("superclass shop.Huge is not enhanced");
        assertThat(woven.make("Below")).isNotInstanceOf(Managed.class);
    }

    @Test
    void A12_onlyClassesAreEnhanced() {
        Woven woven = Woven.of(
                "@Entity interface Contract { int VALUE = 1; }",
                "@Entity enum Genre { ROCK }",
                "@Embeddable record Money(int amount) {}",
                "class Mentions { Object o = Entity.class; @Embedded Money money; }",
                "@interface Mark { Class<?> value() default Entity.class; }");

        for (String name : List.of("Contract", "Genre", "Money", "Mentions", "Mark")) {
            assertThat(woven.status(name)).as(name).isEqualTo(Enhancement.Status.UNTOUCHED);
        }
    }

    @Test
    void A12_anonymousNamesAndJdkClassesAreLeftAlone() {
        EntityTransformer transformer =
                new EntityTransformer(AgentOptions.defaults(), new AgentLog(AgentOptions.defaults(), System.err), null);
        ClassLoader loader = getClass().getClassLoader();

        assertThat(transformer.transform(null, loader, null, null, null, new byte[0]))
                .isNull();
        assertThat(transformer.transform(null, null, "shop/A", null, null, new byte[0]))
                .isNull();
        assertThat(transformer.transform(null, loader, "java/lang/A", null, null, new byte[0]))
                .isNull();
    }

    /** The constants that JaCoCo adds; also one of a kind that does not exist yet. */
    @Test
    void A14_everyConstantKindIsKnownAndUnknownOnesAreParsed() {
        byte[] plain = InMemoryCompiler.compile(
                        17,
                        Woven.withImports("class Plain { long l = 1L << 40; double d = 3.5; float f = 2.5f; "
                                + "Runnable r = () -> System.out.println(l + \"x\" + d); }"))
                .get("shop/Plain");
        ClassWriter writer = new ClassWriter(new ClassReader(plain), 0);
        new ClassReader(plain).accept(writer, 0);
        writer.newConstantDynamic(
                "$jacocoData",
                "Ljava/lang/Object;",
                new Handle(Opcodes.H_INVOKESTATIC, "shop/Plain", "init", "()V", false));
        writer.newModule("m");
        writer.newPackage("p");
        writer.newMethodType("()V");

        ClassScan scan = new ClassScan(writer.toByteArray());

        assertThat(scan.isComplete()).isTrue();
        assertThat(scan.isCandidate()).isFalse();
        assertThat(scan.name()).isEqualTo("shop/Plain");
        byte[] strange = plain.clone();
        strange[10] = 99;
        assertThat(new ClassScan(strange).isCandidate()).isTrue();
    }

    @Test
    void layoutNamesFieldsInOrderOfDeclaration() {
        Managed artist = managed(Woven.of(ARTIST).make("Artist"));

        assertThat(artist.$hf$layout()).isEqualTo("1;shop.Artist@0:id,Ljava/lang/Long;;name,Ljava/lang/String;;age,I");
        assertThat(artist.$hf$count()).isEqualTo(3);
    }

    @Test
    void valuesTravelThroughAllAccessors() {
        Managed all = managed(Woven.of("""
                @Entity class All {
                    boolean z; byte b; short s; char c; int i; long l; float f; double d; String text; int[] numbers; String[][] texts;
                }""").make("All"));
        long[] primitives = {
            1, -2, -3, 'x', -5, Long.MIN_VALUE, Float.floatToRawIntBits(-1.5f), Double.doubleToRawLongBits(2.5), 0, 0, 0
        };
        Object[] references = new Object[11];
        references[8] = "text";
        references[9] = new int[] {1};
        references[10] = new String[][] {{"a"}};

        all.$hf$load(references, primitives);

        Object[] values = new Object[11];
        all.$hf$store(values);
        assertThat(values)
                .startsWith(true, (byte) -2, (short) -3, 'x', -5, Long.MIN_VALUE, -1.5f, 2.5, "text", references[9]);
        for (int i = 0; i < 8; i++) {
            assertThat(all.$hf$getLong(i)).isEqualTo(primitives[i]);
            all.$hf$setLong(i, 0);
            all.$hf$set(i, values[i]);
            assertThat(all.$hf$get(i)).isEqualTo(values[i]);
        }
        assertThatThrownBy(() -> all.$hf$get(11)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> all.$hf$getLong(8)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
