package dev.holdfast.examples.readme;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
class Album {
    @Id
    @GeneratedValue
    Long id;

    String title;

    @ManyToOne
    Artist artist;

    protected Album() {
        this("");
    }

    Album(String title) {
        this.title = title;
    }

    String getTitle() {
        return title;
    }

    Artist getArtist() {
        return artist;
    }
}
