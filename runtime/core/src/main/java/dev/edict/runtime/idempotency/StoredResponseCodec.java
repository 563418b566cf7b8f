package dev.edict.runtime.idempotency;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The one binary form of a {@link StoredResponse} for stores that keep bytes. The first byte is its version: a record
 * outlives the deployment that wrote it.
 */
public final class StoredResponseCodec {

    private static final int VERSION = 1;
    private static final int HEAD_ONLY = 1;

    private StoredResponseCodec() {}

    /** Status, flags, headers, body, each with its length. */
    public static byte[] encode(StoredResponse response) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 + response.body().length);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeShort(response.status());
            out.writeByte(response.headOnly() ? HEAD_ONLY : 0);
            out.writeShort(response.headers().size());
            for (HeaderLine header : response.headers()) {
                out.writeUTF(header.name());
                out.writeUTF(header.value());
            }
            out.writeInt(response.body().length);
            out.write(response.body());
        } catch (IOException e) {
            throw new IllegalArgumentException("a header of the response is longer than 65535 bytes", e);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #encode} has written; anything else is a {@link StoreException}. */
    public static StoredResponse decode(byte[] encoded) throws StoreException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new StoreException("a stored response has the unknown version " + version);
            }
            int status = in.readUnsignedShort();
            boolean headOnly = (in.readUnsignedByte() & HEAD_ONLY) != 0;
            int count = in.readUnsignedShort();
            List<HeaderLine> headers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                headers.add(new HeaderLine(in.readUTF(), in.readUTF()));
            }
            int length = in.readInt();
            if (length != in.available()) {
                throw new StoreException("a stored response is cut short or too long");
            }
            return new StoredResponse(status, headers, in.readNBytes(length), headOnly);
        } catch (IOException e) {
            throw new StoreException("a stored response cannot be read", e);
        }
    }
}
