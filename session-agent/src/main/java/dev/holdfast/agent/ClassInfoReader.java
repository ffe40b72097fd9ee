package dev.holdfast.agent;

import dev.holdfast.agent.ClassInfo.FieldInfo;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Reads a {@link ClassInfo} from a class file; code is skipped. Used once. */
final class ClassInfoReader extends ClassVisitor {
    private static final int NEVER_HOOKED = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_TRANSIENT;
    private static final int NEVER_MANAGED =
            Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM | Opcodes.ACC_RECORD | Opcodes.ACC_MODULE;

    private final AgentOptions options;
    private final List<FieldInfo> fields = new ArrayList<>();
    private int access;
    private String name = "";
    private @Nullable String superName;
    private List<String> interfaces = List.of();
    private boolean annotated;
    private boolean enhanced;
    private boolean inner;
    private boolean serialVersion;
    private int noArgAccess = -1;

    private ClassInfoReader(AgentOptions options) {
        super(ClassFile.API);
        this.options = options;
    }

    static ClassInfo read(byte[] file, AgentOptions options) {
        ClassInfoReader reader = new ClassInfoReader(options);
        ClassFile.reader(file).accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return reader.info(ClassFile.version(file));
    }

    private ClassInfo info(int fileVersion) {
        boolean managed = (annotated || options.includes(name))
                && !NeverTouched.contain(name)
                && (access & NEVER_MANAGED) == 0
                && !"java/lang/Record".equals(superName);
        ClassInfo info = new ClassInfo(
                fileVersion,
                access,
                name,
                superName,
                interfaces,
                List.copyOf(fields),
                managed,
                enhanced,
                inner,
                serialVersion,
                noArgAccess,
                managed && options.excludes(name) ? "it is excluded by option" : null);
        return managed && info.hookedCount() > Spi.MOST_FIELDS
                ? info.refused("it has more than " + Spi.MOST_FIELDS + " fields")
                : info;
    }

    @Override
    public void visit(
            int classVersion,
            int classAccess,
            String className,
            @Nullable String signature,
            @Nullable String classSuperName,
            String @Nullable [] classInterfaces) {
        access = classAccess;
        name = className;
        superName = classSuperName;
        interfaces = classInterfaces == null ? List.of() : List.of(classInterfaces);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        annotated |= Annotations.marksManaged(descriptor);
        return null;
    }

    @Override
    public void visitInnerClass(
            String innerName, @Nullable String outerName, @Nullable String simpleName, int innerAccess) {
        if (innerName.equals(name)) {
            inner = outerName == null || (innerAccess & Opcodes.ACC_STATIC) == 0;
        }
    }

    @Override
    public FieldVisitor visitField(
            int fieldAccess, String fieldName, String descriptor, @Nullable String signature, @Nullable Object value) {
        serialVersion |= "serialVersionUID".equals(fieldName) && (fieldAccess & Opcodes.ACC_STATIC) != 0;
        enhanced |= fieldName.startsWith(Spi.PREFIX);
        boolean mayHook = (fieldAccess & NEVER_HOOKED) == 0;
        return new FieldVisitor(api) {
            private boolean hooked = mayHook;

            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                hooked &= !Annotations.TRANSIENT.equals(annotation);
                return null;
            }

            @Override
            public void visitEnd() {
                fields.add(new FieldInfo(fieldAccess, fieldName, descriptor, hooked, value != null));
            }
        };
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int methodAccess,
            String methodName,
            String descriptor,
            @Nullable String signature,
            String @Nullable [] exceptions) {
        enhanced |= methodName.equals(Spi.LAYOUT);
        if (methodName.equals("<init>") && descriptor.equals("()V")) {
            noArgAccess = methodAccess;
        }
        return null;
    }
}
