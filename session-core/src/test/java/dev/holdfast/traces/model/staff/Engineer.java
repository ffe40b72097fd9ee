package dev.holdfast.traces.model.staff;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A person with a language and perhaps a manager. */
@Entity
@Table(name = "engineers")
@DiscriminatorValue("engineer")
public class Engineer extends Person {
    @Column(length = 20)
    private String lang;

    @Column(name = "manager_id", insertable = false, updatable = false)
    private Integer managerId;

    @ManyToOne
    @JoinColumn(name = "manager_id")
    private Manager manager;

    public String getLang() {
        return lang;
    }

    public void setLang(String lang) {
        this.lang = lang;
    }

    public Integer getManagerId() {
        return managerId;
    }

    public void setManagerId(Integer managerId) {
        this.managerId = managerId;
    }

    public Manager getManager() {
        return manager;
    }

    public void setManager(Manager manager) {
        this.manager = manager;
    }
}
