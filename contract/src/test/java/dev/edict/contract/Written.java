package dev.edict.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.FragmentCodec;
import dev.edict.contract.fragment.Positions;
import dev.edict.contract.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

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
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            value.writeYaml(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString(UTF_8);
    }
}
