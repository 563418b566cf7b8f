package dev.edict.processor.document;

import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types whose constraints stand on arrays, or on what their members override. */
public final class ValidatedTypes {

    private ValidatedTypes() {}

    public static class Codes {
        @Size(min = 3)
        public String[] codes;

        @NotNull
        public String[] all;

        public List<@NotBlank String>[] lists;

        public Codes() {}

        Codes(String[] codes, String[] all, List<String>[] lists) {
            this.codes = codes;
            this.all = all;
            this.lists = lists;
        }
    }

    public static class Agreed {
        @AssertTrue
        public Boolean terms;

        @AssertFalse
        public Boolean robot;

        @AssertTrue
        public @Nullable Boolean asked;

        public Agreed() {}

        Agreed(@Nullable Boolean terms, @Nullable Boolean robot, @Nullable Boolean asked) {
            this.terms = terms;
            this.robot = robot;
            this.asked = asked;
        }
    }

    public interface HasName {
        @NotNull
        @Size(max = 5)
        String getName();
    }

    public interface HasTags {
        List<@NotBlank String> getTags();
    }

    public abstract static class Counted {
        @Min(2)
        public Integer getCount() {
            return null;
        }
    }

    public static class Named extends Counted implements HasName, HasTags {
        private String name;
        private Integer count;
        private List<String> tags;

        public Named() {}

        Named(String name, Integer count, List<String> tags) {
            this.name = name;
            this.count = count;
            this.tags = tags;
        }

        @Override
        @Size(min = 2)
        public String getName() {
            return name;
        }

        @Override
        public Integer getCount() {
            return count;
        }

        @Override
        public List<String> getTags() {
            return tags;
        }
    }
}
