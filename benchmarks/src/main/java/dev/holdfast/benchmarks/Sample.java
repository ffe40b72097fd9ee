package dev.holdfast.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** The values of a customer, made before the clock runs. */
record Sample(
        String name,
        String email,
        BigDecimal balance,
        LocalDateTime createdAt,
        LocalDate birthday,
        Long regionId,
        int visits) {
    private static final LocalDateTime START = LocalDateTime.of(2024, 1, 1, 8, 0);
    private static final LocalDate BORN = LocalDate.of(1970, 1, 1);

    static Sample of(int number) {
        return new Sample(
                "Customer number " + number,
                "customer." + number + "@example.org",
                BigDecimal.valueOf(100_00L + number, 2),
                START.plusMinutes(number),
                BORN.plusDays(number % 10_000),
                (long) (number % 20),
                number % 7);
    }

    static List<Sample> many(int count) {
        return IntStream.range(0, count).mapToObj(Sample::of).toList();
    }
}
