package dev.holdfast.agent;

/**
 * Packages that do not use fields of a user's entities. They are spared the look-up of the owners of the fields they use;
 * entities in them are enhanced like all others.
 */
final class KnownLibraries {
    private static final String[] PREFIXES = {
        "ch/qos/logback/",
        "com/fasterxml/",
        "com/github/benmanes/caffeine/",
        "com/google/common/",
        "com/google/gson/",
        "com/google/inject/",
        "com/google/protobuf/",
        "com/ibm/db2/",
        "com/ibm/icu/",
        "com/microsoft/sqlserver/",
        "com/mysql/",
        "com/sun/",
        "com/zaxxer/",
        "groovy/",
        "io/grpc/",
        "io/micrometer/",
        "io/netty/",
        "io/opentelemetry/",
        "io/smallrye/",
        "io/undertow/",
        "io/vertx/",
        "jakarta/",
        "javassist/",
        "javax/",
        "kotlin/",
        "kotlinx/",
        "net/bytebuddy/",
        "oracle/",
        "org/antlr/",
        "org/apache/catalina/",
        "org/apache/commons/",
        "org/apache/coyote/",
        "org/apache/groovy/",
        "org/apache/hc/",
        "org/apache/http/",
        "org/apache/juli/",
        "org/apache/kafka/",
        "org/apache/logging/",
        "org/apache/lucene/",
        "org/apache/maven/",
        "org/apache/naming/",
        "org/apache/poi/",
        "org/apache/tomcat/",
        "org/apache/xerces/",
        "org/aspectj/",
        "org/assertj/",
        "org/checkerframework/",
        "org/codehaus/groovy/",
        "org/eclipse/jdt/",
        "org/eclipse/jetty/",
        "org/eclipse/persistence/",
        "org/glassfish/",
        "org/gradle/",
        "org/h2/",
        "org/hamcrest/",
        "org/hibernate/",
        "org/jacoco/",
        "org/jboss/logging/",
        "org/jboss/resteasy/",
        "org/jboss/weld/",
        "org/jooq/",
        "org/junit/",
        "org/mariadb/",
        "org/mockito/",
        "org/objectweb/asm/",
        "org/opentest4j/",
        "org/postgresql/",
        "org/reactivestreams/",
        "org/slf4j/",
        "org/springframework/",
        "org/sqlite/",
        "org/testcontainers/",
        "org/yaml/snakeyaml/",
        "reactor/",
        "scala/"
    };

    /** Applications, though they have the name of a library. */
    private static final String SPRING_SAMPLES = "org/springframework/samples/";

    private KnownLibraries() {}

    static boolean contain(String internalName) {
        for (String prefix : PREFIXES) {
            if (internalName.startsWith(prefix)) {
                return !internalName.startsWith(SPRING_SAMPLES);
            }
        }
        return false;
    }
}
