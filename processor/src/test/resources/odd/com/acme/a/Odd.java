package com.acme.a;
import dev.edict.annotations.*; import jakarta.ws.rs.*; import jakarta.ws.rs.core.*; import jakarta.validation.constraints.*; import jakarta.validation.Valid; import java.util.*; import java.util.function.*; import java.util.concurrent.*; import java.io.*;
import java.lang.annotation.*;
@Target({ElementType.TYPE_USE, ElementType.TYPE_PARAMETER}) @Retention(RetentionPolicy.RUNTIME) @interface Tu { String value() default ""; }
@ApiResource @Path("/odd")
public class Odd {
  // records with compact constructors and annotations
  public record Money(@NotNull @Waive(value="x", reason="y") @Waive(value="z", reason="y") String currency, @Min(0) long amount) {
    public Money { if (amount < 0) throw new IllegalArgumentException(); }
    public Money(long a) { this("EUR", a); }
    static int count; static { count = 1; }
    @Override public String currency() { return currency; }
  }
  public record Empty() {}
  public record Generic<A extends Comparable<A> & Serializable, B extends List<? super A>>(A a, B b, Map<A, ? extends B>[] c, A... d) {}
  public record Rec(Rec r, List<Rec> l, Map<String, Map<Rec, Optional<Rec>>> m) {}
  public sealed interface Shape permits Circle, Square, Shape.Other { record Other(@Tu("x") String @Tu [] @Tu("y") [] s) implements Shape {} non-sealed interface Open extends Shape0 {} }
  public sealed interface Shape0 permits Shape.Open {}
  public record Circle(double r) implements Shape {}
  public static final class Square implements Shape { public double side; }
  public enum Color { RED { @Override public String hex() { return "f00"; } }, GREEN; public String hex() { return ""; } @GET public String weird() { return ""; } }
  public class Inner { public class InnerInner { public String v; public Odd odd; } public InnerInner ii; }
  static abstract class Node<T extends Node<T>> { public T self; public List<? extends T> kids; public abstract <X extends Node<T> & Runnable> X conv(X x); }
  public static class Leaf extends Node<Leaf> { public <X extends Node<Leaf> & Runnable> X conv(X x) { return x; } }
  @GET @Path("a") public Money a(@QueryParam("c") Color c, @QueryParam("x") String... xs) { return new Money(1); }
  @GET @Path("b") public @Tu List<@Tu("k") @NotNull Map<@Tu String, @Tu @Size(max=3) List<@Tu Money>>> b() { return null; }
  @POST @Path("c") public <T extends Money & Comparable<T>> T c(@Valid T in) { return in; }
  @POST @Path("d") public <T> T d(T in) { class Local { @GET @Path("local") public String local() { return ""; } } return in; }
  @POST @Path("e") public Generic<String, List<Object>> e(Generic<Integer, List<Number>> in) { return null; }
  @POST @Path("f") public Rec f(Rec in) { return in; }
  @POST @Path("g") public Shape g(Shape s) { return s instanceof Circle c ? c : s; }
  @GET @Path("h") public Inner.InnerInner h() { return null; }
  @GET @Path("i") public Leaf i() { return null; }
  @GET @Path("j") public Node<?> j() { return null; }
  @GET @Path("k") public int[][][] k() { return null; }
  @GET @Path("l") public Class<? super Integer> l() { return null; }
  @GET @Path("m") public Supplier<CompletionStage<Optional<? extends Callable<? super Money>>>> m() { return null; }
  @GET @Path("n") public Object n(@Context UriInfo Odd_this) { return new Object() { @GET @Path("anon") public String x() { return ""; } }; }
  @Path("sub") public Object sub() { return new Object() { @GET public String anon() { return ""; } }; }
  @Path("sub2/{x}") public Inner sub2(@PathParam("x") String x) { return new Inner(); }
  @Path("sub3") public Class<Other> sub3() { return Other.class; }
  @Path("loop") public Odd loop() { return this; }
  @Path("gen") public <T> T gen() { return null; }
  public static class Other { @GET public String o() { return ""; } @Path("x") public Other again() { return this; } }
  @GET @Path("größe/{größe}") public String ünï(@PathParam("größe") String größe) { return größe; }
  @GET @Path("\u0000\uD83D\uDE00\"'\\") public String nul() { return ""; }
  @GET @Path("dollar$") public String $dollar$_() { return ""; }
  @POST @Path("throws") public <X extends Exception & Serializable> void thr(X x) throws X, IOException {}
  @GET @Path("this") public String receiver(@Tu Odd this, @QueryParam("q") String q) { return q; }
  @POST @Path("empty") public Empty empty(Empty in) { return in; }
  @POST @Path("arr") public Money[] arr(Money[]... in) { return null; }
  @POST @Path("vo") public Void vo(Void v) { return null; }
  @POST @Path("stream") public java.util.stream.Stream<? extends Iterator<Iterable<Money>>> st(InputStream in) { return null; }
  @POST @Path("anno") public Deprecated anno(Path in) { return null; }
  @POST @Path("thread") public Thread thread(ClassLoader in) { return null; }
  @DELETE @Path("rec") public EnumMap<Color, EnumSet<Color>> em() { return null; }
  @GET @Path("sw") public String sw(@QueryParam("o") Integer o) { Object x = o; if (x instanceof Integer i && i > 3) { return """
     text block \""" { @GET }
     """; } int y = switch (o) { case 1 -> { yield 2; } default -> 3; }; Runnable r = () -> { }; Function<Odd, String> f = Odd::ünï2; return "" + y; }
  static String ünï2(Odd o) { return ""; }
  { int init = 3; } static { int s = 4; }
  @interface Nested { @Path("x") class C { @GET public String in() { return ""; } } }
}
