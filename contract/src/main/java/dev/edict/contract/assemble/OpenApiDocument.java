package dev.edict.contract.assemble;

import dev.edict.contract.json.JsonObject;

/** An OpenAPI 3.1.1 document. */
public record OpenApiDocument(JsonObject json) {}
