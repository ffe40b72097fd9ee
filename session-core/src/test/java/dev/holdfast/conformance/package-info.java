/** Every construct of the SQL language on every dialect: its text, its rows, and the table of both. */
package dev.holdfast.conformance;
