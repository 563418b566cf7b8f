package dev.edict.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.model.TypeGraph;
import dev.edict.processor.model.UnsettledType;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SettledTypesTest {
    private static final String COLLECTION = "java.util.Collection";

    @Test
    void tellWhatEveryOrdinaryTransferObjectNeeds() {
        Reading reading = Reading.of("shop.T", "public record T(Kind kind, Bean bean, List<String> tags) {}")
                .and("shop.Kind", "public enum Kind { A }")
                .and("shop.Bean", "public class Bean { public String name; }")
                .and("shop.R", "@Path(\"/r\") public class R { @GET public T get() { return null; } }");
        assertThat(reading.agreed(s -> {
                    TypeReader live = s.round().types();
                    live.find("shop.T");
                    live.find("shop.Kind");
                    live.find("shop.Bean");
                    TypeGraph settled = live.settled();
                    return settled.isSubtype("shop.T", COLLECTION)
                            + " " + settled.isSubtype("shop.Kind", COLLECTION)
                            + " " + settled.isSubtype("shop.Bean", COLLECTION)
                            + " " + settled.find("java.lang.Record").isPresent()
                            + " " + settled.isSubtype("java.lang.Record", COLLECTION)
                            + " " + settled.find("shop.T").isPresent();
                }))
                .isEqualTo("false false false false false true");
    }

    @Test
    void leaveToTheCompilerWhatNobodyAskedFor() {
        Reading reading = Reading.of("shop.T", "public class T extends ArrayList<String> {}")
                .and("shop.R", "@Path(\"/r\") public class R { @GET public String get() { return null; } }");
        assertThat(reading.agreed(s -> {
                    TypeGraph settled = s.round().types().settled();
                    return isLeft(() -> settled.find("shop.T"))
                            + " " + isLeft(() -> settled.isSubtype("shop.T", COLLECTION))
                            + " " + isLeft(() -> settled.isSubtype("java.util.ArrayList", COLLECTION));
                }))
                .isEqualTo("true true true");
    }

    private static boolean isLeft(Supplier<?> question) {
        try {
            question.get();
            return false;
        } catch (UnsettledType left) {
            return true;
        }
    }
}
