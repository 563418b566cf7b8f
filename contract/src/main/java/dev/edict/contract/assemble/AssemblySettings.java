package dev.edict.contract.assemble;

import dev.edict.contract.fragment.Audience;
import dev.edict.contract.json.JsonObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a build can say about the document.
 *
 * @param audiences whose operations it has, besides those that are made for none in particular
 * @param servers where the service is served, in place of what is declared; none changes nothing
 * @param base what a file says of the service
 */
record AssemblySettings(
        Set<Audience> audiences,
        List<String> servers,
        SpecVersion version,
        OperationIdStyle operationIds,
        SchemaNameStyle schemaNames,
        JsonObject base) {

    static final AssemblySettings DEFAULT = new AssemblySettings(
            EnumSet.allOf(Audience.class),
            List.of(),
            SpecVersion.V3_1,
            OperationIdStyle.CLASS_METHOD,
            SchemaNameStyle.SIMPLE,
            JsonObject.EMPTY);

    AssemblySettings {
        audiences = Set.copyOf(audiences);
        servers = List.copyOf(servers);
    }

    AssemblySettings with(Set<Audience> others) {
        return new AssemblySettings(others, servers, version, operationIds, schemaNames, base);
    }

    AssemblySettings with(List<String> others) {
        return new AssemblySettings(audiences, others, version, operationIds, schemaNames, base);
    }

    AssemblySettings with(SpecVersion other) {
        return new AssemblySettings(audiences, servers, other, operationIds, schemaNames, base);
    }

    AssemblySettings with(OperationIdStyle other) {
        return new AssemblySettings(audiences, servers, version, other, schemaNames, base);
    }

    AssemblySettings with(SchemaNameStyle other) {
        return new AssemblySettings(audiences, servers, version, operationIds, other, base);
    }

    AssemblySettings with(JsonObject other) {
        return new AssemblySettings(audiences, servers, version, operationIds, schemaNames, other);
    }
}
