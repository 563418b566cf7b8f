package com.example.shop.security;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Only the bank can send this: the body is signed with a secret that it shares with the shop. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface SignedByBank {

    /** The header that carries the signature: HMAC-SHA256 of the body, in hexadecimal. */
    String HEADER = "Bank-Signature";
}
