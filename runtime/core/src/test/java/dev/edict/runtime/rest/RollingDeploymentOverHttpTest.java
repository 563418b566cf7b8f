package dev.edict.runtime.rest;

import static dev.edict.runtime.rest.OrderService.assertProblem;
import static dev.edict.runtime.rest.OrderService.isReplay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.edict.annotations.Idempotent.Body;
import dev.edict.runtime.idempotency.IdempotencyStore;
import dev.edict.runtime.idempotency.Policy;
import dev.edict.runtime.idempotency.StoreException;
import dev.edict.runtime.idempotency.memory.InMemoryStore;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Instances of two deployments, which compare bodies in different ways, over one store. */
class RollingDeploymentOverHttpTest {

    private static final UnaryOperator<Policy.Builder> BYTES = policy -> policy;
    private static final UnaryOperator<Policy.Builder> IGNORED = policy -> policy.body(Body.IGNORED);
    private static final UnaryOperator<Policy.Builder> CANONICAL = policy -> policy.body(Body.CANONICAL_JSON);
    private static final UnaryOperator<Policy.Builder> WHOLE = policy -> policy.fingerprint("");
    private static final UnaryOperator<Policy.Builder> ARTICLE = policy -> policy.fingerprint("/article");

    private static final String BOOK = "{\"article\":\"book\",\"sent\":1}";
    private static final String BOOK_SPACED = "{ \"sent\": 1, \"article\": \"book\" }";
    private static final String BOOK_LATER = "{\"article\":\"book\",\"sent\":2}";
    private static final String PEN = "{\"article\":\"pen\",\"sent\":1}";

    private final IdempotencyStore store = new InMemoryStore();
    private final RollingResource resource = new RollingResource();
    private Service before;
    private Service after;

    private void deploy(UnaryOperator<Policy.Builder> old, UnaryOperator<Policy.Builder> next) {
        before = start(old);
        after = start(next);
    }

    private Service start(UnaryOperator<Policy.Builder> declared) {
        RollingResource_Idempotency.declared = declared;
        try {
            return Service.start(EdictConfig.builder().store(store).build(), resource);
        } finally {
            RollingResource_Idempotency.declared = BYTES;
        }
    }

    @AfterEach
    void stop() {
        before.close();
        if (after != null) {
            after.close();
        }
    }

    @Test
    void aBodyThatIsIgnoredMayDifferInEveryTry() {
        before = start(IGNORED);
        HttpResponse<String> first = post(before, BOOK, "k1");
        HttpResponse<String> second = post(before, PEN + " ", "k1");
        assertThat(first.body()).isEqualTo("execution 1 of 27 bytes");
        assertThat(isReplay(second)).isTrue();
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(isReplay(post(before, null, "k1"))).isTrue();
        assertProblem(
                before.send(before.post("/rolling?dry=1", BOOK, "Idempotency-Key", "k1")),
                422,
                "idempotency-key-reused");
        assertProblem(
                before.send(before.post("/rolling", BOOK, "Idempotency-Key", "k1", "Content-Type", "text/plain")),
                422,
                "idempotency-key-reused");
    }

    @Test
    void anIgnoredBodyOfPartsMayDifferInItsBoundaryAndInItsParts() {
        before = start(IGNORED);
        HttpResponse<String> first = parts(before, "b1", "one", "k1");
        assertThat(isReplay(first)).isFalse();
        HttpResponse<String> second = parts(before, "another", "two", "k1");
        assertThat(isReplay(second)).isTrue();
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(resource.executions).hasValue(1);
    }

    @Test
    void bytesThatAreIgnoredFromNowOn() {
        deploy(BYTES, IGNORED);
        post(before, BOOK, "k1");
        assertThat(isReplay(post(after, BOOK, "k1"))).isTrue();
        assertProblem(post(after, BOOK_LATER, "k1"), 422, "idempotency-key-reused");
        post(after, BOOK, "k2");
        assertThat(isReplay(post(before, PEN, "k2"))).isTrue();
        assertThat(resource.executions).hasValue(2);
    }

    @Test
    void partsThatAreIgnoredFromNowOn() {
        deploy(BYTES, IGNORED);
        parts(before, "b1", "one", "k1");
        assertThat(isReplay(parts(after, "b2", "one", "k1"))).isTrue();
        assertProblem(parts(after, "b2", "two", "k1"), 422, "idempotency-key-reused");
        parts(after, "b1", "one", "k2");
        assertThat(isReplay(parts(before, "b2", "two", "k2"))).isTrue();
        assertThat(resource.executions).hasValue(2);
    }

