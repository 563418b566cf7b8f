package com.example.shop.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Lets nothing pass that the bank has not signed, before anything else looks at it. */
@SignedByBank
@Priority(Priorities.AUTHENTICATION)
public final class BankSignature implements ContainerRequestFilter {
    /** Far more than an event of the bank has; who is not the bank must not fill the memory. */
    private static final int MOST_BYTES = 1 << 20;

    private final SecretKeySpec secret;

    public BankSignature(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256");
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        byte[] body = request.getEntityStream().readNBytes(MOST_BYTES);
        if (body.length == MOST_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        String claimed = request.getHeaderString(SignedByBank.HEADER);
        if (claimed == null
                || !MessageDigest.isEqual(claimed.getBytes(UTF_8), sign(body).getBytes(UTF_8))) {
            throw new ForbiddenException("The signature is not the bank's.");
        }
    }

    /** What the bank puts into {@link SignedByBank#HEADER}. */
    public String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
