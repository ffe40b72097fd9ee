package dev.holdfast.examples.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** Copies of one track that somebody bought, at the price of that day. */
@Entity
@Table(name = "sale")
public class Sale {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int copies;

    @Column(name = "unit_price", nullable = false, precision = 10, scale = 2)
    private BigDecimal unitPrice;

    @ManyToOne(optional = false)
    @JoinColumn(name = "track_id")
    private Track track;

    protected Sale() {}

    public Sale(int copies, Track track) {
        this.copies = copies;
        this.unitPrice = track.getPrice();
        this.track = track;
    }

    public Long getId() {
        return id;
    }

    public int getCopies() {
        return copies;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public Track getTrack() {
        return track;
    }
}
