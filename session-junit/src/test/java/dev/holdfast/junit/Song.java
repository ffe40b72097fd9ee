package dev.holdfast.junit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** The other small entity. */
@Entity
@Table(name = "song")
class Song {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, length = 60)
    private String title;

    @ManyToOne
    @JoinColumn(name = "band_id")
    private Band band;

    Song() {}

    Song(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    Band band() {
        return band;
    }
}
