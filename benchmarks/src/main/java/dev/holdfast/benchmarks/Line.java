package dev.holdfast.benchmarks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One product of an order. */
@Entity
@Table(name = "line")
public class Line {
    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id", nullable = false)
    private @Nullable Order order;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_id", nullable = false)
    private @Nullable Product product;

    @Column(nullable = false)
    private int quantity;

    protected Line() {}

    public long getId() {
        return id;
    }

    public @Nullable Product getProduct() {
        return product;
    }

    public int getQuantity() {
        return quantity;
    }
}
