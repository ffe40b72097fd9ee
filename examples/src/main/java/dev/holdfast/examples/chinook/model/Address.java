package dev.holdfast.examples.chinook.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where somebody lives or a bill goes. */
@Embeddable
public class Address {
    @Column(name = "address", length = 70)
    private String street;

    @Column(length = 40)
    private String city;

    @Column(length = 40)
    private String state;

    @Column(length = 40)
    private String country;

    @Column(name = "postal_code", length = 10)
    private String postalCode;

    protected Address() {}

    public Address(String street, String city, String state, String country, String postalCode) {
        this.street = street;
        this.city = city;
        this.state = state;
        this.country = country;
        this.postalCode = postalCode;
    }

    public String getStreet() {
        return street;
    }

    public String getCity() {
        return city;
    }

    public String getState() {
        return state;
    }

    public String getCountry() {
        return country;
    }

    public String getPostalCode() {
        return postalCode;
    }
}
