package com.example.shop.recall;

import com.example.shop.recall.Mutation.FileEdit;
import com.example.shop.recall.Mutation.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads mutations as they are written in {@code src/test/mutations}:
 *
 * <pre>{@code
 * = get-mutates                          the rule; "= silent" for what must not be noticed
 * == plain: cancels while it reads       kind and title
 * % edict.rules=get-mutates:warn         an option; seldom needed
 * @ orders/api/OrderResource.java        a file
 * - return orders.get(id);               whole lines of it, which stand there once
 * + return orders.cancel(id);            what stands there instead; without lines to replace, a new file
 * > orders.cancel(id)                    part of the line that the finding points at
 * }</pre>
 *
 * Everything else is a comment.
 */
final class MutationFile {
    private final Path file;
    private final List<Mutation> mutations = new ArrayList<>();
    private Optional<String> rule = Optional.empty();
    private @Nullable Kind kind;
    private String title = "";
    private String at = "";
    private List<String> options = new ArrayList<>();
    private List<FileEdit> edits = new ArrayList<>();
    private @Nullable FileEdit edit;

    private MutationFile(Path file) {
        this.file = file;
    }

    static List<Mutation> read(Path file) throws IOException {
        MutationFile reader = new MutationFile(file);
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            try {
                reader.line(line);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
            }
        }
        reader.endMutation();
        return reader.mutations;
    }

    private void line(String line) {
        int blank = line.indexOf(' ');
        String mark = blank < 0 ? line : line.substring(0, blank);
        String text = blank < 0 ? "" : line.substring(blank + 1);
        switch (mark) {
            case "=" -> {
                endMutation();
                rule = text.equals("silent") ? Optional.empty() : Optional.of(text);
            }
            case "==" -> beginMutation(text);
            case "%" -> options.add("-A" + text);
            case "@" -> beginFile(text);
            case "-" -> {
                if (!current().after().isEmpty()) {
                    beginFile(current().file());
                }
                current().before().add(text.strip());
            }
            case "+" -> current().after().add(text);
            case ">" -> at = text;
            default -> {}
        }
    }

    private void beginMutation(String heading) {
        endMutation();
        int colon = heading.indexOf(": ");
        if (colon < 0) {
            throw new IllegalArgumentException("write '== kind: title'");
        }
        kind = Kind.valueOf(heading.substring(0, colon).toUpperCase(Locale.ROOT));
        title = heading.substring(colon + 2);
    }

    private void beginFile(String name) {
        edit = new FileEdit(name, new ArrayList<>(), new ArrayList<>());
        edits.add(edit);
    }

    private FileEdit current() {
        if (edit == null) {
            throw new IllegalArgumentException("name the file first: '@ orders/api/OrderResource.java'");
        }
        return edit;
    }

    private void endMutation() {
        if (kind != null) {
            if (edits.isEmpty() || rule.isPresent() == at.isEmpty()) {
                throw new IllegalArgumentException("'" + title + "' in " + file
                        + " needs an edit, and the place of a finding where one is expected");
            }
            mutations.add(new Mutation(rule, kind, title, List.copyOf(options), List.copyOf(edits), at));
        }
        kind = null;
        at = "";
        options = new ArrayList<>();
        edits = new ArrayList<>();
        edit = null;
    }
}
