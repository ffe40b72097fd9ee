package dev.holdfast.agent;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** How the values of one field type are moved, boxed and turned into a long. */
final class Kind implements Opcodes {
    private final String descriptor;

    private Kind(String descriptor) {
        this.descriptor = descriptor;
    }

    static Kind of(String descriptor) {
        return new Kind(descriptor);
    }

    int loadOpcode() {
        return switch (descriptor.charAt(0)) {
            case 'J' -> LLOAD;
            case 'F' -> FLOAD;
            case 'D' -> DLOAD;
            case 'L', '[' -> ALOAD;
            default -> ILOAD;
        };
    }

    int returnOpcode() {
        return loadOpcode() - ILOAD + IRETURN;
    }

    /** From Object to the field's reference type. */
    void cast(MethodVisitor code) {
        if (descriptor.charAt(0) == '[') {
            code.visitTypeInsn(CHECKCAST, descriptor);
        } else if (!descriptor.equals("Ljava/lang/Object;")) {
            code.visitTypeInsn(CHECKCAST, descriptor.substring(1, descriptor.length() - 1));
        }
    }

    void box(MethodVisitor code) {
        if (descriptor.length() == 1) {
            String wrapper = wrapper();
            code.visitMethodInsn(INVOKESTATIC, wrapper, "valueOf", "(" + descriptor + ")L" + wrapper + ";", false);
        }
    }

    void unbox(MethodVisitor code) {
        if (descriptor.length() == 1) {
            String wrapper = wrapper();
            code.visitTypeInsn(CHECKCAST, wrapper);
            code.visitMethodInsn(INVOKEVIRTUAL, wrapper, primitive() + "Value", "()" + descriptor, false);
        } else {
            cast(code);
        }
    }

    void toLong(MethodVisitor code) {
        switch (descriptor.charAt(0)) {
            case 'J' -> {}
            case 'F' -> {
                code.visitMethodInsn(INVOKESTATIC, "java/lang/Float", "floatToRawIntBits", "(F)I", false);
                code.visitInsn(I2L);
            }
            case 'D' -> code.visitMethodInsn(INVOKESTATIC, "java/lang/Double", "doubleToRawLongBits", "(D)J", false);
            default -> code.visitInsn(I2L);
        }
    }

    void fromLong(MethodVisitor code) {
        switch (descriptor.charAt(0)) {
            case 'J' -> {}
            case 'F' -> {
                code.visitInsn(L2I);
                code.visitMethodInsn(INVOKESTATIC, "java/lang/Float", "intBitsToFloat", "(I)F", false);
            }
            case 'D' -> code.visitMethodInsn(INVOKESTATIC, "java/lang/Double", "longBitsToDouble", "(J)D", false);
            default -> {
                code.visitInsn(L2I);
                narrow(code);
            }
        }
    }

    private void narrow(MethodVisitor code) {
        switch (descriptor.charAt(0)) {
            case 'B' -> code.visitInsn(I2B);
            case 'S' -> code.visitInsn(I2S);
            case 'C' -> code.visitInsn(I2C);
            default -> {}
        }
    }

    private String wrapper() {
        switch (descriptor.charAt(0)) {
            case 'I' -> {
                return "java/lang/Integer";
            }
            case 'C' -> {
                return "java/lang/Character";
            }
            default -> {
                String primitive = primitive();
                return "java/lang/" + Character.toUpperCase(primitive.charAt(0)) + primitive.substring(1);
            }
        }
    }

    private String primitive() {
        return switch (descriptor.charAt(0)) {
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'S' -> "short";
            case 'C' -> "char";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            default -> "double";
        };
    }
}
