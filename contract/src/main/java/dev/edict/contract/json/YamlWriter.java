package dev.edict.contract.json;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.ImplicitTuple;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.events.StreamStartEvent;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Writes a tree as block-style YAML 1.2. It hands events to the library's emitter, without the graph of nodes between: that graph
 * serves anchors and tags, which JSON has none of, and would cost more than the text.
 */
final class YamlWriter {

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setBestLineBreak("\n")
            .setSplitLines(false)
            .setUseUnicodeEncoding(true)
            .setMaxSimpleKeyLength(1024)
            .build();

    /**
     * Texts that some reader takes for something else: YAML 1.2 quotes its own literals, but many tools still follow YAML 1.1, where
     * {@code no} is a boolean.
     */
    private static final Set<String> LITERALS =
            Set.of("", "y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "<<", "=");

    private static final int LONGEST_LITERAL = "false".length();

    private static final ImplicitTuple UNTAGGED = new ImplicitTuple(true, true);

    private final Emitter emitter;

    /** Few names, each written many times. */
    private final Map<String, ScalarEvent> keys = new HashMap<>();

    private YamlWriter(Emitter emitter) {
        this.emitter = emitter;
    }

    static String write(JsonValue value) {
        StringBuilder text = new StringBuilder();
        Emitter emitter = new Emitter(SETTINGS, new StreamDataWriter() {
            @Override
            public void write(String part) {
                text.append(part);
            }

            @Override
            public void write(String part, int offset, int length) {
                text.append(part, offset, offset + length);
            }
        });
        emitter.emit(new StreamStartEvent());
        emitter.emit(new DocumentStartEvent(false, Optional.empty(), Map.of()));
        new YamlWriter(emitter).value(value);
        emitter.emit(new DocumentEndEvent(false));
        emitter.emit(new StreamEndEvent());
        return text.toString();
    }

    private void value(JsonValue value) {
        if (value instanceof JsonObject object) {
            FlowStyle style = style(object.members().isEmpty());
            emitter.emit(new MappingStartEvent(Optional.empty(), Optional.empty(), true, style));
            object.members().forEach((name, member) -> {
                key(name);
                value(member);
            });
            emitter.emit(new MappingEndEvent());
        } else if (value instanceof JsonArray array) {
            FlowStyle style = style(array.values().isEmpty());
            emitter.emit(new SequenceStartEvent(Optional.empty(), Optional.empty(), true, style));
            array.forEach(this::value);
            emitter.emit(new SequenceEndEvent());
        } else if (value instanceof JsonValue.Text text) {
            emitter.emit(text(text.value(), text.value().indexOf('\n') < 0 ? ScalarStyle.PLAIN : ScalarStyle.LITERAL));
        } else if (value instanceof JsonValue.Number number) {
            emitter.emit(scalar(number.value().toPlainString(), ScalarStyle.PLAIN));
        } else if (value instanceof JsonValue.Bool bool) {
            emitter.emit(scalar(String.valueOf(bool.value()), ScalarStyle.PLAIN));
        } else {
            emitter.emit(scalar("null", ScalarStyle.PLAIN));
        }
    }

    /** An empty collection has no block to write. */
    private static FlowStyle style(boolean empty) {
        return empty ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }

    /** A key stays on one line (YAML 1.2 §7.4, implicit keys). */
    private void key(String name) {
        emitter.emit(keys.computeIfAbsent(
                name, key -> text(key, key.indexOf('\n') < 0 ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED)));
    }

    private static ScalarEvent text(String value, ScalarStyle style) {
        String text = wellFormed(value);
        boolean quoted = isLiteral(text) || looksNumeric(text) || needsEscape(text);
        return scalar(text, quoted ? ScalarStyle.DOUBLE_QUOTED : style);
    }

    private static ScalarEvent scalar(String text, ScalarStyle style) {
        return new ScalarEvent(Optional.empty(), Optional.empty(), UNTAGGED, text, style);
    }

    private static boolean isLiteral(String text) {
        return text.length() <= LONGEST_LITERAL && LITERALS.contains(text.toLowerCase(Locale.ROOT));
    }

    /** YAML 1.1 knows more numbers than 1.2, among them {@code 12:30} and {@code 2026-01-01}: what starts like one is quoted. */
    private static boolean looksNumeric(String text) {
        char first = text.charAt(0);
        boolean signed = (first == '-' || first == '+') && text.length() > 1;
        char digit = signed ? text.charAt(1) : first;
        return digit == '.' || digit >= '0' && digit <= '9';
    }

    /** Half a surrogate pair is no character: U+FFFD stands for it, as in every encoding (Unicode 3.9, D86). */
    private static String wellFormed(String value) {
        return isPlainAscii(value)
                ? value
                : value.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isPlainAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c < ' ' && c != '\n' && c != '\t') {
                return false;
            }
        }
        return true;
    }

    private static boolean needsEscape(String text) {
        return !isPlainAscii(text) && text.codePoints().anyMatch(YamlWriter::needsEscape);
    }

    /** What only an escape can carry through every reader: not printable (YAML 1.2 §5.1), or a line break but {@code \n}. */
    private static boolean needsEscape(int c) {
        return c != '\n'
                && (!StreamReader.isPrintable(c)
                        || c == '\r'
                        || c == 0x85
                        || c == 0x2028
                        || c == 0x2029
                        || c == 0xFEFF);
    }
}
