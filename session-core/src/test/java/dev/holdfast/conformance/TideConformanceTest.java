package dev.holdfast.conformance;

import dev.holdfast.dialect.Dialects;
import dev.holdfast.engine.Engine;
import dev.holdfast.junit.DatabaseAddress;
import dev.holdfast.junit.TestDatabase;
import dev.holdfast.junit.conformance.DialectConformance;

/** A dialect that Holdfast does not know, found by the service loader, passes the suite. */
class TideConformanceTest extends DialectConformance {
    @Override
    protected Engine open() {
        DatabaseAddress address = TestDatabase.H2.fresh("tide");
        return Engine.builder(address.url())
                .dialect(Dialects.named("tide"))
                .hikari(pool -> pool.setMaximumPoolSize(3))
                .credentials(address.user(), address.password())
                .build();
    }
}
