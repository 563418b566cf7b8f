package dev.edict.outcomes;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** As the jar's manifest says it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "Edict "
                    + Optional.ofNullable(Outcomes.class.getPackage().getImplementationVersion())
                            .orElse("of no release")
        };
    }
}
