package dev.edict.contract.page;

import dev.edict.contract.assemble.Assembler;
import dev.edict.contract.assemble.Assembly;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.html.Markup;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pages of some fragments. */
record Pages(SortedMap<String, byte[]> files) {

    static final RulesKept RULES = new RulesKept(
            List.of(
                    rule("get-mutates", "method", RulesKept.State.HEARD, 0, 0, 0),
                    rule("get-unpaginated", "paging", RulesKept.State.HEARD, 0, 1, 0),
                    rule("path-verb-segment", "path", RulesKept.State.HEARD, 2, 0, 3),
                    rule("blocking-call", "style", RulesKept.State.BLIND, 0, 0, 0),
                    rule("path-kebab-case", "path", RulesKept.State.OFF, 0, 0, 0)),
            List.of(new RulesKept.Waived(
                    "get-unpaginated",
                    "com.acme.OrderResource#list(com.acme.CursorQuery)",
                    "At most twelve months.",
                    "com.acme.OrderResource")));

    private static RulesKept.RuleResult rule(
            String id, String theme, RulesKept.State state, int open, int waived, int ratcheted) {
        return new RulesKept.RuleResult(
                id, theme, "What `" + id + "` asks.", "https://edict.dev/rules/" + id, state, open, waived, ratcheted);
    }

    static Pages forTeam(Collection<? extends Fragment> fragments) {
        return forTeam(fragments, RULES);
    }

    static Pages forTeam(Collection<? extends Fragment> fragments, RulesKept rules) {
        Assembly assembly = new Assembler().assemble(fragments);
        SortedMap<String, byte[]> files = ReferencePages.of(assembly, Reader.TEAM);
        files.putAll(ReferencePages.rules(assembly, rules));
        return new Pages(files);
    }

    static Pages forClients(Collection<? extends Fragment> fragments) {
        return new Pages(ReferencePages.of(new Assembler().assemble(Published.fragments(fragments)), Reader.CLIENT));
    }

    String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    Markup page(String file) {
        return Markup.of(text(file));
    }

    /** What is made of the service: all but the viewer and the styles. */
    List<String> names() {
        return files.keySet().stream().filter(file -> file.endsWith(".html")).toList();
    }

    Map<String, byte[]> ofTheService() {
        SortedMap<String, byte[]> own = new TreeMap<>(files);
        own.keySet().removeIf(file -> file.startsWith("viewer/") || file.endsWith(".css") || file.endsWith(".js"));
        return own;
    }
}
