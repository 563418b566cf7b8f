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
 * @param begun what came of it beside the compiler; null when a type is not known
 * @param again the same with what the compiler can tell
 */
record Mapping(String what, Supplier<@Nullable Made> begun, Supplier<Optional<? extends Fragment>> again) {

    /** A fragment, or the fault that prevented it. */
    record Made(
            Optional<? extends Fragment> fragment, @Nullable Throwable fault) {}

    /** What the fragments of one round are made by: beside the compiler, and in its thread. */
    record Writers(FragmentWriter settled, FragmentWriter live) {}

    static Mapping begin(
            String what,
            Function<FragmentWriter, Optional<? extends Fragment>> make,
            Writers by,
            Background background) {
        return new Mapping(what, background.begin(() -> attempt(make, by.settled())), () -> make.apply(by.live()));
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
    Made made() {
        Made made = begun.get();
        return made != null ? made : new Made(again.get(), null);
    }
}
