package dev.edict.processor.document;

import com.fasterxml.jackson.annotation.JsonBackReference;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIdentityInfo;
import com.fasterxml.jackson.annotation.JsonIdentityReference;
import com.fasterxml.jackson.annotation.JsonManagedReference;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.ObjectIdGenerators;
import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** Classes that Jackson writes and Edict describes. */
public final class JsonSamples {

    private JsonSamples() {}

    /** Names that no style guide allows and that exist. */
    public static class Names {
        public String getaB() {
            return "";
        }

        public String getaURLValue() {
            return "";
        }

        public String getURL() {
            return "";
        }

        public String getURLPath() {
            return "";
        }

        public String getX() {
            return "";
        }

        public String getXAxis() {
            return "";
        }

        public String getaway() {
            return "";
        }

        public String get_id() {
            return "";
        }

        public String get1st() {
            return "";
        }

        public String getÄhre() {
            return "";
        }

        public String getI() {
            return "";
        }

        public String get() {
            return "";
        }

        public boolean isOpen() {
            return true;
        }

        public boolean issued() {
            return true;
        }

        public Boolean isBoxed() {
            return true;
        }

        public String isText() {
            return "";
        }

        public boolean getFlag() {
            return true;
        }

        public String getter(String text) {
            return text;
        }

        public void getNothing() {}
    }

    /** What stands on a field and its accessors is one property. */
    public static class Accessors {
        private String aName = "";
        public String URL = "";
        private final boolean isReady = true;

        public String getaName() {
            return aName;
        }

        public void setaName(String name) {
            aName = name;
        }

        public boolean isReady() {
            return isReady;
        }
    }

    /** Names of accessors, some of fields with other capitals, that the versions of Jackson read otherwise. */
    public static class Capitals {
        private int aField = 1;
        private int bField = 1;
        private String eMail = "e";
        private String xAxis = "x";
        private String URL = "u";

        public int getaField() {
            return aField;
        }

        public int getBField() {
            return bField;
        }

        public String getEMail() {
            return eMail;
        }

        public void setEMail(String text) {
            eMail = text;
        }

        public String getXAxis() {
            return xAxis;
        }

        public String getURL() {
            return URL;
        }

        public String getABc() {
            return "";
        }

        public boolean isis() {
            return true;
        }

        @JsonProperty
        public String getown() {
            return "";
        }
    }

    public record Measured(int x) {
        public int getaway() {
            return 1;
        }

        public int getURL() {
            return 2;
        }
    }

    /** Its values stand in a list. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"x", "y"})
    public record Point(int x, int y) {}

    public record Line(
            Point from,
            @JsonFormat(shape = JsonFormat.Shape.ARRAY) Plain to,
            @JsonFormat(shape = JsonFormat.Shape.NUMBER) Level level,
            Plain plain) {}

    public record Plain(int x) {}

    public enum Level {
        LOW
    }

    public static class Parent {
        public int id = 1;

        @JsonManagedReference
        public List<Child> children = List.of(new Child(this));
    }

    public static class Child {
        public int id = 2;

        @JsonBackReference
        public Parent parent;

        Child(Parent parent) {
            this.parent = parent;
        }
    }

    @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class, property = "id")
    public static class Node {
        public String id = "a";
        public Node next;
    }

    @JsonIdentityInfo(generator = ObjectIdGenerators.IntSequenceGenerator.class)
    public static class Counted {
        public Counted self;
    }

    public static class Holder {
        @JsonIdentityReference(alwaysAsId = true)
        public Node node = new Node();

        @JsonIdentityReference(alwaysAsId = true)
        public List<Node> nodes = List.of(new Node());
    }

    public record Files(File file, Path path) {}
}
