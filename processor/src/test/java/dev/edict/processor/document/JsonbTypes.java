package dev.edict.processor.document;

import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbNumberFormat;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

/** Types whose form the annotations and defaults of JSON Binding decide. */
public final class JsonbTypes {

    private JsonbTypes() {}

    static List<Sample> samples() {
        return List.of(
                new Sample(Renamed.class, new Renamed()),
                new Sample(Dates.class, new Dates()),
                new Sample(Formatted.class, new Formatted()),
                new Sample(Nillable.class, new Nillable()),
                new Sample(Adapted.class, new Adapted()),
                new Sample(Bytes.class, new Bytes()),
                new Sample(OfClass.class, new OfClass()),
                new Sample(OneWay.class, new OneWay()),
                new Sample(Names.class, new Names()),
                new Sample(Animal.class, new Dog()),
                new Sample(Animal.class, new Cat()),
                new Sample(Herd.class, new Herd()),
                new Sample(Garage.class, new Garage()),
                new Sample(Overriding.class, new Overriding()),
                new Sample(Keyed.class, new Keyed()),
                new Sample(TwoNames.class, new TwoNames()),
                new Sample(Refusal.class, new Refusal()));
    }

    public static class Renamed {
        @JsonbProperty("the_name")
        private String name = "n";

        @JsonbTransient
        private String gone = "g";

        private String onGetter = "o";

        public String getName() {
            return name;
        }

        public String getGone() {
            return gone;
        }

        @JsonbProperty("on-getter")
        public String getOnGetter() {
            return onGetter;
        }

        @JsonbTransient
        public String getAlsoGone() {
            return "x";
        }
    }

    public static class Dates {
        public Date date = new Date(0);
        public ZonedDateTime zoned = ZonedDateTime.of(2027, 1, 31, 12, 0, 0, 0, ZoneId.of("Europe/Paris"));
        public Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        public java.sql.Date day = java.sql.Date.valueOf("2027-01-31");
        public TimeZone zone = TimeZone.getTimeZone("Europe/Paris");
    }

    public static class Formatted {
        @JsonbDateFormat("dd.MM.yyyy")
        public LocalDate date = LocalDate.of(2027, 1, 31);

        @JsonbDateFormat(JsonbDateFormat.TIME_IN_MILLIS)
        public Date millis = new Date(0);

        @JsonbDateFormat("yyyy-MM-dd HH:mm")
        public LocalDateTime local = LocalDateTime.of(2027, 1, 31, 1, 2);

        @JsonbNumberFormat("#0.00")
        public double price = 1.5;
    }

    public static class Nillable {
        @JsonbProperty(nillable = true)
        public String maybe;

        @JsonbNillable
        public String perhaps;

        public String never = "n";
    }

    public static class Celsius {
        public double degrees = 21.5;
    }

    public static class CelsiusAdapter implements JsonbAdapter<Celsius, String> {
        @Override
        public String adaptToJson(Celsius value) {
            return value.degrees + "C";
        }

        @Override
        public Celsius adaptFromJson(String text) {
            return new Celsius();
        }
    }

    public static class Adapted {
        @JsonbTypeAdapter(CelsiusAdapter.class)
        public Celsius temperature = new Celsius();
    }

    /** What the class says, its members need not say. */
    @JsonbNillable
    @JsonbDateFormat("dd.MM.yyyy")
    @JsonbNumberFormat("0.0")
    public static class OfClass {
        public String absent;
        public LocalDate date = LocalDate.of(2027, 1, 31);

        @JsonbDateFormat("MM")
        public LocalDate month = LocalDate.of(2027, 1, 31);

        public int number = 1;
        public boolean flag = true;
        public String text = "t";
    }

    /** A getter that is left out, and a setter. */
    public static class OneWay {
        public String id = "i";
        private String written = "w";
        private String read = "r";

        @JsonbTransient
        @NotNull
        public String getWritten() {
            return written;
        }

        public void setWritten(String text) {
            written = text;
        }

        public String getRead() {
            return read;
        }

        @JsonbTransient
        public void setRead(String text) {
            read = text;
        }
    }

    public static class Bytes {
        public byte[] data = {1, -2};
        public char[] letters = {'a', 'b'};
    }

    /** JavaBeans names, unlike Jackson's. */
    public static class Names {
        public String getURL() {
            return "";
        }

        public String getXAxis() {
            return "";
        }

        public String getaway() {
            return "";
        }

        public boolean isOpen() {
            return true;
        }

        public Boolean isBoxed() {
            return true;
        }
    }

    @JsonbTypeInfo(
            key = "@kind",
            value = {@JsonbSubtype(alias = "dog", type = Dog.class), @JsonbSubtype(alias = "cat", type = Cat.class)})
    public interface Animal {}

    public static class Dog implements Animal {
        public boolean barks = true;
    }

    public static class Cat implements Animal {
        public int lives = 9;
    }

    public static class Herd {
        public List<Animal> animals = List.of(new Dog(), new Cat());
        public Animal one = new Cat();
    }

    @JsonbTypeInfo(@JsonbSubtype(alias = "bus", type = Bus.class))
    public static class Vehicle {
        public int wheels = 4;
    }

    public static class Bus extends Vehicle {
        public int seats = 40;
    }

    @JsonbTypeInfo({@JsonbSubtype(alias = "tool", type = Tool.class), @JsonbSubtype(alias = "saw", type = Saw.class)})
    public interface Thing {}

    public static class Tool implements Thing {
        public int weight = 1;
    }

    public static class Saw extends Tool {
        public int teeth = 9;
    }

    /** Values of classes that are below others of the same list, or in none. */
    public static class Garage {
        public Vehicle none = new Vehicle();
        public Vehicle bus = new Bus();
        public Thing thing = new Saw();
        public Tool tool = new Saw();
        public List<Tool> tools = List.of(new Tool(), new Saw());
    }

    public interface HasId {
        @JsonbProperty("_id")
        String getId();
    }

    public static class Overridden {
        @JsonbProperty("renamed")
        public String getText() {
            return "t";
        }
    }

    /** Annotations of what it overrides count where that is an interface's. */
    public static class Overriding extends Overridden implements HasId {
        @Override
        public String getText() {
            return "o";
        }

        @Override
        public String getId() {
            return "i";
        }
    }

    /** One name to write, another to read. */
    public static class TwoNames {
        private String text = "t";

        @JsonbProperty("out")
        public String getText() {
            return text;
        }

        @JsonbProperty("in")
        public void setText(String value) {
            text = value;
        }
    }

    public static class Keyed {
        public Map<Celsius, String> byObject = Map.of(new Celsius(), "x");
        public Map<Integer, String> byNumber = Map.of(1, "x");
    }

    /** An exception that is sent as it is. */
    public static class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refusal() {
            super("m", new IllegalStateException("c"));
            addSuppressed(new IllegalArgumentException("s"));
        }

        public int getCode() {
            return 7;
        }
    }
}
