package dev.holdfast.agent;

import dev.holdfast.agent.ClassInfo.FieldInfo;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** What the writers of added members have in common; extended by them only. */
abstract class CodeWriter implements Opcodes {
    static final int PUBLIC = ACC_PUBLIC | ACC_SYNTHETIC;

    final ClassVisitor out;
    final Plan plan;
    final ClassInfo type;
    final String self;
    final String parent;
    final List<FieldInfo> fields = new ArrayList<>(); // the hooked ones that the class itself declares

    CodeWriter(ClassVisitor out, Plan plan) {
        this.out = out;
        this.plan = plan;
        this.type = plan.type();
        this.self = type.name();
        this.parent = String.valueOf(type.superName());
        for (FieldInfo field : type.fields()) {
            if (field.hooked()) {
                fields.add(field);
            }
        }
    }

    final MethodVisitor begin(int access, String name, String descriptor) {
        MethodVisitor code = out.visitMethod(access, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    static void end(MethodVisitor code, int maxStack, int maxLocals) {
        code.visitMaxs(maxStack, maxLocals);
        code.visitEnd();
    }

    /** One label a number and, last, the one for all other numbers. */
    static Label[] switchOn(MethodVisitor code, int first, int count) {
        Label[] labels = new Label[count + 1];
        for (int i = 0; i <= count; i++) {
            labels[i] = new Label();
        }
        emitSwitch(code, first, labels);
        return labels;
    }

    /** As {@link #switchOn}; the numbers of references go to the last label. */
    final Label[] switchOnPrimitives(MethodVisitor code) {
        Label[] labels = new Label[fields.size() + 1];
        labels[fields.size()] = new Label();
        boolean any = false;
        for (int i = 0; i < fields.size(); i++) {
            any |= fields.get(i).isPrimitive();
            labels[i] = fields.get(i).isPrimitive() ? new Label() : labels[fields.size()];
        }
        if (any) {
            emitSwitch(code, plan.first(), labels);
        } else {
            code.visitInsn(NOP); // the frame of the only label left must not be at the method's start
        }
        return labels;
    }

    private static void emitSwitch(MethodVisitor code, int first, Label[] labels) {
        int count = labels.length - 1;
        if (count == 0) {
            code.visitInsn(NOP);
            return;
        }
        Label[] numbers = new Label[count];
        System.arraycopy(labels, 0, numbers, 0, count);
        code.visitVarInsn(ILOAD, 1);
        code.visitTableSwitchInsn(first, first + count - 1, labels[count], numbers);
    }

    /** Ends a switch: the superclass knows the number, or nobody does. */
    final void otherwise(MethodVisitor code, String name, String descriptor, int returnOpcode, int... secondParameter) {
        if (plan.topmost()) {
            code.visitTypeInsn(NEW, "java/lang/IndexOutOfBoundsException");
            code.visitInsn(DUP);
            code.visitVarInsn(ILOAD, 1);
            code.visitMethodInsn(INVOKESPECIAL, "java/lang/IndexOutOfBoundsException", "<init>", "(I)V", false);
            code.visitInsn(ATHROW);
            return;
        }
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(ILOAD, 1);
        for (int load : secondParameter) {
            code.visitVarInsn(load, 2);
        }
        code.visitMethodInsn(INVOKESPECIAL, parent, name, descriptor, false);
        code.visitInsn(returnOpcode);
    }

    final void mark(MethodVisitor code, Label label) {
        code.visitLabel(label);
        if (type.hasFrames()) {
            code.visitFrame(F_SAME, 0, null, 0, null);
        }
    }

    final void getField(MethodVisitor code, FieldInfo field) {
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, self, field.name(), field.descriptor());
    }

    final void putField(MethodVisitor code, FieldInfo field) {
        code.visitFieldInsn(PUTFIELD, self, field.name(), field.descriptor());
    }

    static void pushInt(MethodVisitor code, int value) {
        if (value >= -1 && value <= 5) {
            code.visitInsn(ICONST_0 + value);
        } else if (value == (byte) value) {
            code.visitIntInsn(BIPUSH, value);
        } else if (value == (short) value) {
            code.visitIntInsn(SIPUSH, value);
        } else {
            code.visitLdcInsn(value);
        }
    }
}
