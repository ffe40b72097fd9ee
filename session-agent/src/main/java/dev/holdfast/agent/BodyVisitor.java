package dev.holdfast.agent;

import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/**
 * Sends field accesses of one method body through hooks. An access and its hook have the same effect on the operand
 * stack and the same length, so neither frames nor jumps change.
 */
class BodyVisitor extends MethodVisitor {
    private final EnhancingVisitor type;
    private final boolean readsStayRaw;

    BodyVisitor(MethodVisitor next, EnhancingVisitor type, boolean readsStayRaw) {
        super(ClassFile.API, next);
        this.type = type;
        this.readsStayRaw = readsStayRaw;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        String declaring = declaring(opcode, owner, name, descriptor);
        if (declaring == null) {
            super.visitFieldInsn(opcode, owner, name, descriptor);
        } else if (opcode == Opcodes.GETFIELD) {
            type.hooked();
            emitCall(owner, Spi.READ_HOOK + name, Spi.readHookDescriptor(declaring, descriptor));
        } else {
            type.hooked();
            emitCall(owner, Spi.WRITE_HOOK + name, Spi.writeHookDescriptor(declaring, descriptor));
        }
    }

    private @Nullable String declaring(int opcode, String owner, String name, String descriptor) {
        if ((opcode == Opcodes.GETFIELD && !readsStayRaw) || opcode == Opcodes.PUTFIELD) {
            return type.hookOwner(owner, name, descriptor);
        }
        return null;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        if (name.equals("clone") && descriptor.equals("()Ljava/lang/Object;") && type.isCloneOfManaged(opcode, owner)) {
            type.hooked();
            emitCall(Spi.HOOKS, "cloned", "(Ljava/lang/Object;)Ljava/lang/Object;");
        }
    }

    /** Calls a static method that was not in the original code. */
    final void emitCall(String owner, String name, String descriptor) {
        mv.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }
}
