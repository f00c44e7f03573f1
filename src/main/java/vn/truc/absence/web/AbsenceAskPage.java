package vn.truc.absence.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import vn.truc.absence.LeaveBalance;
import vn.truc.absence.LeaveKinds.LeaveKind;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// The form in which a trip or leave is asked for; whoever keeps the unit’s book chooses among its people.
public record AbsenceAskPage(
        boolean trip,
        Unit unit,
        List<Person> people,
        List<LeaveKind> kinds,
        Message needed,
        LeaveBalance balance,
        AbsenceAskForm form,
        FormErrors errors) {
    /// The kinds of leave to choose from.
    public SequencedMap<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        kinds.forEach(kind -> options.put(kind.code(), kind.said()));
        return options;
    }

    /// Whether the form is about others than whoever fills it in.
    public boolean forOthers() {
        return people.size() > 1;
    }
}
