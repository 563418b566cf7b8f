package dev.edict.contract.page;

import dev.edict.contract.assemble.Assembly;
import dev.edict.contract.html.Element;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pages of a service, as files by their names. The same assembly gives the same bytes. */
public final class ReferencePages {

    static final String FRAME = "frame.css";
    static final String STYLE = "edict.css";
    static final String START = "viewer.js";
    static final String DOCUMENT = "openapi.json";

    private ReferencePages() {}

    /**
     * Every file that does not depend on what rules say. Each refers to the others by relative names, and to nothing else.
     *
     * @param assembly for {@link Reader#CLIENT} one of {@link Published#fragments published fragments}
     */
    public static SortedMap<String, byte[]> of(Assembly assembly, Reader reader) {
        Facts facts = reader == Reader.CLIENT
                ? new Facts(
                        Published.document(assembly.document().json()),
                        assembly.operations().get(),
                        reader)
                : Facts.of(assembly, reader);
        ErrorCatalogue errors = new ErrorCatalogue(facts);
        Layout layout = new Layout(facts);
        SortedMap<String, byte[]> files = new TreeMap<>();
        put(Tab.OPERATIONS.file(), new OperationsPage(facts, errors).write(layout), files);
        put(Tab.ERRORS.file(), new ErrorsPage(facts, errors).write(layout), files);
        if (reader == Reader.TEAM) {
            put(Tab.ACCESS.file(), new AccessPage(facts).write(layout), files);
        }
        put(Tab.REFERENCE.file(), viewer(facts, layout), files);
        files.put(DOCUMENT, facts.document().toJsonBytes());
        put(FRAME, own(FRAME), files);
        put(STYLE, own(STYLE), files);
        put(START, own(START), files);
        files.putAll(ViewerFiles.all());
        return files;
    }

    /** The page of the rules that a service keeps, and of those it does not. It is for the team only. */
    public static SortedMap<String, byte[]> rules(Assembly assembly, RulesKept rules) {
        Facts facts = Facts.of(assembly, Reader.TEAM);
        SortedMap<String, byte[]> files = new TreeMap<>();
        put(Tab.RULES.file(), new RulesPage(facts, rules).write(new Layout(facts)), files);
        return files;
    }

    private static String viewer(Facts facts, Layout layout) {
        return layout.viewer(
                List.of(
                        Element.of("noscript")
                                .add(Element.of("main")
                                        .add(Element.of("h1", "unseen").text(facts.title() + ": schemas and examples"))
                                        .add(Element.of("p", "notice")
                                                .text(
                                                        "The viewer of schemas needs JavaScript. What each operation promises stands under ")
                                                .add(Element.of("a")
                                                        .to(Tab.OPERATIONS.file())
                                                        .text("Operations"))
                                                .text(" without it."))),
                        Element.of("div").with("id", "viewer")),
                List.of(
                        Element.data("document", facts.document()),
                        Element.of("script").loading("src", ViewerFiles.SCRIPT),
                        Element.of("script").loading("src", START)));
    }

    private static void put(String file, String text, SortedMap<String, byte[]> files) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String own(String file) {
        try (InputStream in = Objects.requireNonNull(ReferencePages.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
