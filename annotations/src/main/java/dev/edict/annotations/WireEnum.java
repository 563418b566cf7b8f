package dev.edict.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares that an enum is part of the contract, not an internal one that leaked out. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WireEnum {

    /** Whether clients must expect values they do not know; then a new value in an answer breaks nobody. */
    boolean extensible() default false;
}
