package dev.holdfast.traces.model.natural;

import java.util.Objects;

/** The key of {@link Landmark}. */
public class LandmarkId {
    private String countryCode;
    private Integer num;

    public LandmarkId() {}

    public LandmarkId(String countryCode, Integer num) {
        this.countryCode = countryCode;
        this.num = num;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LandmarkId id
                && Objects.equals(countryCode, id.countryCode)
                && Objects.equals(num, id.num);
    }

    @Override
    public int hashCode() {
        return Objects.hash(countryCode, num);
    }
}
