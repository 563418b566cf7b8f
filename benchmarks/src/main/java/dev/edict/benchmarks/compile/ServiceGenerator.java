package dev.edict.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the sources of a service of N resources: six operations each with real bodies, a service interface with one
 * implementation, and four DTOs of about eight fields, one in three of them shared between resources. The service is
 * clean: Edict finds nothing in it.
 */
public final class ServiceGenerator {
    /** So many resources stand in one package. */
    private static final int PACKAGE_SIZE = 50;

    /** How the POST operations of the service say what a repeat does. */
    public enum Repeats {
        /** {@code @NotIdempotent}, and no status of its own: nothing is generated. */
        DECLARED(
                "@NotIdempotent(\"measured without a wrapper\")\n    @Waive(value = \"create-status\", reason = \"Without a wrapper, which sends it.\")",
                "@NotIdempotent(\"measured without a wrapper\")"),
        /** {@code @Idempotent}: a wrapper for each, which also sends the status. */
        PROTECTED("@Idempotent\n    @SuccessStatus(value = 201, location = \"/items-%1$d/{id}\")", "@Idempotent");

        private final String create;
        private final String command;

        Repeats(String create, String command) {
            this.create = create;
            this.command = command;
        }

        String create(int resource) {
            return create.formatted(resource);
        }

        String command() {
            return command;
        }
    }

    private ServiceGenerator() {}

    /** Writes the service and returns its source files. */
    public static List<Path> generate(Path root, int resources, Repeats repeats) throws IOException {
        SourceTree sources = new SourceTree(root);
        DtoSources dtos = new DtoSources(sources);
        ServiceSources services = new ServiceSources(sources);
        ResourceSources resource = new ResourceSources(sources, repeats);
        new ApplicationSources(sources).write();
        for (int i = 0; i < (resources + 2) / 3; i++) {
            dtos.shared(i);
        }
        for (int i = 0; i < resources; i++) {
            dtos.own(i);
            services.contract(i);
            services.implementation(i);
            resource.write(i);
        }
        return sources.files();
    }

    static String packageOf(int resource) {
        return "shop.area" + resource / PACKAGE_SIZE;
    }
}
