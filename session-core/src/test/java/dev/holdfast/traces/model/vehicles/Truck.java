package dev.holdfast.traces.model.vehicles;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;

/** A vehicle that carries something. */
@Entity
@DiscriminatorValue("truck")
public class Truck extends Vehicle {
    private Integer payload;

    public Integer getPayload() {
        return payload;
    }

    public void setPayload(Integer payload) {
        this.payload = payload;
    }
}
