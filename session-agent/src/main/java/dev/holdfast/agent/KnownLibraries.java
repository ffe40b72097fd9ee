package dev.holdfast.agent;

/**
 * Packages that do not use fields of a user's entities. They are spared the look-up of the owners of the fields they use;
 * entities in them are enhanced like all others.
 */
final class KnownLibraries {
    private static final String[] PREFIXES = {
        "ch/qos/",
        "com/fasterxml/",
        "com/google/",
        "com/ibm/",
        "com/mysql/",
        "com/zaxxer/",
        "groovy/",
        "io/micrometer/",
        "io/netty/",
        "io/opentelemetry/",
        "io/quarkus/",
        "io/smallrye/",
        "io/vertx/",
        "jakarta/",
        "javassist/",
        "javax/",
        "kotlin/",
        "kotlinx/",
        "net/bytebuddy/",
        "org/antlr/",
        "org/apache/",
        "org/aspectj/",
        "org/assertj/",
        "org/codehaus/",
        "org/eclipse/",
        "org/gradle/",
        "org/h2/",
        "org/hibernate/",
        "org/jacoco/",
        "org/jboss/",
        "org/junit/",
        "org/mariadb/",
        "org/mockito/",
        "org/objectweb/",
        "org/postgresql/",
        "org/slf4j/",
        "org/springframework/",
        "org/sqlite/",
        "reactor/",
        "scala/"
    };

    private KnownLibraries() {}

    static boolean contain(String internalName) {
        for (String prefix : PREFIXES) {
            if (internalName.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
