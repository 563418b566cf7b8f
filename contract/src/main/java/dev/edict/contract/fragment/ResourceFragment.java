package dev.edict.contract.fragment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource class, or the type or package that declares the service.
 *
 * @param tags the tags of operations that name none themselves
 * @param optedIn whether it asked for conventions, with {@code @ApiResource}
 * @param service what the type says about the whole service, if it does
 * @param embedded types known only as class files without a fragment of their own
 */
public record ResourceFragment(
        String type,
        @Nullable String source,
        boolean optedIn,
        List<Tag> tags,
        @Nullable Service service,
        List<OperationFragment> operations,
        List<TypeFragment> embedded)
        implements Fragment {

    public static final String FOLDER = ROOT + "resources/";

    public ResourceFragment {
        tags = List.copyOf(tags);
        operations = List.copyOf(operations);
        embedded = List.copyOf(embedded);
    }

    public ResourceFragment(
            String type,
            @Nullable String source,
            List<Tag> tags,
            @Nullable Service service,
            List<OperationFragment> operations,
            List<TypeFragment> embedded) {
        this(type, source, false, tags, service, operations, embedded);
    }

    /** The same resource, whose class declares a service too. */
    public ResourceFragment with(@Nullable Service declared) {
        return new ResourceFragment(type, source, optedIn, tags, declared, operations, embedded);
    }

    @Override
    public String fileName() {
        return FOLDER + type + ".json";
    }
}
