package dev.holdfast.junit;

/** How a test is kept from seeing what other tests left. */
public enum Isolation {
    /**
     * Everything the test is given works inside one outer transaction that is rolled back in the end. A {@code commit()}
     * in the test, or in the code under test, releases a savepoint: later queries of the test see the rows, no other test
     * does. The rule; fast, and good for all but tests about transactions themselves. Without savepoints it is {@link
     * #RESET}.
     */
    SAVEPOINT,
    /** Real transactions that really commit; all rows of the mapped tables are deleted before each test. */
    RESET,
    /** Real transactions that really commit, and nothing is cleaned. */
    NONE
}
