package dev.edict.contract.fragment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A top-level type that can be a schema, with the types nested in it. */
public record TypeFragment(String type, @Nullable String source, List<TypeTemplate> templates) implements Fragment {

    public static final String FOLDER = ROOT + "types/";

    public TypeFragment {
        templates = List.copyOf(templates);
    }

    @Override
    public String fileName() {
        return FOLDER + type + ".json";
    }
}
