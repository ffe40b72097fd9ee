package dev.holdfast.agent;

import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * A constructor may assign fields before it calls {@code super()}, when {@code this} cannot be passed to a hook yet. Until
 * that call this visitor follows which operands are the uninitialised {@code this}; an assignment to it stays as it is.
 * What the stack looks like at a branch target is read from the frames.
 */
final class ConstructorVisitor extends BodyVisitor {
    private final String self;
    private boolean announces;
    private final OperandStack stack = new OperandStack();
    private boolean announced;
    private boolean initialized;
    private boolean frameInitialized; // of the last frame seen; shorter frames repeat its locals

    /** @param announces tell {@code Hooks} at the end that an instance is there */
    ConstructorVisitor(MethodVisitor next, EnhancingVisitor type, String self, boolean announces) {
        super(next, type, false);
        this.self = self;
        this.announces = announces;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        boolean raw = false;
        if (!initialized) {
            int size = Type.getType(descriptor).getSize();
            raw = opcode == Opcodes.PUTFIELD && stack.isThis(size);
            int receiver = opcode == Opcodes.PUTFIELD || opcode == Opcodes.GETFIELD ? 1 : 0;
            if (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC) {
                stack.pop(size + receiver);
            } else {
                stack.pop(receiver);
                stack.push(size);
            }
        }
        if (raw) {
            mv.visitFieldInsn(opcode, owner, name, descriptor);
        } else {
            super.visitFieldInsn(opcode, owner, name, descriptor);
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        if (!initialized) {
            int sizes = Type.getArgumentsAndReturnSizes(descriptor);
            boolean isStatic = opcode == Opcodes.INVOKESTATIC;
            stack.pop((sizes >> 2) - 1);
            boolean onThis = !isStatic && stack.isThis(0);
            stack.pop(isStatic ? 0 : 1);
            stack.push(sizes & 3);
            initialized = onThis && opcode == Opcodes.INVOKESPECIAL && name.equals("<init>");
        }
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        int sizes = Type.getArgumentsAndReturnSizes(descriptor);
        change((sizes >> 2) - 1, sizes & 3);
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.RETURN && announces) {
            announced = true;
            mv.visitVarInsn(Opcodes.ALOAD, 0);
            mv.visitLdcInsn(Type.getObjectType(self));
            emitCall(Spi.HOOKS, "constructed", "(" + Spi.MANAGED_DESCRIPTOR + "Ljava/lang/Class;)V");
        }
        apply(opcode);
        super.visitInsn(opcode);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        apply(opcode);
        super.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        if (variable == 0 && opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
            announces = false; // 'this' is out of reach at the end; the session attaches when it gets the instance
        }
        if (opcode == Opcodes.ALOAD && variable == 0 && !initialized) {
            stack.pushThis();
        } else {
            apply(opcode);
        }
        super.visitVarInsn(opcode, variable);
    }

    @Override
    public void visitTypeInsn(int opcode, String typeName) {
        apply(opcode);
        super.visitTypeInsn(opcode, typeName);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        apply(opcode);
        super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitLdcInsn(Object value) {
        boolean wide = value instanceof Long
                || value instanceof Double
                || (value instanceof ConstantDynamic constant && constant.getSize() == 2);
        change(0, wide ? 2 : 1);
        super.visitLdcInsn(value);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        change(1, 0);
        super.visitTableSwitchInsn(min, max, otherwise, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        change(1, 0);
        super.visitLookupSwitchInsn(otherwise, keys, labels);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        change(dimensions, 1);
        super.visitMultiANewArrayInsn(descriptor, dimensions);
    }

    /** The stack is of interest before {@code super()} only. */
    private void apply(int opcode) {
        if (!initialized) {
            stack.apply(opcode);
        }
    }

    private void change(int popped, int pushed) {
        if (!initialized) {
            stack.pop(popped);
            stack.push(pushed);
        }
    }

    @Override
    public void visitFrame(
            int type, int localCount, Object @Nullable [] locals, int stackCount, Object @Nullable [] operands) {
        if ((type == Opcodes.F_FULL || type == Opcodes.F_NEW) && locals != null) {
            frameInitialized = localCount == 0 || locals[0] != Opcodes.UNINITIALIZED_THIS;
        }
        initialized = frameInitialized;
        stack.set(stackCount, operands);
        super.visitFrame(type, localCount, locals, stackCount, operands);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        super.visitMaxs(announced ? maxStack + 2 : maxStack, maxLocals);
    }
}
