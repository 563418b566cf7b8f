package dev.edict.runtime.idempotency;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.stream.Stream;

/** What ECMAScript writes for a double, by trying: no platform's {@code Double.toString} is asked, which had it wrong before 19. */
final class EcmaScriptNumber {

    private static final int MOST_DIGITS = 17;

    private EcmaScriptNumber() {}

    /** ECMA-262, section 6.1.6.1.20: as few digits as are read as the double, of these the ones that are nearest to it. */
    static String shortest(double number) {
        if (number == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            BigDecimal found = Stream.of(RoundingMode.FLOOR, RoundingMode.CEILING)
                    .map(new Rounding(exact, digits)::to)
                    .filter(candidate -> candidate.doubleValue() == number)
                    .min(Comparator.comparing(
                            candidate -> candidate.subtract(exact).abs()))
                    .orElse(null);
            if (found != null) {
                return notation(found);
            }
        }
        throw new IllegalStateException("17 digits tell every double: " + number);
    }

    private record Rounding(BigDecimal exact, int digits) {
        BigDecimal to(RoundingMode mode) {
            return exact.round(new MathContext(digits, mode));
        }
    }

    private static String notation(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        String digits = stripped.unscaledValue().abs().toString();
        int point = digits.length() - stripped.scale();
        String sign = value.signum() < 0 ? "-" : "";
        if (point > -6 && point <= 21) {
            return stripped.toPlainString();
        }
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return sign + digits.charAt(0) + fraction + "e" + (point > 0 ? "+" : "") + (point - 1);
    }
}
