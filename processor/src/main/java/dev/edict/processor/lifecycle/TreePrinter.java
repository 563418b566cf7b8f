package dev.edict.processor.lifecycle;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import dev.edict.processor.body.TreeWhere;
import dev.edict.processor.model.Where;
import dev.edict.processor.report.Position;
import dev.edict.processor.report.Printer;
import dev.edict.processor.report.Region;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Prints at trees, which works after the rounds as well as in them. */
final class TreePrinter implements Printer {
    private final Trees trees;
    private final TreePlaces places;
    private final Messager messager;
    private @Nullable Source last;

    /** A source file. The places of one are asked for one after the other, and a file is slow to say its name. */
    private static final class Source {
        final CompilationUnitTree unit;
        final URI file;
        final String path;
        private @Nullable String content;
        private @Nullable SourceLines lines;

        Source(CompilationUnitTree unit) {
            this.unit = unit;
            file = unit.getSourceFile().toUri();
            path = path(unit, file);
        }

        String content() throws IOException {
            String read = content;
            if (read == null) {
                read = unit.getSourceFile().getCharContent(true).toString();
                content = read;
            }
            return read;
        }

        SourceLines lines() throws IOException {
            SourceLines known = lines;
            if (known == null) {
                known = new SourceLines(content());
                lines = known;
            }
            return known;
        }
    }

    TreePrinter(Trees trees, TreePlaces places, Messager messager) {
        this.trees = trees;
        this.places = places;
        this.messager = messager;
    }

    @Override
    public void print(Diagnostic.Kind kind, String message, Where where) {
        Optional<TreeWhere> place = places.find(where);
        if (place.isPresent()) {
            trees.printMessage(kind, message, place.get().tree(), place.get().unit());
        } else {
            print(kind, message);
        }
    }

    @Override
    public void print(Diagnostic.Kind kind, String message) {
        messager.printMessage(kind, message);
    }

    @Override
    public Object identity(Where where) {
        return places.find(where).<Object>map(TreeWhere::tree).orElse(where);
    }

    @Override
    public Optional<Position> position(Where where) {
        return places.find(where).map(this::position);
    }

    @Override
    public Optional<Region> marked(Where where) {
        return places.find(where).flatMap(place -> {
            long start = start(place);
            Source source = source(place.unit());
            long shown = shown(place, source, start);
            DeclaredName name = DeclaredName.of(place.tree());
            return region(
                    source,
                    shown,
                    name == null ? end(place, start) : shown + name.name().length());
        });
    }

    @Override
    public Optional<Region> whole(Where where) {
        return places.find(where).flatMap(place -> {
            long start = start(place);
            return region(source(place.unit()), start, end(place, start));
        });
    }

    private static Optional<Region> region(Source source, long start, long end) {
        try {
            return Optional.of(source.lines().region((int) start, (int) end));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private long start(TreeWhere where) {
        return Math.max(0, trees.getSourcePositions().getStartPosition(where.unit(), where.tree()));
    }

    private long end(TreeWhere where, long start) {
        return Math.max(start, trees.getSourcePositions().getEndPosition(where.unit(), where.tree()));
    }

    private Position position(TreeWhere where) {
        CompilationUnitTree unit = where.unit();
        long start = start(where);
        long end = end(where, start);
        Source source = source(unit);
        long shown = shown(where, source, start);
        LineMap lines = unit.getLineMap();
        return lines == null
                ? counted(source, shown, start, end)
                : new Position(
                        source.file, source.path, lines.getLineNumber(shown), lines.getColumnNumber(shown), start, end);
    }

    private Source source(CompilationUnitTree unit) {
        Source source = last;
        if (source == null || source.unit != unit) {
            source = new Source(unit);
            last = source;
        }
        return source;
    }

    /** With {@code -g:none} javac has no lines. */
    private static Position counted(Source source, long shown, long start, long end) {
        try {
            Region region = source.lines().region((int) shown, (int) shown);
            return new Position(source.file, source.path, region.startLine(), region.startColumn(), start, end);
        } catch (IOException unreadable) {
            // What cannot be read again has no lines; the order of its findings is still that of the text.
            return new Position(source.file, source.path, 1, shown + 1, start, end);
        }
    }

    /** Declarations are shown at their names, not at the modifiers and annotations they start with. */
    private long shown(TreeWhere where, Source source, long start) {
        DeclaredName name = DeclaredName.of(where.tree());
        if (name == null) {
            return start;
        }
        try {
            int found = name.in(source.content(), (int) afterModifiers(where, start));
            return found < 0 ? start : found;
        } catch (IOException unreadable) {
            return start;
        }
    }

    private long afterModifiers(TreeWhere where, long start) {
        Tree type = where.tree() instanceof MethodTree method
                ? method.getReturnType()
                : where.tree() instanceof VariableTree variable ? variable.getType() : null;
        long from = type == null ? -1 : trees.getSourcePositions().getStartPosition(where.unit(), type);
        return Math.max(start, from);
    }

    private static String path(CompilationUnitTree unit, URI file) {
        String full = String.valueOf(file.getPath());
        String name = full.substring(full.lastIndexOf('/') + 1);
        return unit.getPackageName() == null
                ? name
                : unit.getPackageName().toString().replace('.', '/') + "/" + name;
    }
}
