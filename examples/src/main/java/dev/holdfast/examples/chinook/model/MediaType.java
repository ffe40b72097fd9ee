package dev.holdfast.examples.chinook.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "media_type")
public class MediaType {
    @Id
    @Column(name = "media_type_id")
    private Integer id;

    @Column(length = 120)
    private String name;

    protected MediaType() {}

    public MediaType(Integer id, String name) {
        this.id = id;
        this.name = name;
    }

    public Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }
}
