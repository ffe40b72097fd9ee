package dev.holdfast.agent;

import net.bytebuddy.jar.asm.Opcodes;

/** Java's access rules, as far as the enhancer needs them. */
final class Access {
    private static final int VISIBILITY = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED | Opcodes.ACC_PRIVATE;

    private Access() {}

    static int visibility(int access) {
        return access & VISIBILITY;
    }

    /** Whether a subclass may call a constructor of its superclass; {@code access} is -1 if there is none. */
    static boolean reaches(ClassInfo subclass, ClassInfo superclass, int access) {
        if (access < 0 || (access & Opcodes.ACC_PRIVATE) != 0) {
            return false;
        }
        return (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0
                || subclass.packageName().equals(superclass.packageName());
    }
}
