package dev.holdfast.agent;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * The serialVersionUID that Java computes for a class that declares none.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/17/docs/specs/serialization/class.html#stream-unique-identifiers">Java
 *     Object Serialization Specification, 4.6</a>
 */
final class SerialVersion extends ClassVisitor implements Opcodes {
    private static final int CLASS_MODIFIERS = ACC_PUBLIC | ACC_FINAL | ACC_INTERFACE | ACC_ABSTRACT;
    private static final int FIELD_MODIFIERS =
            ACC_PUBLIC | ACC_PRIVATE | ACC_PROTECTED | ACC_STATIC | ACC_FINAL | ACC_VOLATILE | ACC_TRANSIENT;
    private static final int METHOD_MODIFIERS = ACC_PUBLIC
            | ACC_PRIVATE
            | ACC_PROTECTED
            | ACC_STATIC
            | ACC_FINAL
            | ACC_SYNCHRONIZED
            | ACC_NATIVE
            | ACC_ABSTRACT
            | ACC_STRICT;

    private record Member(String name, int modifiers, String descriptor) implements Comparable<Member> {
        @Override
        public int compareTo(Member other) {
            int byName = name.compareTo(other.name);
            return byName != 0 ? byName : descriptor.compareTo(other.descriptor);
        }
    }

    private final List<String> interfaces = new ArrayList<>();
    private final List<Member> fields = new ArrayList<>();
    private final List<Member> constructors = new ArrayList<>();
    private final List<Member> methods = new ArrayList<>();
    private String name = "";
    private int modifiers;
    private boolean hasStaticInitializer;

    private SerialVersion() {
        super(ClassFile.API);
    }

    static long of(ClassReader reader) {
        SerialVersion version = new SerialVersion();
        reader.accept(version, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        try {
            return version.compute();
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the serialVersionUID of " + version.name + " cannot be computed", e);
        }
    }

    @Override
    public void visit(
            int version,
            int access,
            String className,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] classInterfaces) {
        name = className;
        modifiers = access;
        if (classInterfaces != null) {
            for (String each : classInterfaces) {
                interfaces.add(Hierarchy.dotted(each));
            }
        }
    }

    @Override
    public void visitInnerClass(String innerName, @Nullable String outerName, @Nullable String simpleName, int access) {
        if (innerName.equals(name)) {
            modifiers = access;
        }
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        if ((access & ACC_PRIVATE) == 0 || (access & (ACC_STATIC | ACC_TRANSIENT)) == 0) {
            fields.add(new Member(field, access & FIELD_MODIFIERS, descriptor));
        }
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if (method.equals("<clinit>")) {
            hasStaticInitializer = true;
        } else if ((access & ACC_PRIVATE) == 0) {
            Member member = new Member(method, access & METHOD_MODIFIERS, descriptor.replace('/', '.'));
            (method.equals("<init>") ? constructors : methods).add(member);
        }
        return null;
    }

    private long compute() throws IOException, NoSuchAlgorithmException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(Hierarchy.dotted(name));
            out.writeInt(modifiers & CLASS_MODIFIERS);
            Collections.sort(interfaces);
            for (String each : interfaces) {
                out.writeUTF(each);
            }
            write(fields, out);
            if (hasStaticInitializer) {
                out.writeUTF("<clinit>");
                out.writeInt(ACC_STATIC);
                out.writeUTF("()V");
            }
            write(constructors, out);
            write(methods, out);
        }
        byte[] hash = MessageDigest.getInstance("SHA").digest(bytes.toByteArray());
        long version = 0;
        for (int i = 7; i >= 0; i--) {
            version = version << 8 | (hash[i] & 0xff);
        }
        return version;
    }

    private static void write(List<Member> members, DataOutputStream out) throws IOException {
        Collections.sort(members);
        for (Member member : members) {
            out.writeUTF(member.name());
            out.writeInt(member.modifiers());
            out.writeUTF(member.descriptor());
        }
    }
}
