package dev.edict.runtime.paging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bytes of a cursor: version, binding, expiry, then each key as a tag and a value of the tag's form. */
final class CursorPayload {

    private static final int VERSION = 1;
    private static final int NULL = 0;
    private static final int TEXT = 1;
    private static final int LONG = 2;
    private static final int DECIMAL = 3;
    private static final int FALSE = 4;
    private static final int TRUE = 5;
    private static final int INSTANT = 6;
    private static final int DATE = 7;
    private static final int UNIQUE_ID = 8;

    private CursorPayload() {}

    static byte[] encode(Cursor cursor) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.write(cursor.binding().bytes());
            out.writeLong(cursor.expiresAt().getEpochSecond());
            out.writeByte(cursor.keys().size());
            for (Object key : cursor.keys()) {
                encode(key, out);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("a sort key is too long for a cursor", e);
        }
        return bytes.toByteArray();
    }

    private static void encode(@Nullable Object key, DataOutputStream out) throws IOException {
        if (key == null) {
            out.writeByte(NULL);
        } else if (key instanceof String text) {
            out.writeByte(TEXT);
            out.writeUTF(text);
        } else if (key instanceof Long number) {
            out.writeByte(LONG);
            out.writeLong(number);
        } else if (key instanceof BigDecimal number) {
            out.writeByte(DECIMAL);
            out.writeInt(number.scale());
            byte[] unscaled = number.unscaledValue().toByteArray();
            out.writeShort(unscaled.length);
            out.write(unscaled);
        } else if (key instanceof Boolean truth) {
            out.writeByte(truth ? TRUE : FALSE);
        } else if (key instanceof Instant instant) {
            out.writeByte(INSTANT);
            out.writeLong(instant.getEpochSecond());
            out.writeInt(instant.getNano());
        } else if (key instanceof LocalDate date) {
            out.writeByte(DATE);
            out.writeLong(date.toEpochDay());
        } else if (key instanceof UUID id) {
            out.writeByte(UNIQUE_ID);
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        } else {
            throw new IllegalStateException("a cursor has checked its keys");
        }
    }

    /** Reads what was signed; an {@link IOException} means that another version wrote it. */
    static Cursor decode(byte[] payload) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload));
        if (in.readUnsignedByte() != VERSION) {
            throw new IOException("unknown version");
        }
        CursorBinding binding = CursorBinding.ofBytes(in.readNBytes(CursorBinding.LENGTH));
        Instant expiresAt = Instant.ofEpochSecond(in.readLong());
        int count = in.readUnsignedByte();
        List<@Nullable Object> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            keys.add(decodeKey(in));
        }
        if (in.available() > 0) {
            throw new IOException("bytes follow the last key");
        }
        return new Cursor(binding, expiresAt, keys);
    }

    private static @Nullable Object decodeKey(DataInputStream in) throws IOException {
        int tag = in.readUnsignedByte();
        return switch (tag) {
            case NULL -> null;
            case TEXT -> in.readUTF();
            case LONG -> in.readLong();
            case DECIMAL -> decimal(in);
            case FALSE -> false;
            case TRUE -> true;
            case INSTANT -> Instant.ofEpochSecond(in.readLong(), in.readInt());
            case DATE -> LocalDate.ofEpochDay(in.readLong());
            case UNIQUE_ID -> new UUID(in.readLong(), in.readLong());
            default -> throw new IOException("unknown tag " + tag);
        };
    }

    private static BigDecimal decimal(DataInputStream in) throws IOException {
        int scale = in.readInt();
        return new BigDecimal(new BigInteger(in.readNBytes(in.readUnsignedShort())), scale);
    }
}
