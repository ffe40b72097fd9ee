package dev.holdfast.docs;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** A track of an album; versioned. */
@Entity
public class Track {
    @Id
    @GeneratedValue
    Long id;

    @Version
    int version;

    String title;

    int seconds;

    @ManyToOne
    Album album;

    protected Track() {}

    public Track(String title, int seconds) {
        this.title = title;
        this.seconds = seconds;
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getSeconds() {
        return seconds;
    }

    public void setSeconds(int seconds) {
        this.seconds = seconds;
    }

    public Album getAlbum() {
        return album;
    }
}
