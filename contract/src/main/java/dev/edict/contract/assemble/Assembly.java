package dev.edict.contract.assemble;

import java.util.List;

/** The document, and what is wrong with the fragments that it was made of. Whatever is found, the document is valid. */
public record Assembly(OpenApiDocument document, List<ContractFinding> findings) {

    public Assembly {
        findings = List.copyOf(findings);
    }
}
