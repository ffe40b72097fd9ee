package dev.holdfast.agent;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassTooLargeException;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodTooLargeException;
import org.jspecify.annotations.Nullable;

/** Where ASM is put to work. Apart from {@link Enhancer}, so that no class of ASM is loaded before the first entity. */
final class ClassWeaver {
    private ClassWeaver() {}

    static long serialVersion(byte[] file) {
        return SerialVersion.of(ClassFile.reader(file));
    }

    /** Null if the plan changes nothing. */
    static byte @Nullable [] weave(byte[] file, Plan plan) {
        ClassReader reader = ClassFile.reader(file);
        ClassWriter writer = new FramelessWriter(reader);
        EnhancingVisitor visitor = new EnhancingVisitor(writer, plan);
        reader.accept(visitor, 0);
        try {
            return visitor.changed() ? ClassFile.withVersionOf(file, writer.toByteArray()) : null;
        } catch (MethodTooLargeException | ClassTooLargeException e) {
            throw new UnsupportedClassException("it would become too large: " + e.getMessage());
        }
    }

    /** Fails if it were ever asked to compute frames, which would have to know other classes. */
    private static final class FramelessWriter extends ClassWriter {
        FramelessWriter(ClassReader reader) {
            super(reader, 0);
        }

        @Override
        protected String getCommonSuperClass(String one, String other) {
            throw new UnsupportedOperationException("frames are never computed");
        }
    }
}
