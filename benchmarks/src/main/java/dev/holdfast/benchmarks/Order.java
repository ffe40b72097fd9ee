package dev.holdfast.benchmarks;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An order with its lines. */
@Entity
@Table(name = "orders")
public class Order {
    @Id
    private long id;

    @Column(name = "ordered_on", nullable = false)
    private LocalDate orderedOn;

    @OneToMany(mappedBy = "order", cascade = CascadeType.ALL)
    private List<Line> lines = new ArrayList<>();

    protected Order() {}

    public Order(long id, LocalDate orderedOn) {
        this.id = id;
        this.orderedOn = orderedOn;
    }

    public long getId() {
        return id;
    }

    public List<Line> getLines() {
        return lines;
    }
}
