package dev.holdfast.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetamodelProcessorTest {
    private static final String ARTIST = """
            package shop;

            import jakarta.persistence.*;
            import java.math.BigDecimal;
            import java.util.*;

            @Entity
            public class Artist {
                static int count;
                @Id private Long id;
                private String name;
                private int rank;
                private BigDecimal income;
                private boolean active;
                private byte[] photo;
                private Map<String, List<Integer>> notes;
                @OneToMany private List<Album> albums;
                @ManyToOne private Artist mentor;
                private transient String cached;
                @Transient private String alsoCached;
                @ElementCollection private Set<String> tags;
                @Convert(converter = UpperCase.class) private String code;

                public static class UpperCase implements AttributeConverter<String, String> {
                    @Override public String convertToDatabaseColumn(String value) { return value; }
                    @Override public String convertToEntityAttribute(String value) { return value; }
                }
            }
            """;

    private static final String ALBUM = """
            package shop;

            import jakarta.persistence.*;

            @Entity
            class Album {
                @Id Long id;
            }
            """;

    @TempDir
    Path directory;

    @Test
    void writesOneTypedConstantForEachAttribute() throws IOException {
        Compilation compilation = compile(ARTIST, ALBUM);

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated("shop.Artist_")).isEqualTo("""
                package shop;

                import dev.holdfast.sql.NumberProperty;
                import dev.holdfast.sql.Property;
                import dev.holdfast.sql.TextProperty;
                import dev.holdfast.sql.ToMany;
                import dev.holdfast.sql.ToOne;

                /** The attributes of {@link shop.Artist}, for statements and loader options. */
                @javax.annotation.processing.Generated("dev.holdfast.processor.MetamodelProcessor")
                @SuppressWarnings({"unchecked"})
                public final class Artist_ {
                    public static final NumberProperty<shop.Artist, Long> id = NumberProperty.of(shop.Artist.class, "id", Long.class);
                    public static final TextProperty<shop.Artist> name = TextProperty.of(shop.Artist.class, "name");
                    public static final NumberProperty<shop.Artist, Integer> rank = NumberProperty.of(shop.Artist.class, "rank", Integer.class);
                    public static final NumberProperty<shop.Artist, java.math.BigDecimal> income = NumberProperty.of(shop.Artist.class, "income", java.math.BigDecimal.class);
                    public static final Property<shop.Artist, Boolean> active = Property.of(shop.Artist.class, "active", Boolean.class);
                    public static final Property<shop.Artist, byte[]> photo = Property.of(shop.Artist.class, "photo", byte[].class);
                    public static final Property<shop.Artist, java.util.Map<String, java.util.List<Integer>>> notes = Property.of(shop.Artist.class, "notes", (Class<java.util.Map<String, java.util.List<Integer>>>) (Class<?>) java.util.Map.class);
                    public static final ToMany<shop.Artist, shop.Album> albums = ToMany.of(shop.Artist.class, "albums", shop.Album.class);
                    public static final ToOne<shop.Artist, shop.Artist> mentor = ToOne.of(shop.Artist.class, "mentor", shop.Artist.class);
                    public static final Property<shop.Artist, String> code = Property.of(shop.Artist.class, "code", String.class);

                    private Artist_() {}
                }
                """);
    }

    @Test
    void metamodelIsAsVisibleAsItsEntity() throws IOException {
        Compilation compilation = compile(ARTIST, ALBUM);

        assertThat(compilation.generated("shop.Album_")).contains("\nfinal class Album_ {");
    }

    @Test
    void resolvesTypeVariablesOfMappedSuperclasses() throws IOException {
        Compilation compilation = compile("""
                package shop;

                import jakarta.persistence.*;

                @MappedSuperclass
                public abstract class Base<K extends Comparable<K>, P> {
                    @Id K id;
                    @ManyToOne P parent;
                }
                """, """
                package shop;

                class Unmapped extends Base<Long, Genre> {
                    String notPersistent;
                }
                """, """
                package shop;

                import jakarta.persistence.*;

                @Entity
                public class Genre extends Unmapped {
                    String name;
                }
                """);

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated("shop.Genre_"))
                .contains(
                        "NumberProperty<shop.Genre, Long> id = NumberProperty.of(shop.Genre.class, \"id\", Long.class)")
                .contains("ToOne<shop.Genre, shop.Genre> parent")
                .contains("TextProperty<shop.Genre> name")
                .doesNotContain("notPersistent");
        assertThat(compilation.generated("shop.Base_"))
                .contains("@SuppressWarnings({\"rawtypes\"})")
                .contains("Property<shop.Base, Comparable> id")
                .contains("ToOne<shop.Base, Object> parent");
    }

    @Test
    void honoursPropertyAccess() throws IOException {
        Compilation compilation = compile("""
                package shop;

                import jakarta.persistence.*;

                @Entity
                public class Label {
                    private long id;
                    private String URL;
                    private boolean active;
                    private String ignored;
                    @Access(AccessType.FIELD) private Integer founded;

                    @Id public long getId() { return id; }
                    public String getURL() { return URL; }
                    public boolean isActive() { return active; }
                    @Transient public String getIgnored() { return ignored; }
                    public String describe() { return ignored; }
                    public String getNth(int n) { return ignored; }
                }
                """);

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated("shop.Label_").lines().filter(line -> line.contains("static final")))
                .map(line -> line.replaceAll(".*> (\\w+) = .*", "$1"))
                .containsExactly("id", "URL", "active", "founded");
    }

    @Test
    void reachesComponentsThroughTheEmbeddedValue() throws IOException {
        Compilation compilation = compile("""
                package shop;

                import jakarta.persistence.*;

                @Embeddable
                public record Point(double x, double y) {}
                """, """
                package shop;

                import jakarta.persistence.*;

                @Embeddable
                public class Address {
                    String street;
                    Point place;
                    @ManyToOne Customer agent;
                }
                """, """
                package shop;

                import jakarta.persistence.*;

                @Entity
                public class Customer {
                    private Long id;
                    private Address home;

                    @Id public Long getId() { return id; }
                    @Embedded private Address work;
                }
                """, """
                package shop;

                final class Use {
                    static Object street() {
                        return Customer_.work.street;
                    }
                }
                """);

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated("shop.Customer_"))
                .contains("public static final WorkAttributes work = new WorkAttributes();")
                .contains("public final TextProperty<shop.Customer> street = "
                        + "TextProperty.of(shop.Customer.class, \"work.street\");")
                .doesNotContain("home");
        assertThat(compilation.generated("shop.Address_"))
                .contains("public static final PlaceAttributes place = new PlaceAttributes();")
                .contains("public final NumberProperty<shop.Address, Double> x = "
                        + "NumberProperty.of(shop.Address.class, \"place.x\", Double.class);")
                .contains("ToOne<shop.Address, shop.Customer> agent");
    }

    @Test
    void namesMetamodelsOfNestedClassesByTheirPath() throws IOException {
        Compilation compilation = compile("""
                package shop;

                import jakarta.persistence.*;

                class Shop {
                    @Entity
                    static class Clerk {
                        @Id Long id;
                    }

                    @Entity
                    private static class Secret {
                        @Id Long id;
                    }
                }
                """);

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated("shop.Shop_Clerk_"))
                .contains("final class Shop_Clerk_ {")
                .contains("NumberProperty<shop.Shop.Clerk, Long> id");
        assertThat(compilation.wrote("shop.Shop_Secret_")).isFalse();
    }

    @Test
    void takesTheTargetEntityWhereOneIsGiven() throws IOException {
        Compilation compilation = compile(ALBUM, """
                package shop;

                import jakarta.persistence.*;
                import java.util.*;

                @Entity
                public class Shelf {
                    @Id Long id;
                    @OneToMany(targetEntity = Album.class) Collection<Object> albums;
                    @ManyToOne(targetEntity = Album.class) Object first;
                    @OneToMany Map<String, ? extends Album> byTitle;
                }
                """);

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.generated("shop.Shelf_"))
                .contains("ToMany<shop.Shelf, shop.Album> albums")
                .contains("ToOne<shop.Shelf, shop.Album> first")
                .contains("ToMany<shop.Shelf, shop.Album> byTitle");
    }

    @Test
    void metamodelOfDeprecatedEntityGivesNoWarning() throws IOException {
        Compilation compilation = compile("""
                package shop;

                import jakarta.persistence.*;

                @Entity
                @Deprecated
                public class Cassette {
                    @Id Long id;
                }
                """);

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.successful()).isTrue();
    }

    @Test
    void waitsForTypesThatAnotherProcessorWrites() throws IOException {
        Compilation compilation = Compilation.of(directory, List.of(new MetamodelProcessor(), new ColorWriter()), """
                package shop;

                import jakarta.persistence.*;

                @Entity
                public class Cover {
                    @Id Long id;
                    Color color;
                }
                """);

        assertThat(compilation.generated("shop.Cover_")).contains("Property<shop.Cover, shop.Color> color");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            unknown-element-type   | class Bad { @Id Long id; @OneToMany Bad others; } | others is a to-many relationship
            unknown-element-type   | class Bad { @Id Long id; @OneToMany(mappedBy = "x") String others; } | java.lang.String does not say
            unmappable-kind        | interface Bad {} | an interface
            unmappable-kind        | record Bad(@Id Long id) {} | a record
            unmappable-kind        | enum Bad { A } | an enum
            inner-class            | class Outer { @Entity class Bad { @Id Long id; } @Id Long id; } | Bad is an inner class
            recursive-embeddable   | class Bad { @Id Long id; Loop loop; @Embeddable static class Loop { Loop next; } } | embeds itself
            """)
    void rejectsWhatCannotBeWritten(String slug, String source, String words) throws IOException {
        Compilation compilation = compile("""
                package shop;

                import jakarta.persistence.*;

                @Entity
                """ + source + "\n");

        assertThat(compilation.successful()).isFalse();
        assertThat(compilation.messages())
                .anySatisfy(message -> assertThat(message).contains(words).endsWith("[" + slug + "]"));
        assertThat(compilation.lines()).contains(6L);
    }

    @Test
    void isFoundByTheCompilerAndDeclaredIsolating() throws IOException {
        assertThat(ServiceLoader.load(Processor.class)).hasAtLeastOneElementOfType(MetamodelProcessor.class);
        try (InputStream declared =
                MetamodelProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(declared.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(MetamodelProcessor.class.getName() + ",isolating");
        }
    }

    private Compilation compile(String... sources) throws IOException {
        return Compilation.of(directory, List.of(new MetamodelProcessor()), sources);
    }

    /** Another processor, which comes later in the round and writes the type of an attribute. */
    @SupportedAnnotationTypes("jakarta.persistence.Entity")
    private static final class ColorWriter extends AbstractProcessor {
        private boolean written;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!written) {
                written = true;
                try (Writer file =
                        processingEnv.getFiler().createSourceFile("shop.Color").openWriter()) {
                    file.write("package shop;\n\npublic enum Color { RED }\n");
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
