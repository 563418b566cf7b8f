package dev.edict.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.processor.model.Doc;
import org.junit.jupiter.api.Test;

class DocReaderTest {

    @Test
    void takesACommentApart() {
        Doc doc = DocReader.parse("""
                 Lists orders.

                 <p>Newest first.
                 @param status which ones;
                   all by default
                 @param <T> of what
                 @return the page
                 @throws OutOfStock when gone
                 @see Other
                 not text
                """, false);
        assertThat(doc.body()).isEqualTo("Lists orders.\n\n<p>Newest first.");
        assertThat(doc.params())
                .containsEntry("status", "which ones;\n  all by default")
                .containsEntry("<T>", "of what");
        assertThat(doc.returns()).isEqualTo("the page");
        assertThat(doc.throwing()).containsOnlyKeys("OutOfStock").containsValue("when gone");
    }

    @Test
    void leavesTagsInCodeOfMarkdownAlone() {
        Doc doc = DocReader.parse("Text\n```java\n@Path(\"/x\")\n```\n@return it", true);
        assertThat(doc.body()).isEqualTo("Text\n```java\n@Path(\"/x\")\n```");
        assertThat(doc.returns()).isEqualTo("it");
    }

    @Test
    void leavesTagsInCodeOfHtmlAlone() {
        Doc doc = DocReader.parse(
                " Text <pre>{@code\n @Path(\"/x\")\n class X { {} }\n }</pre> more\n @param a {@code\n @Y} b\n @return it",
                false);
        assertThat(doc.body()).isEqualTo("Text <pre>{@code\n@Path(\"/x\")\nclass X { {} }\n}</pre> more");
        assertThat(doc.params()).containsEntry("a", "{@code\n@Y} b");
        assertThat(doc.returns()).isEqualTo("it");
        assertThat(DocReader.parse(" Text {@code never closed\n @return it", false)
                        .returns())
                .isEqualTo("it");
    }

    @Test
    void findsTheCommentOfAnOperationAndOfRecordComponents() {
        Reading reading = Reading.of("shop.Api", """
                @Path("/r") public interface Api {
                  /** Gets one.
                   * @param id of the order */
                  @GET Dto get(@QueryParam("id") String id);
                }
                """)
                .and("shop.R", "public class R implements Api { public Dto get(String id) { return null; } }")
                .and(
                        "shop.Dto",
                        "/** A thing.\n * @param name what it is called */\npublic record Dto(String name) {}");
        assertThat(reading.agreed(s -> {
                    var operation = s.resources().get(0).operations().get(0);
                    var dto = s.round().types().find("shop.Dto").orElseThrow();
                    return operation.doc().body() + "|"
                            + operation.parameters().get(0).doc() + "|"
                            + dto.doc().body() + "|" + dto.properties().get(0).doc();
                }))
                .isEqualTo("Gets one.|of the order|A thing.|what it is called");
    }
}
