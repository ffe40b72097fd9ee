/** The tables of Chinook, a digital music store, as entities. Keys are assigned: they come with the data. */
package dev.holdfast.examples.chinook.model;
