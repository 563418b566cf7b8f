package dev.edict.runtime.idempotency;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * One way of many to write a value as JSON: maps are objects, lists arrays, {@link BigDecimal}s numbers, and everything else that is not
 * a text is written as it is.
 */
final class JsonSpelling {

    private final Random random;
    private final StringBuilder out = new StringBuilder();

    private JsonSpelling(long seed) {
        random = new Random(seed);
    }

    static String of(Object value, long seed) {
        JsonSpelling spelling = new JsonSpelling(seed);
        spelling.write(value);
        spelling.space();
        return spelling.out.toString();
    }

    private void write(Object value) {
        space();
        if (value instanceof Map<?, ?> members) {
            List<Map.Entry<?, ?>> shuffled = new ArrayList<>(members.entrySet());
            Collections.shuffle(shuffled, random);
            out.append('{');
            for (int i = 0; i < shuffled.size(); i++) {
                comma(i);
                write(shuffled.get(i).getKey());
                space();
                out.append(':');
                write(shuffled.get(i).getValue());
            }
            space();
            out.append('}');
        } else if (value instanceof List<?> items) {
            out.append('[');
            for (int i = 0; i < items.size(); i++) {
                comma(i);
                write(items.get(i));
            }
            space();
            out.append(']');
        } else if (value instanceof String text) {
            text(text);
        } else {
            out.append(value instanceof BigDecimal number ? number(number) : value.toString());
        }
    }

    private void comma(int i) {
        if (i > 0) {
            space();
            out.append(',');
        }
    }

    private void space() {
        for (int i = random.nextInt(6) - 3; i > 0; i--) {
            out.append(" \t\r\n".charAt(random.nextInt(4)));
        }
    }

    private void text(String text) {
        out.append('"');
        text.codePoints().forEach(this::character);
        out.append('"');
    }

    private void character(int c) {
        int named = "\"\\/\b\f\n\r\t".indexOf(c);
        boolean must = c < 0x20 || c == '"' || c == '\\';
        if (!must && random.nextBoolean()) {
            out.appendCodePoint(c);
        } else if (named >= 0 && random.nextBoolean()) {
            out.append('\\').append("\"\\/bfnrt".charAt(named));
        } else {
            for (char half : Character.toChars(c)) {
                String hex = String.format("%04x", (int) half);
                out.append("\\u").append(random.nextBoolean() ? hex : hex.toUpperCase(Locale.ROOT));
            }
        }
    }

    private String number(BigDecimal value) {
        if (value.signum() == 0) {
            return new String[] {"0", "-0", "0.0", "0e5", "-0.00E-3"}[random.nextInt(5)];
        }
        int zeros = random.nextInt(4);
        BigInteger unscaled = value.unscaledValue().multiply(BigInteger.TEN.pow(zeros));
        int scale = value.scale() + zeros;
        // the point anywhere in or before the digits, and an exponent that puts it right
        String digits = unscaled.abs().toString();
        int fraction = random.nextInt(digits.length() + 3);
        while (digits.length() <= fraction) {
            digits = "0" + digits;
        }
        int exponent = fraction - scale;
        String whole = digits.substring(0, digits.length() - fraction);
        String written = whole + (fraction == 0 ? "" : "." + digits.substring(digits.length() - fraction));
        String sign = unscaled.signum() < 0 ? "-" : "";
        return sign + written + (exponent == 0 && random.nextBoolean() ? "" : exponent(exponent));
    }

    private String exponent(int exponent) {
        String sign = exponent < 0 ? "-" : random.nextBoolean() ? "+" : "";
        return (random.nextBoolean() ? "e" : "E") + sign + "0".repeat(random.nextInt(3)) + Math.abs(exponent);
    }
}
