package dev.holdfast.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The same classes without mapping: what hand-written JDBC reads into. No agent touches them. */
final class Plain {
    private Plain() {}

    /** As {@link dev.holdfast.benchmarks.Customer}. */
    static final class Customer {
        private Long id;
        private final String name;
        private final String email;
        private BigDecimal balance;
        private final LocalDateTime createdAt;
        private final LocalDate birthday;
        private final Long regionId;
        private int visits;

        Customer(Long id, Sample sample) {
            this(
                    id,
                    sample.name(),
                    sample.email(),
                    sample.balance(),
                    sample.createdAt(),
                    sample.birthday(),
                    sample.regionId(),
                    sample.visits());
        }

        Customer(
                Long id,
                String name,
                String email,
                BigDecimal balance,
                LocalDateTime createdAt,
                LocalDate birthday,
                Long regionId,
                int visits) {
            this.id = id;
            this.name = name;
            this.email = email;
            this.balance = balance;
            this.createdAt = createdAt;
            this.birthday = birthday;
            this.regionId = regionId;
            this.visits = visits;
        }

        Long getId() {
            return id;
        }

        void setId(Long id) {
            this.id = id;
        }

        String getName() {
            return name;
        }

        String getEmail() {
            return email;
        }

        BigDecimal getBalance() {
            return balance;
        }

        void setBalance(BigDecimal balance) {
            this.balance = balance;
        }

        LocalDateTime getCreatedAt() {
            return createdAt;
        }

        LocalDate getBirthday() {
            return birthday;
        }

        Long getRegionId() {
            return regionId;
        }

        int getVisits() {
            return visits;
        }

        void setVisits(int visits) {
            this.visits = visits;
        }
    }

    /** As {@link dev.holdfast.benchmarks.Product}. */
    record Product(long id, String name) {}

    /** As {@link dev.holdfast.benchmarks.Order}. */
    record Order(long id, LocalDate orderedOn, List<Line> lines) {
        Order(long id, LocalDate orderedOn) {
            this(id, orderedOn, new ArrayList<>());
        }
    }

    /** As {@link dev.holdfast.benchmarks.Line}; the product is looked up by its id. */
    record Line(long id, long orderId, long productId, int quantity) {}
}
