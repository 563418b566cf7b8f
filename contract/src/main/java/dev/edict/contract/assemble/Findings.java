package dev.edict.contract.assemble;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects findings, each once. */
final class Findings {

    private final SortedSet<ContractFinding> all = new TreeSet<>();

    void add(String id, String subject, String message) {
        all.add(new ContractFinding(id, subject, message));
    }

    List<ContractFinding> sorted() {
        return List.copyOf(all);
    }
}
