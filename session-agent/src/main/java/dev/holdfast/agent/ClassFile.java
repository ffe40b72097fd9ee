package dev.holdfast.agent;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.Opcodes;

/** Class files newer than the bundled ASM knows are read as if they were of the last version that it knows. */
final class ClassFile {
    static final int API = Opcodes.ASM9;
    private static final int NEWEST = Opcodes.V28;

    private ClassFile() {}

    /** Minor version in the upper, major version in the lower half. */
    static int version(byte[] file) {
        return unsigned(file, 4) << 16 | unsigned(file, 6);
    }

    static ClassReader reader(byte[] file) {
        if (unsigned(file, 6) <= NEWEST) {
            return new ClassReader(file);
        }
        byte[] copy = file.clone();
        setVersion(copy, NEWEST);
        return new ClassReader(copy);
    }

    /** Gives an enhanced file the version of its origin. */
    static byte[] withVersionOf(byte[] origin, byte[] file) {
        setVersion(file, version(origin));
        return file;
    }

    private static void setVersion(byte[] file, int version) {
        for (int i = 0; i < 4; i++) {
            file[4 + i] = (byte) (version >> (8 * (3 - i)));
        }
    }

    private static int unsigned(byte[] file, int at) {
        return (file[at] & 0xff) << 8 | (file[at + 1] & 0xff);
    }
}
