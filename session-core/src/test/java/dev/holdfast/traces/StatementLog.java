package dev.holdfast.traces;

import dev.holdfast.engine.EngineListener;
import dev.holdfast.engine.StatementEvent;
import dev.holdfast.engine.TransactionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes the statements of an engine in the short form of traces. One thread at a time. */
final class StatementLog implements EngineListener {
    private static final Pattern TABLE =
            Pattern.compile("(?:FROM|JOIN|INTO|UPDATE)\\s+(?:ONLY\\s+)?[\"`]?(\\w+)", Pattern.CASE_INSENSITIVE);

    private final List<String> statements = new ArrayList<>();
    private boolean changing;

    @Override
    public void statementStarted(StatementEvent event) {
        String text = event.sql().strip();
        String verb = text.split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
        if (!verb.equals("SELECT")) {
            changing = true;
        }
        int rows = event.context().rows();
        statements.add(verb + " " + tables(event) + (rows > 1 ? " *" + rows : ""));
    }

    private static String tables(StatementEvent event) {
        List<String> tables = event.context().tables();
        if (!tables.isEmpty()) {
            return String.join("+", tables);
        }
        List<String> found = new ArrayList<>();
        Matcher matcher = TABLE.matcher(event.sql());
        while (matcher.find()) {
            found.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        return String.join("+", found);
    }

    @Override
    public void transactionEvent(TransactionEvent event) {
        changing = true;
        switch (event.step()) {
            case BEGIN -> {} // not listed
            case COMMIT -> statements.add("COMMIT");
            case ROLLBACK -> statements.add("ROLLBACK");
            case SAVEPOINT -> statements.add("SAVEPOINT");
            case RELEASE -> statements.add("RELEASE");
            case ROLLBACK_TO -> statements.add("ROLLBACK TO");
        }
    }

    /** What was sent since the last call. */
    List<String> take() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    /** Whether anything but SELECTs was sent since the last call. */
    boolean takeChanging() {
        boolean result = changing;
        changing = false;
        return result;
    }
}
