package dev.edict.processor.rule.auth;

import dev.edict.processor.model.DtoType.Property;
import dev.edict.processor.model.TypeRef;
import dev.edict.processor.rule.Words;
import java.util.Set;

/** Which members of an answer are tokens. */
final class TokenMember {
    private static final int LONGEST = 16;

    private TokenMember() {}

    /**
     * @param names whole names in small letters without separators: {@code accessTokenExpiresAt} tells something about a token
     */
    static boolean is(Property member, Set<String> names) {
        String name = member.jsonName();
        return name.length() <= LONGEST && isText(member.type().type()) && names.contains(Words.bare(name));
    }

    private static boolean isText(TypeRef type) {
        return type.is("java.lang.String")
                || type instanceof TypeRef.Declared declared
                        && declared.is("java.util.Optional")
                        && declared.args().size() == 1
                        && isText(declared.args().get(0).type());
    }
}
