package dev.edict.processor.rule.method;

import dev.edict.processor.testing.Compiler;
import dev.edict.processor.testing.RuleTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Handlers that change a cluster or what a container engine runs, against the clients themselves. */
class GetMutatesClusterTest {
    private static final Path[] CLIENTS = clients();

    private static Path[] clients() {
        try (Stream<Path> jars = Files.list(Path.of("target", "sink-libraries"))) {
            return jars.filter(jar -> jar.getFileName().toString().matches("(kubernetes|client-java|docker-java).*"))
                    .sorted()
                    .toArray(Path[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleTest resource(String imports, String members) {
        return RuleTest.of("get-mutates")
                .compilation(c -> c.classPath(CLIENTS))
                .source(
                        "com.acme.PodResource",
                        imports + "@ApiResource @Path(\"/pods\") public class PodResource { " + members + " }");
    }

    private static final String FABRIC8 =
            "import io.fabric8.kubernetes.api.model.*; import io.fabric8.kubernetes.client.*; import io.fabric8.kubernetes.client.dsl.*; ";

    @Test
    void fabric8Writes() {
        resource(FABRIC8, """
                KubernetesClient client; Pod pod;
                  @GET @Path("a") public String a() { client.pods().inNamespace("n").resource(pod).create(); return ""; } // ERROR: get-mutates: GET /pods/a writes Pod: a → Resource.create
                  @GET @Path("b") public String b() { client.pods().inNamespace("n").withName("p").delete(); return ""; } // ERROR: get-mutates: writes Pod: b → Resource.delete
                  @GET @Path("c") public String c() { client.resource(pod).createOrReplace(); return ""; } // ERROR: get-mutates: writes Pod
                  @GET @Path("d") public String d() { client.configMaps().inNamespace("n").resource(new ConfigMap()).serverSideApply(); return ""; } // ERROR: get-mutates: writes ConfigMap
                  @GET @Path("e") public String e() { client.pods().withName("p").patch("{}"); return ""; } // ERROR: get-mutates: writes Pod
                  @GET @Path("f") public String f() { client.pods().inNamespace("n").withLabel("a", "b").delete(); return ""; } // ERROR: get-mutates: writes Pod: f → FilterWatchListDeletable.delete
                  @GET @Path("g") public String g() { client.pods().withName("p").edit(p -> p); return ""; } // ERROR: get-mutates: writes Pod
                  @GET @Path("h") public String h() { client.apps().deployments().withName("d").scale(3); return ""; } // ERROR: get-mutates: writes Deployment
                  @GET @Path("i") public String i() { client.pods().withName("p").withGracePeriod(0).delete(); return ""; } // WARN: get-mutates: may write
                  @GET @Path("j") public String j() { restart(); return ""; } // ERROR: get-mutates: writes Deployment: j → restart → TimeoutImageEditReplacePatchable.restart
                  private void restart() { client.apps().deployments().withName("d").rolling().restart(); }
                  @POST public String post() { client.resource(pod).create(); return ""; }
                """).check(Compiler.JAVAC);
    }

    @Test
    void fabric8Reads() {
        resource(FABRIC8, """
                KubernetesClient client; Pod pod;
                  @GET @Path("a") public String a() { return client.pods().inNamespace("n").withName("p").get().toString(); }
                  @GET @Path("b") public Object b() { return client.pods().inAnyNamespace().withLabel("app", "shop").list().getItems().size(); }
                  @GET @Path("c") public String c() { return client.pods().withName("p").getLog(); }
                  @GET @Path("d") public String d() { client.pods().withName("p").waitUntilReady(1, java.util.concurrent.TimeUnit.SECONDS); return ""; }
                  @GET @Path("e") public Object e() { return client.apps().deployments().withName("d").scale().getSpec(); }
                  @GET @Path("f") public String f() { client.resource(pod).dryRun().create(); client.pods().withName("p").dryRun().delete(); return ""; }
                  @GET @Path("g") public String g() { client.resource(pod).dryRun(true).fieldManager("x").serverSideApply(); return ""; }
                  @GET @Path("h") public String h() {
                    WritableOperation<Pod> trial = client.resource(pod).dryRun(); trial.create(); trial.createOrReplace(); return "";
                  }
                  @GET @Path("i") public boolean i(@QueryParam("verb") String verb) {
                    io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview review = new io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview();
                    client.authorization().v1().selfSubjectAccessReview().create(review);
                    client.resource(review).create();
                    return true;
                  }
                  @GET @Path("j") public String j() { client.resource(new Event()).create(); return ""; }
                  @GET @Path("l") public String l() { var trial = client.pods().inNamespace("n").withName("p").dryRun(); trial.delete(); return ""; }
                  @GET @Path("k") public String k() { new PodBuilder().withNewMetadata().withName("p").endMetadata().build(); return ""; }
                """).check(Compiler.JAVAC);
    }

    private static final String OWN =
            "import io.kubernetes.client.openapi.*; import io.kubernetes.client.openapi.apis.*; import io.kubernetes.client.openapi.models.*; import io.kubernetes.client.util.generic.*; ";

    @Test
    void kubernetesOwnClientWrites() {
        resource(OWN, """
                CoreV1Api core; AppsV1Api apps; CustomObjectsApi custom; V1Pod pod; GenericKubernetesApi<V1Pod, V1PodList> pods;
                  @GET @Path("a") public String a() throws ApiException { core.createNamespacedPod("n", pod).execute(); return ""; } // ERROR: get-mutates: GET /pods/a writes Pod: a → CoreV1Api.createNamespacedPod
                  @GET @Path("b") public String b() throws ApiException { core.deleteNamespacedPod("p", "n").execute(); return ""; } // ERROR: get-mutates: writes Pod
                  @GET @Path("c") public String c() throws ApiException { apps.replaceNamespacedDeployment("d", "n", null).execute(); return ""; } // ERROR: get-mutates: writes Deployment
                  @GET @Path("d") public String d() throws ApiException { apps.patchNamespacedDeploymentScale("d", "n", null).execute(); return ""; } // ERROR: get-mutates: writes DeploymentScale
                  @GET @Path("e") public String e() throws ApiException { core.deleteNamespace("n").execute(); return ""; } // ERROR: get-mutates: writes Namespace
                  @GET @Path("f") public String f() throws ApiException { custom.createClusterCustomObject("g", "v1", "shops", pod).execute(); return ""; } // ERROR: get-mutates: writes CustomObject
                  @GET @Path("g") public String g() { pods.create(pod); return ""; } // ERROR: get-mutates: writes V1Pod: g → GenericKubernetesApi.create
                  @GET @Path("h") public String h() { pods.delete("n", "p"); return ""; } // ERROR: get-mutates: writes V1Pod
                """).check(Compiler.JAVAC);
    }

    @Test
    void kubernetesOwnClientReads() {
        resource(OWN, """
                CoreV1Api core; AppsV1Api apps; AuthorizationV1Api access; AuthenticationV1Api tokens; V1Pod pod; GenericKubernetesApi<V1Pod, V1PodList> pods;
                  @GET @Path("a") public Object a() throws ApiException { return core.readNamespacedPod("p", "n").execute().getKind(); }
                  @GET @Path("b") public Object b() throws ApiException { return core.listPodForAllNamespaces().execute().getItems().size(); }
                  @GET @Path("c") public String c() throws ApiException { return core.readNamespacedPodLog("p", "n").execute(); }
                  @GET @Path("d") public String d() throws ApiException { core.createNamespacedPod("n", pod).dryRun("All").execute(); return ""; }
                  @GET @Path("e") public String e() throws ApiException { access.createSelfSubjectAccessReview(new V1SelfSubjectAccessReview()).execute(); return ""; }
                  @GET @Path("f") public String f() throws ApiException { tokens.createTokenReview(new V1TokenReview()).execute(); return ""; }
                  @GET @Path("g") public String g() throws ApiException { core.createNamespacedServiceAccountToken("a", "n", null).execute(); core.createNamespacedEvent("n", null).execute(); return ""; }
                  @GET @Path("h") public Object h() { return pods.get("n", "p").getHttpStatusCode(); }
                  @GET @Path("i") public String i() throws ApiException {
                    CoreV1Api.APIcreateNamespacedPodRequest request = core.createNamespacedPod("n", pod);
                    request.dryRun("All");
                    request.execute();
                    return "";
                  }
                """).check(Compiler.JAVAC);
    }

    private static final String DOCKER = "import com.github.dockerjava.api.*; ";

    @Test
    void dockerWrites() {
        resource(DOCKER, """
                DockerClient docker;
                  @GET @Path("a") public String a() { docker.startContainerCmd("c").exec(); return ""; } // ERROR: get-mutates: GET /pods/a writes Container: a → StartContainerCmd.exec
                  @GET @Path("b") public String b() { docker.stopContainerCmd("c").withTimeout(3).exec(); return ""; } // ERROR: get-mutates: writes Container
                  @GET @Path("c") public String c() { docker.removeContainerCmd("c").withForce(true).exec(); return ""; } // ERROR: get-mutates: writes Container
                  @GET @Path("d") public String d() { return docker.createContainerCmd("i").exec().getId(); } // ERROR: get-mutates: writes Container
                  @GET @Path("e") public String e() { docker.killContainerCmd("c").exec(); return ""; } // ERROR: get-mutates: writes Container
                  @GET @Path("f") public String f() { docker.removeImageCmd("i").exec(); return ""; } // ERROR: get-mutates: writes Image
                  @GET @Path("g") public String g() { docker.connectToNetworkCmd().exec(); return ""; } // ERROR: get-mutates: writes Network
                  @GET @Path("h") public String h() { docker.pruneCmd(null).exec(); return ""; } // WARN: get-mutates: may write
                """).check(Compiler.JAVAC);
    }

    @Test
    void dockerReads() {
        resource(DOCKER, """
                DockerClient docker;
                  @GET @Path("a") public Object a() { return docker.listContainersCmd().withShowAll(true).exec().size(); }
                  @GET @Path("b") public Object b() { return docker.inspectContainerCmd("c").exec().getState(); }
                  @GET @Path("c") public Object c() { docker.infoCmd().exec(); docker.versionCmd().exec(); docker.pingCmd().exec(); return ""; }
                  @GET @Path("d") public Object d() { return docker.topContainerCmd("c").exec().getTitles(); }
                  @GET @Path("e") public Object e() { return docker.listImagesCmd().exec().size() + docker.inspectImageCmd("i").exec().getId(); }
                  @GET @Path("f") public Object f() { docker.logContainerCmd("c").withStdOut(true).exec(new com.github.dockerjava.api.async.ResultCallback.Adapter<>()); return ""; }
                  @GET @Path("g") public Object g() { docker.removeContainerCmd("c").withForce(true); return docker.startContainerCmd("c").getContainerId(); }
                """).check(Compiler.JAVAC);
    }

    @ParameterizedTest
    @EnumSource
    void aWaiver(Compiler compiler) {
        RuleTest test = resource(DOCKER, """
                DockerClient docker;
                  @Waive(value = "get-mutates", reason = "The sandbox of a tutorial.")
                  @GET public String get() { docker.startContainerCmd("c").exec(); return ""; }
                """);
        if (compiler == Compiler.JAVAC) {
            test.checkWaived(compiler);
        } else {
            test.check(compiler);
        }
    }
}
