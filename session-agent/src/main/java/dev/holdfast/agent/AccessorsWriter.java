package dev.holdfast.agent;

import dev.holdfast.agent.ClassInfo.FieldInfo;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;

/** Writes the methods of {@code Managed}, all but the one that makes an instance. They are raw: they fire no hook. */
final class AccessorsWriter extends CodeWriter {
    /** A constant may have 65,535 bytes; a character takes three of them at most. */
    private static final int LONGEST_CONSTANT = 21_000;

    AccessorsWriter(ClassVisitor out, Plan plan) {
        super(out, plan);
    }

    void write() {
        writeMasks("$hf$reads", true);
        writeMasks("$hf$writes", false);
        if (plan.topmost()) {
            writeState();
        }
        writeCount();
        writeLayout();
        writeAccessors();
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
}
