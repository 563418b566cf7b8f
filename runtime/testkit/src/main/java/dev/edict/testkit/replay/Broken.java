package dev.edict.testkit.replay;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a broken promise is told: what is wrong, then what was sent and answered. */
final class Broken {

    private Broken() {}

    static AssertionError promise(String what, Exchange... exchanges) {
        return new AssertionError(
                Arrays.stream(exchanges).map(exchange -> "\n  " + exchange).collect(Collectors.joining("", what, "")));
    }
}
