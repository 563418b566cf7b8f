package dev.edict.processor.model;

/**
 * A place in the user's source that a finding can point at. Only the packages that make places and the one that
 * prints them look inside; a rule passes on the narrowest one it knows.
 */
public interface Where {

    /**
     * The stable name of what is pointed at, the key of waivers and of the ratchet: never a line. A package
     * ({@code com.acme}), a type by binary name ({@code com.acme.Orders$Line}), a method with erased parameter types
     * ({@code com.acme.OrderResource#list(java.lang.String)}), a field or record component
     * ({@code com.acme.OrderView#total}) or a parameter
     * ({@code com.acme.OrderResource#list(java.lang.String)/status}).
     */
    String signature();
}
