package dev.edict.runtime.rest;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What is logged while it is open, by whomever: the service's log belongs to its operators. */
public final class Logged extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    private Logged() {}

    public static Logged atLeast(Level level) {
        Logged logged = new Logged();
        logged.setLevel(level);
        ROOT.addHandler(logged);
        return logged;
    }

    public List<LogRecord> records() {
        return records;
    }

    /** What a class has said, or the classes of a package. */
    public List<String> lines(String logger) {
        return records.stream()
                .filter(entry ->
                        entry.getLoggerName() != null && entry.getLoggerName().startsWith(logger))
                .map(new SimpleFormatter()::formatMessage)
                .toList();
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            records.add(entry);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
