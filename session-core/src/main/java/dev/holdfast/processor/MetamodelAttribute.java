package dev.holdfast.processor;

import java.util.List;
import javax.lang.model.type.TypeMirror;

/** One attribute as a constant of the metamodel. */
sealed interface MetamodelAttribute {
    /** The attribute's name in its class, and the constant's. */
    String name();

    /** A column's value: text, a number, or anything else. */
    record Value(String name, TypeMirror type, Kind kind) implements MetamodelAttribute {}

    /** A relationship to one or to many. */
    record Relation(String name, TypeMirror target, boolean many) implements MetamodelAttribute {}

    /** An embedded value: a group of constants. */
    record Embedded(String name, List<MetamodelAttribute> components) implements MetamodelAttribute {}

    /** Which class of {@code dev.holdfast.sql} stands for a column. */
    enum Kind {
        TEXT,
        NUMBER,
        OTHER
    }
}
