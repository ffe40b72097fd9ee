package dev.holdfast.examples.readme;

import static jakarta.persistence.CascadeType.ALL;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;

@Entity
class Artist {
    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false, length = 120)
    String name;

    @OneToMany(mappedBy = "artist", cascade = ALL, orphanRemoval = true)
    @OrderBy("title")
    List<Album> albums = new ArrayList<>();

    // constructors and accessors

    protected Artist() {
        this("");
    }

    Artist(String name) {
        this.name = name;
    }

    void setName(String name) {
        this.name = name;
    }

    List<Album> getAlbums() {
        return albums;
    }
}
