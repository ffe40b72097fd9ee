package dev.holdfast.traces.model.vehicles;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A vehicle with doors. */
@Entity
@DiscriminatorValue("car")
public class Car extends Vehicle {
    private Integer doors;

    public Integer getDoors() {
        return doors;
    }

    public void setDoors(Integer doors) {
        this.doors = doors;
    }
}
