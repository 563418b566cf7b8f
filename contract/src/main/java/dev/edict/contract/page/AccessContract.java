package dev.edict.contract.page;

import dev.edict.contract.fragment.Access;
import dev.edict.contract.html.Element;
import dev.edict.contract.json.JsonArray;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import dev.edict.contract.page.Cells.Pill;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may call an operation, as far as the reader may know. */
final class AccessContract {

    private final Described operation;
    private final Access access;
    private final Reader reader;

    AccessContract(Described operation, Reader reader) {
        this.operation = operation;
        this.access = operation.operation().access();
        this.reader = reader;
    }

    Pill pill() {
        return switch (access.decision()) {
            case ANONYMOUS -> new Pill("plain", "anyone");
            case PROTECTED -> new Pill("lock", "authenticated");
            case DENIED -> new Pill("bad", "nobody");
            case UNDECIDED -> new Pill("warn", "not said");
        };
    }

    Element section() {
        Facet facet = new Facet("Who may call", pill());
        List<String> alternatives = alternatives();
        if (!alternatives.isEmpty()) {
            facet.term("Credentials", Cells.words(String.join(", or ", alternatives)));
        }
        if (reader == Reader.TEAM && !access.roles().isEmpty()) {
            facet.term("Roles, one of", Cells.span().addAll(Cells.joined(codes(access.roles()), ", ")));
        }
        String ownership = ownership();
        if (ownership != null) {
            facet.term("What is another's", Cells.words(ownership));
        }
        return facet.element();
    }

    private static List<Element> codes(List<String> texts) {
        return texts.stream().map(Cells::code).toList();
    }

    /** Security schemes that are enough, each with its scopes. */
    List<String> alternatives() {
        List<String> alternatives = new ArrayList<>();
        for (JsonObject requirement : Facts.objects(operation.object(), "security")) {
            List<String> together = new ArrayList<>();
            requirement.forEach((scheme, scopes) -> together.add(scheme + scopes(scopes)));
            if (!together.isEmpty()) {
                alternatives.add(String.join(" with ", together));
            }
        }
        return alternatives;
    }

    private static String scopes(JsonValue scopes) {
        if (!(scopes instanceof JsonArray array) || array.isEmpty()) {
            return "";
        }
        List<String> names = new ArrayList<>();
        array.forEach(scope -> names.add(scope instanceof JsonValue.Text text ? text.value() : ""));
        return " (" + String.join(", ", names) + ")";
    }

    @Nullable
    String ownership() {
        Access.Ownership ownership = access.ownership();
        if (ownership == null) {
            return null;
        }
        return switch (ownership) {
            case HIDE_404 -> "hidden: 404, as if it were not there";
            case REVEAL_403 -> "refused: 403";
        };
    }
}
