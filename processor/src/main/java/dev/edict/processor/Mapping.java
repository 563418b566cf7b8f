package dev.edict.processor;

import dev.edict.contract.fragment.Fragment;
import dev.edict.processor.document.FragmentWriter;
import dev.edict.processor.model.UnsettledType;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A fragment that is made beside the compiler from what is known of types; if that does not suffice, it is made again with what the
 * compiler can tell.
 *
 * @param what for messages
 * @param make a fragment, or none
 * @param begun what came of it; null when a type is not known
 */
record Mapping(
        String what, Function<FragmentWriter, Optional<? extends Fragment>> make, Supplier<@Nullable Made> begun) {

    /** A fragment, or the fault that prevented it. */
    record Made(
            Optional<? extends Fragment> fragment, @Nullable Throwable fault) {}

    static Mapping begin(
            String what,
            Function<FragmentWriter, Optional<? extends Fragment>> make,
            FragmentWriter writer,
            Background background) {
        return new Mapping(what, make, background.begin(() -> attempt(make, writer)));
    }

    private static @Nullable Made attempt(
            Function<FragmentWriter, Optional<? extends Fragment>> make, FragmentWriter writer) {
        try {
            return new Made(make.apply(writer), null);
        } catch (UnsettledType unknown) {
            return null;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
            return new Made(Optional.empty(), fault);
        }
    }

    /** Waits for it. In the compiler's thread, within the round. */
    Made made(FragmentWriter live) {
        Made made = begun.get();
        return made != null ? made : new Made(make.apply(live), null);
    }
}
