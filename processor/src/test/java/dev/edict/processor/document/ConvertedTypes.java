package dev.edict.processor.document;

import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Types whose members are validated in other groups than they themselves. */
public final class ConvertedTypes {

    private ConvertedTypes() {}

    public interface Create {}

    public interface Strict {}

    public interface Both extends Create, Default {}

    @GroupSequence({Create.class, Strict.class})
    public interface Steps {}

    public static class Part {
        @NotNull
        public String always;

        @NotNull(groups = Create.class)
        public String created;

        @Size(max = 3, groups = Strict.class)
        public String strict;

        /** In the group of what it stands in. */
        @Valid
        public Detail detail;
    }

    public static class Detail {
        @NotNull
        public String always;

        @NotNull(groups = Create.class)
        public String created;
    }

    public static class Order {
        @Valid
        public Part plain;

        @Valid
        @ConvertGroup(to = Create.class)
        public Part created;

        @Valid
        @ConvertGroup(from = Default.class, to = Both.class)
        public Part both;

        @Valid
        @ConvertGroup(to = Steps.class)
        public Part steps;

        @Valid
        @ConvertGroup(to = Create.class)
        public List<Part> parts;

        public List<@Valid @ConvertGroup(to = Create.class) Part> each;

        public Map<String, @Valid @ConvertGroup(to = Steps.class) Part> named;

        public Set<@Valid @ConvertGroup(from = Default.class, to = Both.class) Part> some;

        public List<List<@Valid @ConvertGroup(to = Create.class) Part>> nested;

        /** From the group in which the other order is validated. */
        public List<@Valid @ConvertGroup(from = Create.class, to = Strict.class) @ConvertGroup(to = Default.class) Part>
                turned;

        @Valid
        @ConvertGroup(from = Create.class, to = Strict.class)
        @ConvertGroup(to = Default.class)
        public Part chained;

        /** Validated in the other group, and all in it that says nothing else. */
        @Valid
        @ConvertGroup(to = Create.class)
        public Order next;

        /** A conversion without a validation is none. */
        public String note;
    }

    public record Envelope(
            @NotNull String id,
            @Valid @ConvertGroup(to = Create.class) Part part) {}
}
