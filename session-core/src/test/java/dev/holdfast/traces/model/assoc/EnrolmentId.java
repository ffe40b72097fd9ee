package dev.holdfast.traces.model.assoc;

import java.util.Objects;

/** The key of {@link Enrolment}. */
public class EnrolmentId {
    private Integer studentId;
    private Integer courseId;

    public EnrolmentId() {}

    public EnrolmentId(Integer studentId, Integer courseId) {
        this.studentId = studentId;
        this.courseId = courseId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EnrolmentId id
                && Objects.equals(studentId, id.studentId)
                && Objects.equals(courseId, id.courseId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(studentId, courseId);
    }
}
