package dev.edict.contract.assemble;

import static dev.edict.contract.assemble.Samples.STRING;
import static dev.edict.contract.assemble.Samples.listOf;
import static dev.edict.contract.assemble.Samples.object;
import static dev.edict.contract.assemble.Samples.op;
import static dev.edict.contract.assemble.Samples.ref;
import static dev.edict.contract.assemble.Samples.template;
import static dev.edict.contract.assemble.Samples.type;
import static dev.edict.contract.assemble.Samples.variable;

import dev.edict.contract.fragment.Access;
import dev.edict.contract.fragment.Audience;
import dev.edict.contract.fragment.Constraints;
import dev.edict.contract.fragment.Definition.AliasDefinition;
import dev.edict.contract.fragment.Definition.Alternative;
import dev.edict.contract.fragment.Definition.EnumDefinition;
import dev.edict.contract.fragment.Definition.EnumValue;
import dev.edict.contract.fragment.Definition.UnionDefinition;
import dev.edict.contract.fragment.Deprecation;
import dev.edict.contract.fragment.Documentation;
import dev.edict.contract.fragment.Fragment;
import dev.edict.contract.fragment.Idempotency;
import dev.edict.contract.fragment.Paging;
import dev.edict.contract.fragment.ParameterFragment;
import dev.edict.contract.fragment.ParameterFragment.In;
import dev.edict.contract.fragment.ProblemFragment;
import dev.edict.contract.fragment.Promises;
import dev.edict.contract.fragment.Promises.Repeat;
import dev.edict.contract.fragment.Property;
import dev.edict.contract.fragment.ResourceFragment;
import dev.edict.contract.fragment.Scalars;
import dev.edict.contract.fragment.SecurityRequirement;
import dev.edict.contract.fragment.Service;
import dev.edict.contract.fragment.Shape;
import dev.edict.contract.fragment.Shape.Scalar;
import dev.edict.contract.fragment.Stability;
import dev.edict.contract.fragment.StandardProblem;
import dev.edict.contract.fragment.Tag;
import dev.edict.contract.fragment.TypeFragment;
import dev.edict.contract.fragment.TypeUse;
import dev.edict.contract.json.JsonObject;
import dev.edict.contract.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The fragments of a whole service. */
public final class Shop {

    private static final Access ORDERS = new Access(Access.Decision.PROTECTED, List.of("orders"), List.of());
    private static final Idempotency BY_KEY =
            new Idempotency(Idempotency.By.KEY, true, "PT24H", "REPLAY", "LEASED", "PRINCIPAL");
    private static final ProblemFragment MALFORMED = StandardProblem.UNREADABLE_BODY.fragment();
    private static final ProblemFragment UNKNOWN = ProblemFragment.derived(404, "There is no such order.");

    private Shop() {}

    public static List<Fragment> fragments() {
        return List.of(
                service(),
                orders(),
                animals(),
                page(),
                orderView(),
                createOrder(),
                status(),
                shapes(),
                orderId(),
                node());
    }

    private static ResourceFragment service() {
        return Samples.service(
                "com.acme.Shop",
                new Service(
                        "Shop",
                        "2.1",
                        "Orders and payments.",
                        JsonObject.of("contact", JsonObject.of("name", JsonValue.of("API team"))),
                        "/v1",
                        List.of(),
                        "https://api.example.com/errors/",
                        Service.Errors.PROBLEM,
                        Map.of(
                                "bearer",
                                JsonObject.builder()
                                        .put("type", "http")
                                        .put("scheme", "bearer")
                                        .build()),
                        List.of(),
                        List.of(new Tag("Orders", "What customers buy."))));
    }

