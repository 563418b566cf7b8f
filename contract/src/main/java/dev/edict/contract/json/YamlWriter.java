package dev.edict.contract.json;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Writes a tree as block-style YAML 1.2. */
final class YamlWriter {

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setBestLineBreak("\n")
            .setSplitLines(false)
            .setUseUnicodeEncoding(true)
            .setMaxSimpleKeyLength(1024)
            .build();

    /**
     * Texts that some reader takes for something else: YAML 1.2 quotes its own numbers and literals, but many tools still follow YAML
     * 1.1, where {@code no}, {@code 12:30} and {@code 2026-01-01} are a boolean, a number and a date.
     */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|~|<<|=|[-+]?[.0-9].*");

    private YamlWriter() {}

    static String write(JsonValue value) {
        StringBuilder text = new StringBuilder();
        new Dump(SETTINGS).dumpNode(node(value), new StreamDataWriter() {
            @Override
            public void write(String part) {
                text.append(part);
            }

            @Override
            public void write(String part, int offset, int length) {
                text.append(part, offset, offset + length);
            }
        });
        return text.toString();
    }

    private static Node node(JsonValue value) {
        if (value instanceof JsonObject object) {
            List<NodeTuple> members =
                    object.members().entrySet().stream().map(YamlWriter::member).toList();
            return new MappingNode(Tag.MAP, members, style(members));
        }
        if (value instanceof JsonArray array) {
            List<Node> elements = array.values().stream().map(YamlWriter::node).toList();
            return new SequenceNode(Tag.SEQ, elements, style(elements));
        }
        if (value instanceof JsonValue.Text text) {
            return text(text.value(), text.value().contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN);
        }
        if (value instanceof JsonValue.Number number) {
            Tag tag = number.value().scale() > 0 ? Tag.FLOAT : Tag.INT;
            return new ScalarNode(tag, number.value().toPlainString(), ScalarStyle.PLAIN);
        }
        if (value instanceof JsonValue.Bool bool) {
            return new ScalarNode(Tag.BOOL, String.valueOf(bool.value()), ScalarStyle.PLAIN);
        }
        return new ScalarNode(Tag.NULL, "null", ScalarStyle.PLAIN);
    }

    private static NodeTuple member(Map.Entry<String, JsonValue> member) {
        return new NodeTuple(key(member.getKey()), node(member.getValue()));
    }

    /** A key stays on one line (YAML 1.2 §7.4, implicit keys). */
    private static ScalarNode key(String name) {
        return text(name, name.contains("\n") ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN);
    }

    private static ScalarNode text(String value, ScalarStyle style) {
        String text = wellFormed(value);
        boolean quoted = AMBIGUOUS.matcher(text).matches() || text.codePoints().anyMatch(YamlWriter::needsEscape);
        return new ScalarNode(Tag.STR, text, quoted ? ScalarStyle.DOUBLE_QUOTED : style);
    }

    /** Half a surrogate pair is no character: U+FFFD stands for it, as in every encoding (Unicode 3.9, D86). */
    private static String wellFormed(String value) {
        return value.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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

    private static FlowStyle style(List<?> children) {
        return children.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }
}
