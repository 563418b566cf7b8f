package com.example.shop.demo;

import java.io.PrintStream;

/** Where the story is told, and where it ends when something is not as told. */
final class Stage {
    private final PrintStream out;
    private final boolean colours;
    private int scene;

    Stage(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    void title(String text, String below) {
        out.println();
        out.println(style("1", text));
        out.println(style("2", below));
    }

    void scene(String text) {
        out.println();
        out.println(style("1;36", ++scene + "  ") + style("1", text));
    }

    /** A request that is about to be sent, or something to know before it is. */
    void say(String text) {
        out.println("   " + text);
    }

    /** What came back, and whether it is what was promised. */
    void expect(boolean kept, String seen) {
        out.println("   " + (kept ? style("32", "✓ ") : style("31", "✗ ")) + seen);
        if (!kept) {
            throw new BrokenPromise(seen);
        }
    }

    void end() {
        out.println();
        out.println(style("1;32", "Every promise was kept."));
    }

    private String style(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** The shop did something else than it publishes. */
    static final class BrokenPromise extends RuntimeException {
        private static final long serialVersionUID = 1;

        BrokenPromise(String seen) {
            super(seen);
        }
    }
}
