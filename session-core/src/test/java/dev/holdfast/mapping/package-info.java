/** How annotated classes become mappers and tables. Needs no database; needs the agent. */
@NullUnmarked
package dev.holdfast.mapping;

import org.jspecify.annotations.NullUnmarked;
