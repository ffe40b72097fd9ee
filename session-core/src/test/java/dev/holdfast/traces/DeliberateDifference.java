package dev.holdfast.traces;

import java.util.function.Supplier;

/**
 * The rules of {@code semantics.md} marked Δ on which Holdfast differs from the reference on purpose, as far as traces
 * show them; SE-10 and FL-36 are not marked, but the reference does not keep them. Each is as narrow as its rule and demands that
 * Holdfast does what the rule says.
 */
enum DeliberateDifference {
    ST_07("ST-07", "a rollback gives a generated key back", GeneratedKeyRestored::new),
    ST_13("ST-13", "commit detaches deleted objects, also without expireOnCommit", DeletedDetachedByCommit::new),
    ST_15("ST-15", "delete of a deleted object is refused", DeleteOfDeleted::new),
    SE_10("SE-10", "work that sends nothing takes no connection", NothingSentNothingConnected::new),
    ST_17("ST-17", "close and expungeAll detach deleted objects", DeletedDetachedByClose::new),
    EX_18("EX-18", "a flush does not load an expired key", ExpiredKeyNotLoaded::new),
    LD_12("LD-12", "a second joined collection is loaded by select-in", SecondJoinedCollection::new),
    FL_17("FL-17", "rows in a cycle over a nullable foreign key are ordered by a post update", CycleResolved::new),
    FL_36("FL-36", "a row that a new object takes over from a deleted one is kept", SwitchedRowKept::new),
    MG_01("MG-01", "merge of an object pending here returns it", MergeOfPending::new),
    MG_04("MG-04", "merge of a versioned object whose row is gone is refused", MergeOfMissingVersion::new),
    MG_12("MG-12", "merge onto an expired object compares the versions", MergeOntoExpiredVersion::new),
    BK_16("BK-16", "an undecidable object has the changed attributes expired", UndecidableExpired::new),
    TX_13("TX-13", "an error that ended the transaction is remembered", ErrorEndedTransaction::new);

    private final String rule;
    private final String summary;
    private final Supplier<DeltaRule> start;

    DeliberateDifference(String rule, String summary, Supplier<DeltaRule> start) {
        this.rule = rule;
        this.summary = summary;
        this.start = start;
    }

    /** The rule's id in {@code semantics.md}. */
    String rule() {
        return rule;
    }

    String summary() {
        return summary;
    }

    /** The rule for a new trace. */
    DeltaRule start() {
        return start.get();
    }
}
