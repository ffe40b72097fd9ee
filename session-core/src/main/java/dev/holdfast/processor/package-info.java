/**
 * The annotation processor that writes the metamodel: {@code Artist_} beside {@code Artist}.
 *
 * <p>Start at {@link MetamodelProcessor}. It reads {@code jakarta.persistence} annotations by name from the source and
 * knows the rest of the library by name only, so it runs alone on a processor path. Whether a mapping makes sense is
 * judged when the registry is built; here only that fails which makes a constant impossible to write.
 */
@NullMarked
package dev.holdfast.processor;

import org.jspecify.annotations.NullMarked;
