package dev.holdfast.agent;

/** A world in which the class in work is the only one. */
final class NoClasses implements ClassSource {
    @Override
    public ClassInfo find(String internalName) {
        return null;
    }

    @Override
    public ClassInfo remember(ClassInfo type) {
        return type;
    }
}
