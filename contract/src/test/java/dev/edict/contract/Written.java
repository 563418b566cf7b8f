package dev.edict.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.FragmentCodec;
import dev.edict.contract.fragment.Positions;
import dev.edict.contract.json.JsonValue;

/** The bytes that are written, as text for assertions. */
public final class Written {
    private Written() {}

    public static String of(Fragment fragment) {
        return new String(FragmentCodec.bytes(fragment), UTF_8);
    }

    public static String of(Positions positions) {
        return new String(FragmentCodec.bytes(positions), UTF_8);
    }

    public static String yaml(JsonValue value) {
        return new String(value.toYamlBytes(), UTF_8);
    }
}
