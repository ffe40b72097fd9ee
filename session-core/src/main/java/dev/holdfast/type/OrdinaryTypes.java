package dev.holdfast.type;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.MonthDay;
import java.time.OffsetTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Function;

/** Classes of the JDK that are stored as their standard text. */
final class OrdinaryTypes {
    private static final int CODE = 3;
    private static final int SHORT = 32;
    private static final int NAME = 64;
    private static final int ADDRESS = 2048;

    /** Read and written in forms that ISO, the IETF or the IANA define. */
    static final List<SqlType<?>> ALL = List.of(
            text(Currency.class, CODE, Currency::getCurrencyCode, Currency::getInstance),
            text(Locale.class, NAME, Locale::toLanguageTag, Locale::forLanguageTag),
            text(URI.class, ADDRESS, URI::toString, URI::create),
            text(URL.class, ADDRESS, URL::toString, OrdinaryTypes::url), // compared as text: equals asks the network
            text(ZoneId.class, NAME, ZoneId::getId, ZoneId::of),
            text(ZoneOffset.class, SHORT, ZoneOffset::getId, ZoneOffset::of),
            text(TimeZone.class, NAME, TimeZone::getID, id -> TimeZone.getTimeZone(ZoneId.of(id))),
            text(Period.class, SHORT, Period::toString, Period::parse),
            text(YearMonth.class, SHORT, YearMonth::toString, YearMonth::parse),
            text(MonthDay.class, SHORT, MonthDay::toString, MonthDay::parse),
            text(OffsetTime.class, SHORT, OffsetTime::toString, OffsetTime::parse),
            text(char[].class, SqlTypes.TEXT, String::valueOf, String::toCharArray));

    private OrdinaryTypes() {}

    private static <T> SqlType<T> text(
            Class<T> javaType, int length, Function<T, String> write, Function<String, T> read) {
        return text(javaType, SqlTypes.varchar(length), write, read);
    }

    private static <T> SqlType<T> text(
            Class<T> javaType, SqlType<String> stored, Function<T, String> write, Function<String, T> read) {
        return SqlTypes.convertedNonNull(javaType, stored, write, read);
    }

    @SuppressWarnings("JdkObsolete") // what is stored was a URL
    private static URL url(String text) {
        try {
            return new URL(text);
        } catch (MalformedURLException noUrl) {
            throw new IllegalArgumentException(noUrl);
        }
    }
}