    @Test
    void bytesThatAreReadAsJsonFromNowOn() {
        bytesWhoseSpellingDoesNotCountFromNowOn(WHOLE);
    }

    @Test
    void bytesWhoseCanonicalFormCountsFromNowOn() {
        bytesWhoseSpellingDoesNotCountFromNowOn(CANONICAL);
    }

    private void bytesWhoseSpellingDoesNotCountFromNowOn(UnaryOperator<Policy.Builder> next) {
        deploy(BYTES, next);
        post(before, BOOK, "k1");
        assertThat(isReplay(post(after, BOOK, "k1"))).isTrue();
        assertProblem(post(after, BOOK_SPACED, "k1"), 422, "idempotency-key-reused");
        post(after, BOOK, "k2");
        assertThat(isReplay(post(before, BOOK, "k2"))).isTrue();
        assertThat(isReplay(post(before, BOOK_SPACED, "k2"))).isTrue();
        assertProblem(post(before, PEN, "k2"), 422, "idempotency-key-reused");
        assertThat(resource.executions).hasValue(2);
    }

    @Test
    void aCanonicalFormThatIsIgnoredOrReadAsMembersFromNowOn() {
        deploy(CANONICAL, IGNORED);
        post(before, BOOK, "k1");
        assertThat(isReplay(post(after, BOOK_SPACED, "k1"))).isTrue();
        assertProblem(post(after, BOOK_LATER, "k1"), 422, "idempotency-key-reused");
        after.close();
        after = start(ARTICLE);
        assertThat(isReplay(post(after, BOOK_SPACED, "k1"))).isTrue();
        assertProblem(post(after, BOOK_LATER, "k1"), 422, "idempotency-key-reused");
        post(after, BOOK, "k2");
        assertThat(isReplay(post(before, BOOK_LATER, "k2"))).isTrue();
        assertProblem(post(before, PEN, "k2"), 422, "idempotency-key-reused");
        assertThat(resource.executions).hasValue(2);
    }

    /** The record names the members that were compared. */
    @Test
    void membersThatAreComparedFromNowOn() {
        deploy(BYTES, ARTICLE);
        post(before, BOOK, "k1");
        assertThat(isReplay(post(after, BOOK, "k1"))).isTrue();
        post(after, BOOK, "k2");
        assertThat(isReplay(post(before, BOOK, "k2"))).isTrue();
        assertThat(isReplay(post(before, BOOK_LATER, "k2"))).isTrue();
        assertProblem(post(before, PEN, "k2"), 422, "idempotency-key-reused");
        assertThat(resource.executions).hasValue(2);
    }

    @Test
    void otherMembersThatAreComparedFromNowOn() {
        deploy(ARTICLE, policy -> policy.fingerprint("/sent", "/article"));
        post(before, BOOK, "k1");
        assertThat(isReplay(post(after, BOOK_LATER, "k1"))).isTrue();
        assertProblem(post(after, PEN, "k1"), 422, "idempotency-key-reused");
        post(after, BOOK, "k2");
        assertThat(isReplay(post(before, BOOK_SPACED, "k2"))).isTrue();
        assertProblem(post(before, BOOK_LATER, "k2"), 422, "idempotency-key-reused");
        assertThat(resource.executions).hasValue(2);
    }

    /** That there is a record of this very request was known before the store was lost. */
    @Test
    void nothingRunsUnprotectedBesideARecordOfTheOtherRule() {
        before = start(BYTES);
        post(before, BOOK, "k1");
        AtomicInteger claims = new AtomicInteger();
        IdempotencyStore lost = (IdempotencyStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {IdempotencyStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("claim") && claims.incrementAndGet() == 2) {
                        throw new StoreException("out of reach");
                    }
                    return method.invoke(store, arguments);
                });
        RollingResource_Idempotency.declared = IGNORED;
        after = Service.start(EdictConfig.builder().store(lost).failOpen().build(), resource);
        RollingResource_Idempotency.declared = BYTES;
        assertProblem(post(after, BOOK, "k1"), 503, "idempotency-store-unavailable");
        assertThat(isReplay(post(after, BOOK, "k1"))).isTrue();
        assertThat(resource.executions).hasValue(1);
    }

    private static HttpResponse<String> post(Service service, String body, String key) {
        return service.send(service.post("/rolling", body, "Idempotency-Key", key));
    }

    private static HttpResponse<String> parts(Service service, String boundary, String content, String key) {
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + content + "\r\n--"
                + boundary + "--\r\n";
        return service.send(service.post(
                "/rolling", body, "Idempotency-Key", key, "Content-Type", "multipart/form-data; boundary=" + boundary));
    }
}
