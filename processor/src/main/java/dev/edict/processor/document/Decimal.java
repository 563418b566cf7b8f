package dev.edict.processor.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers that annotations hold as text. */
final class Decimal {

    /** What a number may have, as decimals of databases do; one with more is meant as no bound, and nobody would write it out. */
    static final int MOST_DIGITS = 38;

    private Decimal() {}

    /** The number; null where the text is none, or a longer one than any that is meant. */
    static @Nullable BigDecimal read(String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
