package dev.holdfast.agent;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a class file from its constant pool, without parsing the rest. Most classes of an application are
 * seen by this class only, so it is written for speed: one walk, one allocation.
 */
final class ClassScan {
    private static final byte[][] MARKS = {
        "Ljakarta/persistence/Entity;".getBytes(StandardCharsets.ISO_8859_1),
        "Ljakarta/persistence/Embeddable;".getBytes(StandardCharsets.ISO_8859_1),
        "Ljakarta/persistence/MappedSuperclass;".getBytes(StandardCharsets.ISO_8859_1)
    };
    private static final int UTF8 = 1;
    private static final int FIELD_REFERENCE = 9;

    private final byte[] file;
    private final int[] entries; // where each constant's content starts, 0 for the second half of a long
    private int end; // where the constant pool ends, or -1 if it holds a tag we do not know
    private boolean marked;

    ClassScan(byte[] file) {
        this.file = file;
        this.entries = new int[unsigned(8)];
        walk();
    }

    /** True if one of the mapping annotations is mentioned, or if the pool cannot be read to its end. */
    boolean isCandidate() {
        return marked || end < 0;
    }

    /** False if the pool holds a constant of a kind we do not know; nothing but {@link #isCandidate} may be asked then. */
    boolean isComplete() {
        return end >= 0;
    }

    String name() {
        return className(unsigned(end + 2));
    }

    @Nullable
    String superName() {
        int index = unsigned(end + 4);
        return index == 0 ? null : className(index);
    }

    /** The classes, each once, through which this class refers to fields; the class itself may be one of them. */
    List<String> fieldOwners() {
        List<String> owners = new ArrayList<>();
        boolean[] seen = new boolean[entries.length];
        for (int at : entries) {
            if (at != 0 && file[at - 1] == FIELD_REFERENCE && !seen[unsigned(at)]) {
                seen[unsigned(at)] = true;
                owners.add(className(unsigned(at)));
            }
        }
        return owners;
    }

    private void walk() {
        int at = 10;
        for (int index = 1; index < entries.length; index++) {
            int tag = file[at];
            entries[index] = at + 1;
            int size = size(tag, at);
            if (size < 0) {
                end = -1;
                return;
            }
            if (tag == UTF8 && !marked) {
                marked = isMark(at + 3, size - 3);
            }
            if (tag == 5 || tag == 6) {
                index++;
            }
            at += size;
        }
        end = at;
    }

    /** The length of a constant, tag included; see the JVM specification, 4.4. */
    private int size(int tag, int at) {
        return switch (tag) {
            case UTF8 -> 3 + unsigned(at + 1);
            case 7, 8, 16, 19, 20 ->
                // class
                // string
                // method type
                // module
                // package
                3;
            case 15 ->
                // method handle
                4;
            case 3, 4, FIELD_REFERENCE, 10, 11, 12, 17, 18 ->
                // int
                // float
                // method
                // interface method
                // name and type
                // dynamic
                // invokedynamic
                5;
            case 5, 6 ->
                // long
                // double
                9;
            default -> -1;
        };
    }

    private boolean isMark(int start, int length) {
        for (byte[] mark : MARKS) {
            if (mark.length == length && matches(mark, start)) {
                return true;
            }
        }
        return false;
    }

    /** From the back, where descriptors differ. */
    private boolean matches(byte[] mark, int start) {
        for (int i = mark.length - 1; i >= 0; i--) {
            if (mark[i] != file[start + i]) {
                return false;
            }
        }
        return true;
    }

    private String className(int index) {
        int text = entries[unsigned(entries[index])];
        return new String(file, text + 2, unsigned(text), StandardCharsets.UTF_8);
    }

    private int unsigned(int at) {
        return (file[at] & 0xff) << 8 | (file[at + 1] & 0xff);
    }
}
