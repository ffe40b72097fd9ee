package dev.holdfast.agent;

import dev.holdfast.agent.ClassInfo.FieldInfo;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;

/** Writes the members that an enhanced class has more than the plain one. All are synthetic. */
final class MembersWriter extends CodeWriter {
    private static final int HIDDEN_FIELD = ACC_PROTECTED | ACC_TRANSIENT | ACC_SYNTHETIC;

    MembersWriter(ClassVisitor out, Plan plan) {
        super(out, plan);
    }

    void write() {
        writeFields();
        for (int i = 0; i < fields.size(); i++) {
            writeReadHook(fields.get(i), plan.first() + i);
            writeWriteHook(fields.get(i), plan.first() + i);
        }
        new AccessorsWriter(out, plan).write();
        writeNew();
    }

    private void writeFields() {
        if (plan.topmost()) {
            out.visitField(HIDDEN_FIELD, Spi.STATE, Spi.INTERCEPTOR_DESCRIPTOR, null, null)
                    .visitEnd();
        }
        for (int word = plan.firstWord(); word < plan.endWord(); word++) {
            out.visitField(HIDDEN_FIELD, Spi.readMask(word), "I", null, null).visitEnd();
            out.visitField(HIDDEN_FIELD, Spi.writeMask(word), "I", null, null).visitEnd();
        }
        if (plan.serialVersion() != null) {
            int access = ACC_PRIVATE | ACC_STATIC | ACC_FINAL | ACC_SYNTHETIC;
            out.visitField(access, "serialVersionUID", "J", null, plan.serialVersion())
                    .visitEnd();
        }
    }

    private void writeReadHook(FieldInfo field, int number) {
        MethodVisitor code = hook(field, Spi.READ_HOOK, Spi.readHookDescriptor(self, field.descriptor()));
        Label clear = testBit(code, Spi.readMask(number >> 5), number);
        code.visitVarInsn(ALOAD, 0);
        pushInt(code, number);
        callHooks(code, "read", "(" + Spi.MANAGED_DESCRIPTOR + "I)V");
        mark(code, clear);
        getField(code, field);
        Kind kind = Kind.of(field.descriptor());
        code.visitInsn(kind.returnOpcode());
        end(code, 2, 1);
    }

    private void writeWriteHook(FieldInfo field, int number) {
        MethodVisitor code = hook(field, Spi.WRITE_HOOK, Spi.writeHookDescriptor(self, field.descriptor()));
        Kind kind = Kind.of(field.descriptor());
        Label clear = testBit(code, Spi.writeMask(number >> 5), number);
        code.visitVarInsn(ALOAD, 0);
        pushInt(code, number);
        if (field.isPrimitive()) {
            callHooks(code, "write", "(" + Spi.MANAGED_DESCRIPTOR + "I)V");
        } else {
            code.visitVarInsn(ALOAD, 1);
            callHooks(code, "assign", "(" + Spi.MANAGED_DESCRIPTOR + "ILjava/lang/Object;)Ljava/lang/Object;");
            kind.cast(code);
            code.visitVarInsn(ASTORE, 1);
        }
        mark(code, clear);
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(kind.loadOpcode(), 1);
        code.visitFieldInsn(PUTFIELD, self, field.name(), field.descriptor());
        code.visitInsn(RETURN);
        end(code, 3, 3);
    }

    private MethodVisitor hook(FieldInfo field, String prefix, String descriptor) {
        int access = Access.visibility(field.access()) | ACC_STATIC | ACC_SYNTHETIC;
        return begin(access, prefix + field.name(), descriptor);
    }

    /** Jumps to the returned label if the bit is clear. */
    private Label testBit(MethodVisitor code, String mask, int number) {
        Label clear = new Label();
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, self, mask, "I");
        pushInt(code, 1 << (number & 31));
        code.visitInsn(IAND);
        code.visitJumpInsn(IFEQ, clear);
        return clear;
    }

    private void writeNew() {
        boolean constructible = plan.superConstructor() != null;
        if (constructible) {
            writeMarkerConstructor();
        }
        MethodVisitor code = begin(PUBLIC, "$hf$new", "()Ljava/lang/Object;");
        if (constructible && !type.isAbstract() && !type.inner()) {
            code.visitTypeInsn(NEW, self);
            code.visitInsn(DUP);
            code.visitInsn(ACONST_NULL);
            code.visitMethodInsn(INVOKESPECIAL, self, "<init>", Spi.MARKER_CONSTRUCTOR, false);
        } else {
            code.visitInsn(ACONST_NULL);
        }
        code.visitInsn(ARETURN);
        end(code, 3, 1);
    }

    /** The constructor runs no initialiser of an enhanced class. */
    void writeMarkerConstructor() {
        String target = plan.superConstructor();
        MethodVisitor code = begin(ACC_PROTECTED | ACC_SYNTHETIC, "<init>", Spi.MARKER_CONSTRUCTOR);
        code.visitVarInsn(ALOAD, 0);
        if (Spi.MARKER_CONSTRUCTOR.equals(target)) {
            code.visitVarInsn(ALOAD, 1);
        }
        code.visitMethodInsn(INVOKESPECIAL, parent, "<init>", String.valueOf(target), false);
        code.visitInsn(RETURN);
        end(code, 2, 2);
    }

    private static void callHooks(MethodVisitor code, String name, String descriptor) {
        code.visitMethodInsn(INVOKESTATIC, Spi.HOOKS, name, descriptor, false);
    }
}
