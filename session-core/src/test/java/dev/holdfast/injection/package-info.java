/** no text of a user becomes SQL, whatever public method it is given to. */
@org.jspecify.annotations.NullMarked
package dev.holdfast.injection;
