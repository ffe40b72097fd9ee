package dev.holdfast.type;

import dev.holdfast.error.InvalidValueException;

/**
 * Whether text that is longer than its column says is refused before it is sent. Most databases refuse it themselves,
 * SQLite does not; the system property {@code holdfast.text.length=check} makes the same of all.
 */
enum TextLength {
    UNCHECKED {
        @Override
        String checked(String text, int longest, int parameter) {
            return text;
        }
    },
    CHECKED {
        @Override
        String checked(String text, int longest, int parameter) {
            int given = text.length() <= longest ? 0 : text.codePointCount(0, text.length());
            if (given > longest) {
                throw new InvalidValueException(
                        "%s has %d characters, its column takes %d. Cut it, or make the column longer. [value-too-long]"
                                .formatted(TextCheck.subject(parameter), given, longest));
            }
            return text;
        }
    };

    static final TextLength CHECK = "check".equals(System.getProperty("holdfast.text.length")) ? CHECKED : UNCHECKED;

    /** @param parameter the number of the parameter, for the message; 0 if it is one of many in an array */
    abstract String checked(String text, int longest, int parameter);
}
