package dev.edict.processor;

import dev.edict.contract.assemble.Assembler;
import dev.edict.contract.assemble.Assembly;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.page.Published;
import dev.edict.contract.page.Reader;
import dev.edict.contract.page.ReferencePages;
import dev.edict.contract.page.RulesKept;
import dev.edict.processor.output.ContractFiles;
import dev.edict.processor.output.PageFolder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pages of the service, where the build asks for them: all of it for the team, in a folder outside the jar; and what is for callers
 * outside the house, where servers look for files that they serve.
 */
final class Publishing {
    /** Jakarta Servlet 6.1 §10.5. */
    private static final String SERVED = "META-INF/resources/";

    private final Options options;
    private final ContractFiles files;

    Publishing(Options options, ContractFiles files) {
        this.options = options;
        this.files = files;
    }

    boolean isForTeam() {
        return options.get(Options.PAGE).isPresent();
    }

    /** Writes what does not depend on findings; why it was not written, empty when it was. */
    Optional<String> forTeam(Assembly assembly) {
        return inFolder(ReferencePages.of(assembly, Reader.TEAM));
    }

    /** Writes what rules have said; why it was not written, empty when it was. */
    Optional<String> forTeam(Assembly assembly, RulesKept rules) {
        return inFolder(ReferencePages.rules(assembly, rules));
    }

    private Optional<String> inFolder(Map<String, byte[]> pages) {
        Path folder = options.get(Options.PAGE).orElseThrow();
        return files.isAmongClasses(folder)
                ? Optional.of("option edict.page: " + folder.toAbsolutePath()
                        + " lies among the classes, so that it would be packed and served with all that only the team may read."
                        + " Name a folder outside; edict.serve writes what callers may read")
                : new PageFolder(folder).write(pages);
    }

    /** Files among the classes by their names; none where the build does not ask for them. */
    SortedMap<String, byte[]> served(Assembler assembler, Collection<Fragment> fragments) {
        SortedMap<String, byte[]> served = new TreeMap<>();
        options.get(Options.SERVE)
                .ifPresent(
                        folder -> ReferencePages.of(assembler.assemble(Published.fragments(fragments)), Reader.CLIENT)
                                .forEach((file, bytes) -> served.put(SERVED + folder + "/" + file, bytes)));
        return served;
    }
}
