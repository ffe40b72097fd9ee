package dev.holdfast.schema;

import java.util.List;

/** A difference about a sequence or a type with labels. */
public sealed interface SequenceChange extends SchemaChange {
    record CreateSequence(Sequence sequence) implements SequenceChange {
        @Override
        public Step step() {
            return Step.CREATE_SEQUENCE;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            return List.of(new DdlText(syntax).createSequence(sequence));
        }
    }

    /** The distance of one number to the next differs. */
    record AlterSequence(Sequence sequence, long before) implements SequenceChange {
        @Override
        public Step step() {
            return Step.CREATE_SEQUENCE;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            return List.of(syntax.alterations().alterSequence(syntax.quote(sequence.name()), sequence.increment()));
        }
    }

    record DropSequence(ReflectedSequence sequence) implements SequenceChange {
        @Override
        public Step step() {
            return Step.DROP_SEQUENCE;
        }

        @Override
        public List<String> statements(DdlSyntax syntax) {
            return List.of("DROP SEQUENCE " + syntax.quote(sequence.name()));
        }
    }
}
