package dev.edict.contract.assemble;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The document, and what is wrong with the fragments that it was made of. Whatever is found, the document is valid.
 *
 * @param operations those of the document, in no particular order; gathered when they are asked for
 */
public record Assembly(
        OpenApiDocument document, List<ContractFinding> findings, Supplier<List<DocumentedOperation>> operations) {

    public Assembly {
        findings = List.copyOf(findings);
    }

    /** The operations follow from the same fragments. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assembly assembly
                && document.equals(assembly.document)
                && findings.equals(assembly.findings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(document, findings);
    }
}
