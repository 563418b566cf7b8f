package dev.edict.benchmarks.compile;

import java.io.IOException;

/** The types that are sent: four of about eight fields for each resource, one in three of them shared. */
final class DtoSources {
    private final SourceTree sources;

    DtoSources(SourceTree sources) {
        this.sources = sources;
    }

    void shared(int i) throws IOException {
        sources.write("shop.shared", "Party" + i, """
                import jakarta.validation.constraints.Email;
                import jakarta.validation.constraints.NotBlank;
                import jakarta.validation.constraints.Size;
                import java.time.LocalDate;
                import java.util.List;
                import java.util.UUID;

                /**
                 * Somebody who takes part, kind %1$d.
                 *
                 * @param id the account
                 * @param name as it is printed
                 * @param mail where notices go
                 * @param phone international form
                 * @param country two letters
                 * @param since the first contract
                 * @param tags free words
                 * @param active whether there is a contract today
                 */
                public record Party%1$d(UUID id, @NotBlank String name, @Email String mail, @Size(max = 20) String phone,
                        @Size(min = 2, max = 2) String country, LocalDate since, List<@NotBlank String> tags, boolean active) {}
                """.formatted(i));
        sources.write("shop.shared", "Change" + i, """
                import jakarta.validation.Valid;
                import jakarta.validation.constraints.NotBlank;
                import jakarta.validation.constraints.NotNull;
                import jakarta.validation.constraints.Positive;
                import java.math.BigDecimal;
                import java.time.Instant;
                import java.util.Map;

                /**
                 * A whole new state, kind %1$d.
                 *
                 * @param name as it is printed
                 * @param amount in the account's currency
                 * @param due the last day
                 * @param owner who answers for it
                 * @param labels by key
                 * @param quantity how many
                 * @param note for people
                 * @param urgent first in line
                 */
                public record Change%1$d(@NotBlank String name, @NotNull @Positive BigDecimal amount, Instant due,
                        @Valid Party%1$d owner, Map<String, String> labels, int quantity, String note, boolean urgent) {}
                """.formatted(i));
    }

    /** One resource in three takes its change type from the shared ones instead of having its own. */
    static boolean sharesChange(int i) {
        return i % 3 == 0;
    }

    static String changeType(int i) {
        return sharesChange(i) ? "Change" + i / 3 : "ReplaceItem" + i;
    }

    void own(int i) throws IOException {
        String fields = "@NotBlank String name, @NotNull @Positive BigDecimal amount, @Size(max = 3) String currency,\n"
                + "        Instant due, @Valid Party" + i / 3
                + " owner, List<@NotBlank String> tags, int quantity, State%1$d state";
        String imports = """
                import jakarta.validation.Valid;
                import jakarta.validation.constraints.NotBlank;
                import jakarta.validation.constraints.NotNull;
                import jakarta.validation.constraints.Positive;
                import jakarta.validation.constraints.Size;
                import java.math.BigDecimal;
                import java.time.Instant;
                import java.util.List;
                import java.util.UUID;
                import shop.shared.Party%d;

                """.formatted(i / 3);
        String params = """
                 * @param name as it is printed
                 * @param amount in the account's currency
                 * @param currency three letters
                 * @param due the last day
                 * @param owner who answers for it
                 * @param tags free words
                 * @param quantity how many
                 * @param state where it stands
                 */
                """;
        sources.write(
                ServiceGenerator.packageOf(i),
                "State" + i,
                "/** Where an item stands. */\npublic enum State" + i + " { OPEN, PAID, SENT, DONE }\n");
        sources.write(
                ServiceGenerator.packageOf(i),
                "ItemView" + i,
                imports + "/**\n * An item as clients see it.\n *\n * @param id of the item\n" + params
                        + ("public record ItemView%1$d(UUID id, " + fields + ") {}\n").formatted(i));
        sources.write(
                ServiceGenerator.packageOf(i),
                "CreateItem" + i,
                imports + "/**\n * What it takes to create an item.\n *\n" + params
                        + ("public record CreateItem%1$d(" + fields + ") {}\n").formatted(i));
        if (!sharesChange(i)) {
            sources.write(
                    ServiceGenerator.packageOf(i),
                    "ReplaceItem" + i,
                    imports + "/**\n * An item's whole new state.\n *\n" + params
                            + ("public record ReplaceItem%1$d(" + fields + ") {}\n").formatted(i));
        }
    }
}
