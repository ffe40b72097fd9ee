package dev.holdfast.junit.conformance;

import java.util.List;
import java.util.stream.Stream;

/** The catalogue. A new subject is a class with a list, and one line here. */
public final class Constructs {
    private static final List<Construct> ALL = Stream.of(
                    SelectConstructs.ALL,
                    AggregateConstructs.ALL,
                    WindowConstructs.ALL,
                    FunctionConstructs.ALL,
                    JsonConstructs.ALL,
                    ArrayConstructs.ALL,
                    CustomConstructs.ALL,
                    ConditionConstructs.ALL,
                    TextConstructs.ALL,
                    NumberConstructs.ALL,
                    ValueConstructs.ALL,
                    JoinConstructs.ALL,
                    SetConstructs.ALL,
                    LockConstructs.ALL,
                    ChangeConstructs.ALL,
                    UpsertConstructs.ALL,
                    ChangeFromConstructs.ALL,
                    SourceConstructs.ALL,
                    FromConstructs.ALL,
                    CteConstructs.ALL,
                    ReturningConstructs.ALL)
            .flatMap(List::stream)
            .toList();

    private Constructs() {}

    /** All constructs, by subject. */
    public static List<Construct> all() {
        return ALL;
    }
}
