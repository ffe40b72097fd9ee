package dev.holdfast.traces.model.cyclic;

import dev.holdfast.mapping.annotation.PostUpdate;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** Owns balls and prefers one, its own or another. */
@Entity
@Table(name = "players")
public class Player {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Column(length = 40, nullable = false)
    private String name;

    @Column(name = "favourite_id", insertable = false, updatable = false)
    private Integer favouriteId;

    @OneToMany(mappedBy = "player", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Ball> balls = new ArrayList<>();

    @ManyToOne
    @JoinColumn(name = "favourite_id")
    @PostUpdate
    private Ball favourite;

    public Integer getId() {
        return id;
    }

    public void setId(Integer id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getFavouriteId() {
        return favouriteId;
    }

    public void setFavouriteId(Integer favouriteId) {
        this.favouriteId = favouriteId;
    }

    public List<Ball> getBalls() {
        return balls;
    }

    public void setBalls(List<Ball> balls) {
        this.balls = balls;
    }

    public Ball getFavourite() {
        return favourite;
    }

    public void setFavourite(Ball favourite) {
        this.favourite = favourite;
    }
}
