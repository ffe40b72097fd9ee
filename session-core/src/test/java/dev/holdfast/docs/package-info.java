/** The entities that the code in the documents is about, and the test that compiles and runs that code. */
package dev.holdfast.docs;
