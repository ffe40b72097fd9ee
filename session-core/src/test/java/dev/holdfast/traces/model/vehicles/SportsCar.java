package dev.holdfast.traces.model.vehicles;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A fast car. */
@Entity
@DiscriminatorValue("sports")
public class SportsCar extends Car {
    @Column(name = "top_speed")
    private Integer topSpeed;

    public Integer getTopSpeed() {
        return topSpeed;
    }

    public void setTopSpeed(Integer topSpeed) {
        this.topSpeed = topSpeed;
    }
}
