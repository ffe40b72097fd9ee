/**
 * What woven entities and the session agree on. Enhanced classes implement {@link dev.holdfast.instrument.Managed} and
 * call {@link dev.holdfast.instrument.Hooks}; the session attaches an {@link dev.holdfast.instrument.Interceptor} to
 * each instance. Nothing here knows mapping, SQL or a database: this package needs the JDK only.
 */
@NullMarked
package dev.holdfast.instrument;

import org.jspecify.annotations.NullMarked;
