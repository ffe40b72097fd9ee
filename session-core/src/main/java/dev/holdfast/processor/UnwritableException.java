package dev.holdfast.processor;

import java.io.Serial;
import javax.lang.model.element.Element;

/** An attribute for which no constant can be written; becomes a compiler error at the element. */
final class UnwritableException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Element element;

    UnwritableException(Element element, String message) {
        super(message);
        this.element = element;
    }

    Element element() {
        return element;
    }
}
