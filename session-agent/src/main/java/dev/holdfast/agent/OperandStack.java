package dev.holdfast.agent;

import java.util.Arrays;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Which slots of the operand stack hold the uninitialised {@code this}. */
final class OperandStack {
    /**
     * How each instruction changes the depth: E is none, F one more, D one less. Instructions whose change depends on their
     * operand have an entry that is not used.
     */
    private static final String CHANGES =
            "EFFFFFFFFGGFFFGGFFFEEFGFGFEEEEEEEEEEEEEEEEEEEEDEDEDDDDDCDCDEEEEEEEEEEEEEEEEEEEEBABABBBBDC"
                    + "FFFGGGEDCDCDCDCDCDCDCDCDCDCEEEEDDDDDDDCDCDCEFEFDDEEFFDEDEEEBDDBBDDDDDDCCCCCCCCEFEDDDCDCDEEEEEEEEEEFEEEEEEDDEEDD";

    private boolean[] slots = new boolean[16];
    private int depth;

    /** Whether the slot {@code below} the top holds the uninitialised {@code this}. */
    boolean isThis(int below) {
        int slot = depth - 1 - below;
        return slot >= 0 && slots[slot];
    }

    void pushThis() {
        push(1);
        slots[depth - 1] = true;
    }

    void push(int count) {
        if (depth + count > slots.length) {
            slots = Arrays.copyOf(slots, 2 * slots.length + count);
        }
        Arrays.fill(slots, depth, depth + count, false);
        depth += count;
    }

    void pop(int count) {
        depth = Math.max(0, depth - count);
    }

    void set(int count, Object @Nullable [] operands) {
        depth = 0;
        for (int i = 0; i < count && operands != null; i++) {
            if (operands[i] == Opcodes.UNINITIALIZED_THIS) {
                pushThis();
            } else {
                push(operands[i] == Opcodes.LONG || operands[i] == Opcodes.DOUBLE ? 2 : 1);
            }
        }
    }

    void apply(int opcode) {
        switch (opcode) {
            case Opcodes.DUP -> duplicate(1, 0);
            case Opcodes.DUP_X1 -> duplicate(1, 1);
            case Opcodes.DUP_X2 -> duplicate(1, 2);
            case Opcodes.DUP2 -> duplicate(2, 0);
            case Opcodes.DUP2_X1 -> duplicate(2, 1);
            case Opcodes.DUP2_X2 -> duplicate(2, 2);
            case Opcodes.SWAP -> swap();
            default -> change(CHANGES.charAt(opcode) - 'E');
        }
    }

    private void change(int slotsMore) {
        if (slotsMore > 0) {
            push(slotsMore);
        } else {
            pop(-slotsMore);
        }
    }

    /** Copies the top {@code count} slots to below the {@code under} slots that are under them. */
    private void duplicate(int count, int under) {
        push(count);
        int start = Math.max(0, depth - 2 * count - under);
        boolean[] top = Arrays.copyOfRange(slots, depth - 2 * count, depth - count);
        System.arraycopy(slots, start, slots, start + count, count + under);
        System.arraycopy(top, 0, slots, start, count);
    }

    private void swap() {
        if (depth >= 2) {
            boolean top = slots[depth - 1];
            slots[depth - 1] = slots[depth - 2];
            slots[depth - 2] = top;
        }
    }
}
