package dev.holdfast.benchmarks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is ordered. */
@Entity
@Table(name = "product")
public class Product {
    @Id
    private long id;

    @Column(nullable = false, length = 80)
    private String name;

    protected Product() {}

    public Product(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
