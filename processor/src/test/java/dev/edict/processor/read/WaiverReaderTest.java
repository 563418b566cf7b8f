package dev.edict.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WaiverReaderTest {

    @Test
    void readsWaiversOfEveryElementByItsSignature() {
        Reading reading = Reading.of(
                        "shop.package-info",
                        "@dev.edict.annotations.Waive(value = \"p\", reason = \"package\") package shop;")
                .and("shop.R", """
                @Waive(value = {"a", "b"}, reason = "type") public class R {
                  @Waive(value = "c", reason = "field", until = "2027-01-31") String field;
                  @Waive(value = "d", reason = "one") @Waive(value = "e", reason = "two") <T extends Comparable<T>> void m(T t, List<String>[] l, int... i) {}
                  R(@Waive(value = "f", reason = "parameter") Map.Entry<String, R> entry) {}
                  record Rec(@Waive(value = "g", reason = "component") String name) {}
                }
                """);
        assertThat(reading.agreed(s -> s.waivers().entrySet().stream()
                        .map(e -> e.getKey() + " "
                                + e.getValue().stream()
                                        .map(w -> w.rules() + w.reason() + w.until())
                                        .collect(Collectors.joining(" "))
                                + "\n")
                        .sorted()
                        .collect(Collectors.joining())))
                .isEqualTo("""
                shop [p]package
                shop.R [a, b]type
                shop.R#<init>(java.util.Map$Entry)/entry [f]parameter
                shop.R#field [c]field2027-01-31
                shop.R#m(java.lang.Comparable,java.util.List[],int[]) [d]one [e]two
                shop.R$Rec#name [g]component
                """);
    }
}
