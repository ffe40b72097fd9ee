package dev.holdfast.agent;

import dev.holdfast.agent.ClassInfo.FieldInfo;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Carries out a {@link Plan}: rewrites method bodies and, if the class is managed, adds what makes it so. */
final class EnhancingVisitor extends ClassVisitor {
    private final Plan plan;
    private final String self;
    private boolean changed;
    private boolean hasMarkerConstructor;

    EnhancingVisitor(ClassVisitor next, Plan plan) {
        super(ClassFile.API, next);
        this.plan = plan;
        this.self = plan.type().name();
    }

    /** Whether what was passed on differs from what came in. */
    boolean changed() {
        return changed;
    }

    void hooked() {
        changed = true;
    }

    @Nullable
    String hookOwner(String owner, String name, String descriptor) {
        return owner.startsWith("[") || owner.startsWith("java/")
                ? null
                : plan.hierarchy().hookOwner(owner, name, descriptor);
    }

    /** Whether a call of {@code clone} may be the one that copies an instance of this class, fields and all. */
    boolean isCloneOfManaged(int opcode, String owner) {
        boolean ownClone = opcode == Opcodes.INVOKESPECIAL
                || (opcode == Opcodes.INVOKEVIRTUAL && (owner.equals("java/lang/Object") || owner.equals(self)));
        return ownClone && (plan.managed() || plan.belowManaged());
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        if (plan.managed() && plan.topmost()) {
            String[] old = interfaces == null ? new String[0] : interfaces;
            String[] more = new String[old.length + 1];
            System.arraycopy(old, 0, more, 0, old.length);
            more[old.length] = Spi.MANAGED;
            String moreSignature = signature == null ? null : signature + Spi.MANAGED_DESCRIPTOR;
            super.visit(version, access, name, moreSignature, superName, more);
        } else {
            super.visit(version, access, name, signature, superName, interfaces);
        }
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        FieldInfo field = plan.managed() ? plan.type().field(name, descriptor) : null;
        int newAccess = field != null && field.hooked() ? access & ~Opcodes.ACC_FINAL : access;
        return super.visitField(newAccess, name, descriptor, signature, value);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        if (next == null || (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
            return next;
        }
        if (name.equals("<init>")) {
            hasMarkerConstructor |= descriptor.equals(Spi.MARKER_CONSTRUCTOR);
            return new ConstructorVisitor(next, this, self, plan.managed());
        }
        boolean quiet = plan.quietToString() && name.equals("toString") && descriptor.equals("()Ljava/lang/String;");
        return new BodyVisitor(next, this, quiet);
    }

    @Override
    public void visitEnd() {
        boolean isInterface = (plan.type().access() & Opcodes.ACC_INTERFACE) != 0;
        if (plan.managed()) {
            changed = true;
            new MembersWriter(cv, plan).write();
        } else if (plan.belowManaged() && !hasMarkerConstructor && !isInterface) {
            changed = true;
            new MembersWriter(cv, plan).writeMarkerConstructor();
        }
        super.visitEnd();
    }
}
