package dev.holdfast.agent;

import dev.holdfast.agent.ClassInfo.FieldInfo;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Writes the members that an enhanced class has more than the plain one. All are synthetic. */
final class MembersWriter implements Opcodes {
    private static final int PUBLIC = ACC_PUBLIC | ACC_SYNTHETIC;
    private static final int HIDDEN_FIELD = ACC_PROTECTED | ACC_TRANSIENT | ACC_SYNTHETIC;

    /** A constant may have 65,535 bytes; a character takes three of them at most. */
    private static final int LONGEST_CONSTANT = 21_000;

    private final ClassVisitor out;
    private final Plan plan;
    private final ClassInfo type;
    private final String self;
    private final String parent;
    private final List<FieldInfo> fields = new ArrayList<>();

    MembersWriter(ClassVisitor out, Plan plan) {
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

    void write() {
        writeFields();
        for (int i = 0; i < fields.size(); i++) {
            writeReadHook(fields.get(i), plan.first() + i);
            writeWriteHook(fields.get(i), plan.first() + i);
        }
        writeMasks("$hf$reads", true);
        writeMasks("$hf$writes", false);
        if (plan.topmost()) {
            writeState();
        }
        writeCount();
        writeLayout();
        writeAccessors();
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

    private void writeState() {
        MethodVisitor getter = begin(PUBLIC, Spi.STATE, "()" + Spi.INTERCEPTOR_DESCRIPTOR);
        getter.visitVarInsn(ALOAD, 0);
        getter.visitFieldInsn(GETFIELD, self, Spi.STATE, Spi.INTERCEPTOR_DESCRIPTOR);
        getter.visitInsn(ARETURN);
        end(getter, 1, 1);
        MethodVisitor setter = begin(PUBLIC, Spi.STATE, "(" + Spi.INTERCEPTOR_DESCRIPTOR + ")V");
        setter.visitVarInsn(ALOAD, 0);
        setter.visitVarInsn(ALOAD, 1);
        setter.visitFieldInsn(PUTFIELD, self, Spi.STATE, Spi.INTERCEPTOR_DESCRIPTOR);
        setter.visitInsn(RETURN);
        end(setter, 2, 2);
    }

    private void writeMasks(String name, boolean reads) {
        int first = plan.firstWord();
        int count = plan.endWord() - first;
        if (count == 0) {
            return;
        }
        MethodVisitor getter = begin(PUBLIC, name, "(I)I");
        Label[] words = switchOn(getter, first, count);
        for (int i = 0; i < count; i++) {
            mark(getter, words[i]);
            getter.visitVarInsn(ALOAD, 0);
            getter.visitFieldInsn(GETFIELD, self, mask(first + i, reads), "I");
            getter.visitInsn(IRETURN);
        }
        mark(getter, words[count]);
        otherwise(getter, name, "(I)I", IRETURN);
        end(getter, 3, 2);
        MethodVisitor setter = begin(PUBLIC, name, "(II)V");
        words = switchOn(setter, first, count);
        for (int i = 0; i < count; i++) {
            mark(setter, words[i]);
            setter.visitVarInsn(ALOAD, 0);
            setter.visitVarInsn(ILOAD, 2);
            setter.visitFieldInsn(PUTFIELD, self, mask(first + i, reads), "I");
            setter.visitInsn(RETURN);
        }
        mark(setter, words[count]);
        otherwise(setter, name, "(II)V", RETURN, ILOAD);
        end(setter, 3, 3);
    }

    private static String mask(int word, boolean reads) {
        return reads ? Spi.readMask(word) : Spi.writeMask(word);
    }

    private void writeCount() {
        MethodVisitor code = begin(PUBLIC, "$hf$count", "()I");
        pushInt(code, plan.end());
        code.visitInsn(IRETURN);
        end(code, 1, 1);
    }

    private void writeLayout() {
        MethodVisitor code = begin(PUBLIC, Spi.LAYOUT, "()Ljava/lang/String;");
        String text = plan.layout();
        for (int at = 0; at < text.length(); at += LONGEST_CONSTANT) {
            code.visitLdcInsn(text.substring(at, Math.min(text.length(), at + LONGEST_CONSTANT)));
            if (at > 0) {
                code.visitMethodInsn(
                        INVOKEVIRTUAL, "java/lang/String", "concat", "(Ljava/lang/String;)Ljava/lang/String;", false);
            }
        }
        code.visitInsn(ARETURN);
        end(code, 2, 1);
    }

    private void writeAccessors() {
        if (fields.isEmpty() && !plan.topmost()) {
            return;
        }
        writeGet();
        writeSet();
        writeGetLong();
        writeSetLong();
        writeLoad();
        writeStore();
    }

    private void writeGet() {
        MethodVisitor code = begin(PUBLIC, "$hf$get", "(I)Ljava/lang/Object;");
        Label[] labels = switchOn(code, plan.first(), fields.size());
        for (int i = 0; i < fields.size(); i++) {
            mark(code, labels[i]);
            getField(code, fields.get(i));
            Kind.of(fields.get(i).descriptor()).box(code);
            code.visitInsn(ARETURN);
        }
        mark(code, labels[fields.size()]);
        otherwise(code, "$hf$get", "(I)Ljava/lang/Object;", ARETURN);
        end(code, 3, 2);
    }

    private void writeSet() {
        MethodVisitor code = begin(PUBLIC, "$hf$set", "(ILjava/lang/Object;)V");
        Label[] labels = switchOn(code, plan.first(), fields.size());
        for (int i = 0; i < fields.size(); i++) {
            mark(code, labels[i]);
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(ALOAD, 2);
            Kind.of(fields.get(i).descriptor()).unbox(code);
            putField(code, fields.get(i));
            code.visitInsn(RETURN);
        }
        mark(code, labels[fields.size()]);
        otherwise(code, "$hf$set", "(ILjava/lang/Object;)V", RETURN, ALOAD);
        end(code, 3, 3);
    }

    private void writeGetLong() {
        MethodVisitor code = begin(PUBLIC, "$hf$getLong", "(I)J");
        Label[] labels = switchOnPrimitives(code);
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).isPrimitive()) {
                mark(code, labels[i]);
                getField(code, fields.get(i));
                Kind.of(fields.get(i).descriptor()).toLong(code);
                code.visitInsn(LRETURN);
            }
        }
        mark(code, labels[fields.size()]);
        otherwise(code, "$hf$getLong", "(I)J", LRETURN);
        end(code, 3, 2);
    }

    private void writeSetLong() {
        MethodVisitor code = begin(PUBLIC, "$hf$setLong", "(IJ)V");
        Label[] labels = switchOnPrimitives(code);
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).isPrimitive()) {
                mark(code, labels[i]);
                code.visitVarInsn(ALOAD, 0);
                code.visitVarInsn(LLOAD, 2);
                Kind.of(fields.get(i).descriptor()).fromLong(code);
                putField(code, fields.get(i));
                code.visitInsn(RETURN);
            }
        }
        mark(code, labels[fields.size()]);
        otherwise(code, "$hf$setLong", "(IJ)V", RETURN, LLOAD);
        end(code, 4, 4);
    }

    private void writeLoad() {
        String descriptor = "([Ljava/lang/Object;[J)V";
        MethodVisitor code = begin(PUBLIC, "$hf$load", descriptor);
        if (!plan.topmost()) {
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(ALOAD, 1);
            code.visitVarInsn(ALOAD, 2);
            code.visitMethodInsn(INVOKESPECIAL, parent, "$hf$load", descriptor, false);
        }
        for (int i = 0; i < fields.size(); i++) {
            FieldInfo field = fields.get(i);
            Kind kind = Kind.of(field.descriptor());
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(ALOAD, field.isPrimitive() ? 2 : 1);
            pushInt(code, plan.first() + i);
            code.visitInsn(field.isPrimitive() ? LALOAD : AALOAD);
            if (field.isPrimitive()) {
                kind.fromLong(code);
            } else {
                kind.cast(code);
            }
            putField(code, field);
        }
        code.visitInsn(RETURN);
        end(code, 3, 3);
    }

    private void writeStore() {
        String descriptor = "([Ljava/lang/Object;)V";
        MethodVisitor code = begin(PUBLIC, "$hf$store", descriptor);
        if (!plan.topmost()) {
            code.visitVarInsn(ALOAD, 0);
            code.visitVarInsn(ALOAD, 1);
            code.visitMethodInsn(INVOKESPECIAL, parent, "$hf$store", descriptor, false);
        }
        for (int i = 0; i < fields.size(); i++) {
            code.visitVarInsn(ALOAD, 1);
            pushInt(code, plan.first() + i);
            getField(code, fields.get(i));
            Kind.of(fields.get(i).descriptor()).box(code);
            code.visitInsn(AASTORE);
        }
        code.visitInsn(RETURN);
        end(code, 4, 2);
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

    private MethodVisitor begin(int access, String name, String descriptor) {
        MethodVisitor code = out.visitMethod(access, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private static void end(MethodVisitor code, int maxStack, int maxLocals) {
        code.visitMaxs(maxStack, maxLocals);
        code.visitEnd();
    }

    /** One label a number and, last, the one for all other numbers. */
    private static Label[] switchOn(MethodVisitor code, int first, int count) {
        Label[] labels = new Label[count + 1];
        for (int i = 0; i <= count; i++) {
            labels[i] = new Label();
        }
        emitSwitch(code, first, labels);
        return labels;
    }

    /** As {@link #switchOn}; the numbers of references go to the last label. */
    private Label[] switchOnPrimitives(MethodVisitor code) {
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
    private void otherwise(
            MethodVisitor code, String name, String descriptor, int returnOpcode, int... secondParameter) {
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

    private void mark(MethodVisitor code, Label label) {
        code.visitLabel(label);
        if (type.hasFrames()) {
            code.visitFrame(F_SAME, 0, null, 0, null);
        }
    }

    private void getField(MethodVisitor code, FieldInfo field) {
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, self, field.name(), field.descriptor());
    }

    private void putField(MethodVisitor code, FieldInfo field) {
        code.visitFieldInsn(PUTFIELD, self, field.name(), field.descriptor());
    }

    private static void callHooks(MethodVisitor code, String name, String descriptor) {
        code.visitMethodInsn(INVOKESTATIC, Spi.HOOKS, name, descriptor, false);
    }

    private static void pushInt(MethodVisitor code, int value) {
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
