package dev.holdfast;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.holdfast.error.HoldfastException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The floors of the house, and where third parties live: docs/architecture.md. */
class ArchitectureTest {
    private static final String ROOT = "dev.holdfast.";

    /** One row a package: the floors it may use. Whatever is not in the row is forbidden. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("error", Set.of()),
            entry("type", Set.of("error")),
            entry("sql", Set.of("type", "error")),
            entry("schema", Set.of("sql", "type", "error")),
            entry("dialect", Set.of("schema", "sql", "type", "error")),
            entry("engine", Set.of("dialect", "schema", "sql", "type", "error")),
            entry("instrument", Set.of("error")),
            entry("mapping", Set.of("instrument", "schema", "sql", "type", "error")),
            entry("state", Set.of("mapping", "instrument", "error")),
            entry(
                    "loading",
                    Set.of("state", "mapping", "instrument", "engine", "dialect", "schema", "sql", "type", "error")),
            entry(
                    "unitofwork",
                    Set.of("state", "mapping", "instrument", "engine", "dialect", "schema", "sql", "type", "error")),
            entry(
                    "session",
                    Set.of(
                            "unitofwork",
                            "loading",
                            "state",
                            "mapping",
                            "instrument",
                            "engine",
                            "dialect",
                            "schema",
                            "sql",
                            "type",
                            "error")),
            entry("telemetry", Set.of("session", "engine", "sql", "error")), // sql: the kind of a statement
            entry("processor", Set.of()));

    /** Third parties and their homes; a package below {@code internal} or a database's own package counts as its floor. */
    private static final Map<String, Set<String>> HOMES = Map.ofEntries(
            entry("com.zaxxer.hikari", Set.of("engine")),
            entry("io.opentelemetry", Set.of("telemetry")),
            entry("jakarta.persistence", Set.of("mapping")),
            entry("org.slf4j", Set.of("sql", "schema", "engine", "mapping", "loading", "unitofwork", "session")),
            entry("net.bytebuddy", Set.of()),
            entry("com.fasterxml.jackson", Set.of("type")),
            entry("javax.annotation.processing", Set.of("processor")));

    /** What stands beside the exceptions: the library without its tests. */
    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(HoldfastException.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation());

    static Stream<Arguments> rowsOfMayUse() {
        return MAY_USE.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(row -> Arguments.of(row.getKey(), row.getValue()));
    }

    @ParameterizedTest(name = "{0} uses only {1}")
    @MethodSource("rowsOfMayUse")
    void packageUsesOnlyWhatItMay(String name, Set<String> mayUse) {
        String[] forbidden = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(name) && !mayUse.contains(other))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(CORE);
    }

    @Test
    void everyPackageHasARow() {
        Set<String> floors = new TreeSet<>();
        for (JavaClass type : CORE) {
            floors.add(floorOf(type));
        }

        assertThat(floors).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void noDatabaseKnowsAnother() {
        slices().matching(ROOT + "dialect.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CORE);
    }

    static Stream<Arguments> homesOfThirdParties() {
        return HOMES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(row -> Arguments.of(row.getKey(), row.getValue()));
    }

    @ParameterizedTest(name = "{0} is used in {1} only")
    @MethodSource("homesOfThirdParties")
    void thirdPartyHasOneHome(String thirdParty, Set<String> homes) {
        String[] allowed = homes.stream().map(home -> ROOT + home + "..").toArray(String[]::new);

        noClasses()
                .that(not(resideInAnyPackage(allowed)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(thirdParty + "..")
                .check(CORE);
    }

    /** Reading what the JDK and JSpecify offer is free; anything else must have a row in HOMES. */
    @Test
    void everyThirdPartyHasARow() {
        String[] known = Stream.concat(
                        Stream.of("java..", "javax.sql..", "javax.lang.model..", "javax.tools..", "org.jspecify..", ""),
                        Stream.concat(Stream.of(ROOT.substring(0, ROOT.length() - 1)), HOMES.keySet().stream())
                                .map(name -> name + ".."))
                .toArray(String[]::new);

        classes().should().onlyDependOnClassesThat().resideInAnyPackage(known).check(CORE);
    }

    @Test
    void instrumentNeedsTheJdkOnly() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "instrument..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", ROOT + "instrument..", ROOT + "error..")
                .check(CORE);
    }

    @Test
    void sqlExceptionIsWrappedBelowTheSession() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(ROOT + "session..", ROOT + "telemetry..", ROOT + "mapping..", ROOT + "state..")
                .should()
                .notDeclareThrowableOfType(SQLException.class)
                .check(CORE);
    }

    private static String floorOf(JavaClass type) {
        String below = (type.getPackageName() + ".").substring(ROOT.length());
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