    private static ResourceFragment orders() {
        TypeUse order = ref("com.acme.OrderView");
        ParameterFragment id = ParameterFragment.of(In.PATH, "orderId", TypeUse.of(Scalars.UUID), true);
        return new ResourceFragment(
                "com.acme.OrderResource",
                "com/acme/OrderResource.java",
                List.of(new Tag("Orders", null)),
                null,
                List.of(
                        op("GET", "/orders", "com.acme.OrderResource#list(com.acme.CursorQuery)")
                                .documented(new Documentation(null, "Lists orders.", "Newest first.", List.of(), null))
                                .takes(In.QUERY, "cursor", STRING)
                                .takes(In.QUERY, "limit", TypeUse.of(Scalars.INT32))
                                .takes(In.QUERY, "status", listOf(ref("com.acme.OrderStatus")))
                                .takes(In.HEADER, "Accept-Language", STRING)
                                .answers(200, ref("com.acme.Page", order))
                                .access(ORDERS)
                                .promises(new Promises(
                                        Repeat.SAFE,
                                        null,
                                        new Paging(
                                                Paging.Style.CURSOR,
                                                List.of("createdAt DESC", "id DESC"),
                                                50,
                                                200,
                                                "cursor",
                                                "limit"),
                                        null,
                                        null,
                                        Audience.PUBLIC,
                                        Stability.STABLE))
                                .build(),
                        op("GET", "/orders/{orderId}", "com.acme.OrderResource#get(java.util.UUID)")
                                .takes(id)
                                .answers(200, order)
                                .fails(UNKNOWN)
                                .access(ORDERS)
                                .build(),
                        op("POST", "/orders", "com.acme.OrderResource#create(com.acme.CreateOrder)")
                                .body(ref("com.acme.CreateOrder"))
                                .answers(201, order)
                                .fails(
                                        MALFORMED,
                                        new ProblemFragment(
                                                409,
                                                "out-of-stock",
                                                "Out of stock",
                                                "An item is sold out.",
                                                true,
                                                false),
                                        new ProblemFragment(
                                                409, "idempotency-in-progress", "In progress", null, false, true))
                                .access(ORDERS)
                                .promises(new Promises(
                                        Repeat.WITH_KEY, BY_KEY, null, "/orders/{id}", null, Audience.PUBLIC, null))
                                .build(),
                        op("POST", "/orders/exports", "com.acme.OrderResource#export(com.acme.CreateOrder)")
                                .answers(202)
                                .access(new Access(
                                        Access.Decision.PROTECTED,
                                        List.of(),
                                        List.of(SecurityRequirement.of("bearer", "orders:export"))))
                                .promises(new Promises(null, null, null, null, "/exports/{id}", Audience.ADMIN, null))
                                .build(),
                        op("DELETE", "/orders/{id}", "com.acme.OrderResource#delete(java.util.UUID)")
                                .documented(new Documentation(
                                        "removeOrder",
                                        null,
                                        null,
                                        List.of("Clean-up"),
                                        new Deprecation("2.0", "2027-01-31", "cancelOrder")))
                                .takes(ParameterFragment.of(In.PATH, "id", TypeUse.of(Scalars.UUID), true))
                                .answers(204)
                                .access(Access.ANONYMOUS)
                                .build()),
                List.of());
    }

    private static ResourceFragment animals() {
        return new ResourceFragment(
                "com.acme.ShapeResource",
                "com/acme/ShapeResource.java",
                List.of(new Tag("Shapes", "Figures.")),
                null,
                List.of(
                        op("PUT", "/shapes/{slug}", "com.acme.ShapeResource#put(java.lang.String,com.acme.Shape)")
                                .pattern("slug", "[a-z]+|[0-9]+")
                                .takes(In.MATRIX, "colour", STRING)
                                .takes(In.COOKIE, "session", STRING)
                                .takes(In.HEADER, "Authorization", STRING)
                                .body(ref("com.acme.Shape"))
                                .answers(
                                        200,
                                        ref(
                                                "com.acme.Page",
                                                ref("com.acme.Shape").orNull()))
                                .build(),
                        op("POST", "/shapes/{slug}/image", "com.acme.ShapeResource#image(java.io.InputStream)")
                                .body("application/octet-stream", TypeUse.of(Scalars.BINARY))
                                .answers(204)
                                .build(),
                        op("GET", "/shapes/tree", "com.acme.ShapeResource#tree()")
                                .answers(200, ref("com.acme.Node"))
                                .build()),
                List.of());
    }

