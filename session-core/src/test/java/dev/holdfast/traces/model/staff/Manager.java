package dev.holdfast.traces.model.staff;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;

/** A person with a budget and a team. */
@Entity
@Table(name = "managers")
@DiscriminatorValue("manager")
public class Manager extends Person {
    private Integer budget;

    @OneToMany(mappedBy = "manager")
    @OrderBy("id")
    private List<Engineer> team = new ArrayList<>();

    public Integer getBudget() {
        return budget;
    }

    public void setBudget(Integer budget) {
        this.budget = budget;
    }

    public List<Engineer> getTeam() {
        return team;
    }

    public void setTeam(List<Engineer> team) {
        this.team = team;
    }
}
