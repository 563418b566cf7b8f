package dev.edict.contract.assemble;

import java.util.Comparator;

/**
 * What is wrong with the contract as a whole, which no single fragment could know.
 *
 * @param id kebab-case
 * @param subject binary name of a type, or signature of an operation
 */
public record ContractFinding(String id, String subject, String message) implements Comparable<ContractFinding> {

    private static final Comparator<ContractFinding> ORDER = Comparator.comparing(ContractFinding::id)
            .thenComparing(ContractFinding::subject)
            .thenComparing(ContractFinding::message);

    @Override
    public int compareTo(ContractFinding other) {
        return ORDER.compare(this, other);
    }
}
