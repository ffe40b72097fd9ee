package dev.holdfast.traces.model.natural;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.Table;

/** Known by its country and a number. */
@Entity
@Table(name = "landmarks")
@IdClass(LandmarkId.class)
public class Landmark {
    @Id
    @Column(name = "country_code", length = 10)
    private String countryCode;

    @Id
    private Integer num;

    @Column(length = 40, nullable = false)
    private String title;

    @ManyToOne
    @JoinColumn(name = "country_code")
    @MapsId("countryCode")
    private Country country;

    public String getCountryCode() {
        return countryCode;
    }

    public void setCountryCode(String countryCode) {
        this.countryCode = countryCode;
    }

    public Integer getNum() {
        return num;
    }

    public void setNum(Integer num) {
        this.num = num;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Country getCountry() {
        return country;
    }

    public void setCountry(Country country) {
        this.country = country;
    }
}
