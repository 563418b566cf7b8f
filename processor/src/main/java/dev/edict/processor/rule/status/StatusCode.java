package dev.edict.processor.rule.status;

/** What the HTTP Status Code Registry of IANA has. */
final class StatusCode {
    private StatusCode() {}

    /** A status, a range ({@code 4XX}) or {@code default}. */
    static boolean isStatus(String code) {
        if (code.isEmpty() || code.equals("default")) {
            return true;
        }
        boolean hundreds = code.length() == 3 && code.charAt(0) >= '1' && code.charAt(0) <= '5';
        return hundreds
                && (isDigit(code.charAt(1)) && isDigit(code.charAt(2))
                        || code.substring(1).equalsIgnoreCase("XX"));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Ranges and {@code default} are none that could be unregistered; 306 and 418 are in the registry as unused. */
    static boolean isRegistered(String code) {
        if (code.length() != 3 || !isDigit(code.charAt(1))) {
            return true;
        }
        int status = Integer.parseInt(code);
        return switch (status / 100) {
            case 1 -> status <= 104;
            case 2 -> status <= 208 || status == 226;
            case 3 -> status <= 308 && status != 306;
            case 4 ->
                status <= 417
                        || status >= 421 && status <= 426
                        || status == 428
                        || status == 429
                        || status == 431
                        || status == 451;
            default -> status <= 508 || status == 510 || status == 511;
        };
    }
}
