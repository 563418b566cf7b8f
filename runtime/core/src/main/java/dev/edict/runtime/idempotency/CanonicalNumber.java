package dev.edict.runtime.idempotency;

/**
 * A number of JSON in the notation of ECMAScript (RFC 8785, section 3.2.2.3), with all its digits: {@code 1}, {@code 0.002},
 * {@code 1e+30}. Where a double is what is meant and its shortest digits are what is written, this is its canonical form. RFC 8785 rounds all
 * other numbers to the next double; here they keep their digits, so that two numbers are written alike if and only if they are equal.
 *
 * <p>It works on the text: no double is made, whose shortest digits not every Java platform finds, and no decimal, which takes
 * quadratic time.
 */
final class CanonicalNumber {

    /** From here on ECMAScript writes an exponent (ECMA-262, section 6.1.6.1.20). */
    private static final int LONGEST_WHOLE = 21;

    private static final int MOST_LEADING_ZEROS = 6;

    private CanonicalNumber() {}

    /**
     * Appends a number.
     *
     * @param number as the grammar of JSON has it (RFC 8259, section 6)
     * @throws NumberFormatException if its exponent is beyond a {@code long}
     * @throws ArithmeticException if the place of its point is
     */
    static void write(String number, StringBuilder out) {
        int start = number.charAt(0) == '-' ? 1 : 0;
        int end = exponentMark(number);
        int dot = number.indexOf('.');
        String digits =
                dot < 0 ? number.substring(start, end) : number.substring(start, dot) + number.substring(dot + 1, end);
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        if (first == digits.length()) {
            // zero has no sign (RFC 8785, appendix B)
            out.append('0');
            return;
        }
        int last = digits.length();
        while (digits.charAt(last - 1) == '0') {
            last--;
        }
        long exponent = end == number.length() ? 0 : Long.parseLong(number, end + 1, number.length(), 10);
        int whole = (dot < 0 ? end : dot) - start - first;
        if (start > 0) {
            out.append('-');
        }
        write(digits.substring(first, last), Math.addExact(exponent, whole), out);
    }

    private static int exponentMark(String number) {
        int at = Math.max(number.indexOf('e'), number.indexOf('E'));
        return at < 0 ? number.length() : at;
    }

    /**
     * ECMA-262, section 6.1.6.1.20, from step 6 on.
     *
     * @param digits the first and the last are not zero
     * @param point how many of the digits, and of zeros behind them, are before the point; negative where there are zeros behind it
     */
    private static void write(String digits, long point, StringBuilder out) {
        int count = digits.length();
        if (point > LONGEST_WHOLE || point <= -MOST_LEADING_ZEROS) {
            out.append(digits, 0, 1);
            if (count > 1) {
                out.append('.').append(digits, 1, count);
            }
            out.append(point > 0 ? "e+" : "e").append(Math.subtractExact(point, 1));
        } else if (point <= 0) {
            out.append("0.").append("0".repeat((int) -point)).append(digits);
        } else if (point < count) {
            out.append(digits, 0, (int) point).append('.').append(digits, (int) point, count);
        } else {
            out.append(digits).append("0".repeat((int) point - count));
        }
    }
}
