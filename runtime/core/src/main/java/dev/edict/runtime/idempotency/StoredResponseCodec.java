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

    /** With an {@link OverflowReference} at the end, of which instances that know version 1 alone must not make an empty body. */
    private static final int VERSION_WITH_OVERFLOW = 2;

    private static final int HEAD_ONLY = 1;

    /** In characters, of which each takes three bytes at most, of 65,535 that can be counted. */
    private static final int LONGEST_HEADER = 21_845;

    private StoredResponseCodec() {}

    /** Status, flags, headers, body, each with its length; a header too long for that is left out. */
    public static byte[] encode(StoredResponse response) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 + response.body().length);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            OverflowReference overflow = response.overflow();
            out.writeByte(overflow == null ? VERSION : VERSION_WITH_OVERFLOW);
            out.writeShort(response.status());
            out.writeByte(response.headOnly() ? HEAD_ONLY : 0);
            List<HeaderLine> headers = response.headers().stream()
                    .filter(StoredResponseCodec::fits)
                    .toList();
            out.writeShort(headers.size());
            for (HeaderLine header : headers) {
                out.writeUTF(header.name());
                out.writeUTF(header.value());
            }
            out.writeInt(response.body().length);
            out.write(response.body());
            if (overflow != null) {
                out.writeUTF(overflow.id());
                out.writeInt(overflow.length());
                out.writeUTF(overflow.sha256());
            }
        } catch (IOException e) {
            throw new IllegalStateException("an array takes what it is given", e);
        }
        return bytes.toByteArray();
    }

    /** Whatever it consists of. */
    private static boolean fits(HeaderLine header) {
        return header.value().length() <= LONGEST_HEADER && header.name().length() <= LONGEST_HEADER;
    }

    /** Reads what {@link #encode} has written; anything else is an {@link UnreadableRecordException}. */
    public static StoredResponse decode(byte[] encoded) throws UnreadableRecordException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            int version = in.readUnsignedByte();
            if (version != VERSION && version != VERSION_WITH_OVERFLOW) {
                throw new UnreadableRecordException("a stored response has the unknown version " + version);
            }
            int status = in.readUnsignedShort();
            boolean headOnly = (in.readUnsignedByte() & HEAD_ONLY) != 0;
            int count = in.readUnsignedShort();
            List<HeaderLine> headers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                headers.add(new HeaderLine(in.readUTF(), in.readUTF()));
            }
            int length = in.readInt();
            if (length < 0 || length > in.available()) {
                throw new UnreadableRecordException("a stored response is cut short");
            }
            byte[] body = in.readNBytes(length);
            OverflowReference overflow = version == VERSION_WITH_OVERFLOW
                    ? new OverflowReference(in.readUTF(), in.readInt(), in.readUTF())
                    : null;
            if (in.available() > 0) {
                throw new UnreadableRecordException("a stored response is too long");
            }
            return new StoredResponse(status, headers, body, headOnly, overflow);
        } catch (IOException e) {
            throw new UnreadableRecordException("a stored response cannot be read", e);
        }
    }
}
