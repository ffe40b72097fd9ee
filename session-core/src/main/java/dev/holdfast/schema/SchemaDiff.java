package dev.holdfast.schema;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.schema.TableChange.DropTable;
import dev.holdfast.schema.TableChange.PossibleRename;
import dev.holdfast.schema.TableChange.RebuildTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What differs between a model and a database, and the statements that make the database like the model. Immutable: it
 * shows the database as it was when {@link MetaData#diff} read it.
 *
 * <pre>{@code
 * SchemaDiff diff = metaData.diff(engine);
 * for (PossibleRename rename : diff.questions()) {
 *     diff = isRename(rename) ? diff.accept(rename) : diff.refuse(rename);
 * }
 * diff.statements().forEach(System.out::println);
 * diff.apply(engine);
 * }</pre>
 */
public final class SchemaDiff {
    private final MetaData metaData;
    private final DdlSyntax syntax;
    private final List<ReflectedSchema> schemas;
    private final Predicate<String> names;
    private final RenameDecisions decisions;
    private final List<SchemaChange> changes;

    SchemaDiff(
            MetaData metaData,
            DdlSyntax syntax,
            List<ReflectedSchema> schemas,
            Predicate<String> names,
            RenameDecisions decisions) {
        this.metaData = metaData;
        this.syntax = syntax;
        this.schemas = schemas;
        this.names = names;
        this.decisions = decisions;
        this.changes = List.copyOf(new SchemaComparison(metaData, syntax, schemas, names, decisions).changes());
    }

    /** The differences in the order in which they are undone. */
    public List<SchemaChange> changes() {
        return changes;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Renamings that somebody has to decide on before the difference can be applied. */
    public List<PossibleRename> questions() {
        return changes.stream()
                .filter(PossibleRename.class::isInstance)
                .map(PossibleRename.class::cast)
                .toList();
    }

    /**
     * The difference in which a column is renamed and keeps its values. What else was asked about either name is
     * answered with it.
     *
     * @throws InvalidRequestException if one of the columns has another part in a renaming that was accepted
     */
    public SchemaDiff accept(PossibleRename rename) {
        return decided(rename, true);
    }

    /** The difference in which one column is dropped with its values and the other one added. */
    public SchemaDiff refuse(PossibleRename rename) {
        return decided(rename, false);
    }

    private SchemaDiff decided(@Nullable PossibleRename rename, boolean accepted) {
        if (rename == null) {
            throw new InvalidArgumentException("rename must not be null. [null-argument]");
        }
        return new SchemaDiff(metaData, syntax, schemas, names, decisions.with(rename, accepted));
    }

    /**
     * The statements, for the script of a migration tool.
     *
     * @throws InvalidRequestException if a question is open
     */
    public List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (SchemaChange change : changes) {
            for (String sql : change.statements(syntax)) {
                if (statements.isEmpty()
                        || !statements.get(statements.size() - 1).equals(sql)) {
                    statements.add(sql); // one statement may make several changes of a column
                }
            }
        }
        if (rebuilds()) {
            statements.addAll(syntax.alterations().checkRows());
        }
        return statements;
    }

    /** Settings that {@link #statements()} needs and that must not change within a transaction. */
    public DdlSettings settings() {
        return rebuilds() ? syntax.alterations().rebuildSettings() : DdlSettings.NONE;
    }

    /**
     * Makes the database like the model, in one transaction where the database can: an engine commits it.
     *
     * @throws InvalidRequestException if a question is open, or if {@link #settings()} are needed and the connection has
     *     a transaction open
     */
    public void apply(DdlTarget target) {
        List<String> statements = statements();
        DdlSettings settings = settings();
        if (settings.equals(DdlSettings.NONE)) {
            target.executeDdl(statements);
        } else {
            target.executeDdl(statements, settings);
        }
    }

    private boolean rebuilds() {
        return changes.stream().anyMatch(change -> change instanceof RebuildTable || change instanceof DropTable);
    }

    @Override
    public String toString() {
        return "SchemaDiff" + changes;
    }
}
