package dev.edict.runtime.idempotency;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Values of JSON, of which two are equal if and only if they are equal as Java objects. */
final class JsonValues {

    private static final int DEEPEST = 5;

    private static final List<String> TEXTS = List.of(
            "a",
            "b",
            "A",
            "1",
            " ",
            "\"",
            "\\",
            "/",
            "\b",
            "\t",
            "\n",
            "\f",
            "\r",
            "\0",
            "\u001f",
            "\u007f",
            "\u0080",
            "\u00e9",
            "e\u0301",
            "\u20ac",
            "\u2028",
            "\ufb33",
            "\ufeff",
            "\ufffd",
            "\ud83d\ude00",
            "\udbff\udffd");

    /** What is written as it is called. */
    private enum Literal {
        NULL,
        TRUE,
        FALSE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private JsonValues() {}

    static Object any(Random random) {
        return any(random, 0);
    }

    private static Object any(Random random, int depth) {
        switch (random.nextInt(depth < DEEPEST ? 6 : 3)) {
            case 0:
                return Literal.values()[random.nextInt(3)];
            case 1:
                return text(random);
            case 2:
                return number(random);
            case 3:
                List<Object> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(any(random, depth + 1));
                }
                return items;
            default:
                Map<String, Object> members = new TreeMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    members.put(text(random), any(random, depth + 1));
                }
                return members;
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(TEXTS.get(random.nextInt(TEXTS.size())));
        }
        return text.toString();
    }

    private static BigDecimal number(Random random) {
        BigDecimal number = switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(241) - 120, random.nextInt(17) - 8);
            case 1 -> new BigDecimal(new BigInteger(80, random), random.nextInt(801) - 400);
            case 2 -> BigDecimal.valueOf(random.nextLong());
            default -> BigDecimal.valueOf(random.nextInt(1_000_000), 2);
        };
        return number.stripTrailingZeros();
    }

    /** A value that differs in one place: a leaf, a name, or one member or item more. */
    static Object changed(Object value, Random random) {
        if (value instanceof Map<?, ?> members) {
            return changed(members, random);
        }
        if (value instanceof List<?> items) {
            List<Object> changed = new ArrayList<>(items);
            if (items.isEmpty() || random.nextInt(4) == 0) {
                changed.add(random.nextInt(items.size() + 1), "an item more");
            } else {
                int place = random.nextInt(items.size());
                changed.set(place, changed(items.get(place), random));
            }
            return changed;
        }
        if (value instanceof BigDecimal number) {
            return number.add(number.ulp()).stripTrailingZeros();
        }
        return value instanceof String text ? text + " " : value == Literal.NULL ? Literal.TRUE : Literal.NULL;
    }

    private static Map<String, Object> changed(Map<?, ?> members, Random random) {
        Map<String, Object> changed = new TreeMap<>();
        members.forEach((name, member) -> changed.put((String) name, member));
        if (members.isEmpty() || random.nextInt(4) == 0) {
            changed.put("a member more", Literal.NULL);
            return changed;
        }
        String name = new ArrayList<>(changed.keySet()).get(random.nextInt(members.size()));
        Object member = changed.remove(name);
        if (random.nextBoolean()) {
            changed.put(name, changed(member, random));
        } else {
            changed.put(name + " by another name", member);
        }
        return changed;
    }
}
