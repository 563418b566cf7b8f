package dev.edict.contract.fragment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinaryNamesTest {

    @ParameterizedTest
    @CsvSource({
        "com.acme.Order, com acme Order",
        "Order, Order",
        "com.acme.Order$Line$Part, com acme Order Line Part",
        "com.acme.Order$1Local, com acme Order 1Local",
        "com.acme.$, com acme $",
        "com.acme.$$, com acme $$",
        "$, $",
        "com.acme.Order$, com acme Order$",
        "com.acme.$Order, com acme $Order",
        "com.acme.Order$$, com acme Order $",
        "com.acme.Order$$Line, com acme Order $Line",
        "com.acme.$$Line, com acme $ Line",
        "com.acme.My$Dollar, com acme My Dollar",
    })
    void areOfPackagesAndTypes(String binaryName, String parts) {
        assertThat(BinaryNames.parts(binaryName)).containsExactly(parts.split(" "));
        assertThat(BinaryNames.simple(binaryName)).isEqualTo(parts.substring(parts.lastIndexOf(' ') + 1));
    }
}