    private static TypeFragment page() {
        return type(
                "com.acme.Page",
                object(
                        Property.required("items", listOf(variable("T"))),
                        Property.required("nextCursor", STRING.orNull())),
                "T");
    }

    private static TypeFragment orderView() {
        return new TypeFragment(
                "com.acme.OrderView",
                "com/acme/OrderView.java",
                List.of(
                        template(
                                "com.acme.OrderView",
                                object(
                                        new Property(
                                                "id",
                                                ref("com.acme.OrderId"),
                                                true,
                                                true,
                                                false,
                                                false,
                                                "Made by the server.",
                                                null,
                                                List.of()),
                                        Property.required("status", ref("com.acme.OrderStatus")),
                                        Property.required("lines", listOf(ref("com.acme.OrderView$Line"))),
                                        Property.optional(
                                                "shippedTo",
                                                ref("com.acme.OrderView$Address")
                                                        .orNull()),
                                        Property.optional("note", STRING.orNull()),
                                        Property.required("placedAt", TypeUse.of(Scalars.DATE_TIME)))),
                        template(
                                "com.acme.OrderView$Line",
                                object(
                                        Property.required("sku", STRING),
                                        Property.required(
                                                "price",
                                                TypeUse.of(Scalars.NUMBER)
                                                        .constrainedBy(Constraints.minimum(BigDecimal.ZERO, false))))),
                        template("com.acme.OrderView$Address", object(Property.required("city", STRING))),
                        template("com.acme.OrderView$Unused", object())));
    }

    private static TypeFragment createOrder() {
        return object(
                "com.acme.CreateOrder",
                new Property(
                        "email",
                        STRING.constrainedBy(Constraints.format("email").and(Constraints.lengthBetween(3, 254))),
                        true,
                        false,
                        false,
                        false,
                        null,
                        null,
                        List.of(JsonValue.of("jo@example.com"))),
                new Property(
                        "copies",
                        TypeUse.of(Scalars.INT32).constrainedBy(Constraints.minimum(BigDecimal.ONE, true)),
                        false,
                        false,
                        false,
                        false,
                        null,
                        JsonValue.of(1),
                        List.of()),
                Property.optional("labels", TypeUse.of(new Shape.MapOf(STRING))),
                Property.required(
                        "skus",
                        listOf(STRING.constrainedBy(Constraints.containing("\\S")))
                                .constrainedBy(Constraints.itemsBetween(1, 100))));
    }

    private static TypeFragment status() {
        return type(
                "com.acme.OrderStatus",
                new EnumDefinition(
                        Scalars.STRING,
                        List.of(
                                new EnumValue(JsonValue.of("open"), "Not paid yet."),
                                new EnumValue(JsonValue.of("paid"), null)),
                        true));
    }

    private static TypeFragment shapes() {
        return new TypeFragment(
                "com.acme.Shape",
                "com/acme/Shape.java",
                List.of(
                        template(
                                "com.acme.Shape",
                                new UnionDefinition(
                                        List.of(
                                                new Alternative(ref("com.acme.Shape$Circle"), "circle"),
                                                new Alternative(ref("com.acme.Shape$Square"), "square")),
                                        "kind")),
                        template(
                                "com.acme.Shape$Circle",
                                object(
                                        Property.required("kind", TypeUse.of(Scalar.constant("circle"))),
                                        Property.required("radius", TypeUse.of(Scalars.DOUBLE)))),
                        template(
                                "com.acme.Shape$Square",
                                object(
                                        Property.required("kind", TypeUse.of(Scalar.constant("square"))),
                                        Property.required("side", TypeUse.of(Scalars.DOUBLE))))));
    }

    private static TypeFragment orderId() {
        return type("com.acme.OrderId", new AliasDefinition(TypeUse.of(Scalars.UUID)));
    }

    private static TypeFragment node() {
        return object(
                "com.acme.Node",
                Property.optional("parent", ref("com.acme.Node").orNull()),
                Property.required("children", listOf(ref("com.acme.Node"))));
    }
}
