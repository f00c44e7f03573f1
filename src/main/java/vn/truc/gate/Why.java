package vn.truc.gate;

/// Why somebody is let in, referred or refused; said to the guard without a health detail.
public enum Why {
    /// Staff of a body in this building.
    STAFF,
    /// A visitor.
    VISITOR,
    /// A visitor who is received in certain rooms only.
    VISITOR_IN_ROOM,
    /// A guest whom the office comes to meet.
    VISITOR_MET,
    /// By order of somebody who may give it.
    BY_ORDER,
    /// Not of a body in this building.
    NOT_OF_HERE,
    /// No valid declaration.
    NOT_DECLARED,
    /// The health officer is asked first.
    HEALTH_OFFICER,
    /// Cannot come in today; the health officer explains.
    NOT_TODAY,
    /// The visit needs somebody's approval.
    NEEDS_APPROVAL,
    /// A visitor from abroad needs the opinion of a higher post.
    NEEDS_APPROVAL_FOREIGN,
    /// Announced, and the approval was not given.
    DECLINED,
    /// No visitors are received.
    VISITORS_CLOSED,
    /// A kiosk without network and without today's rights could not say.
    ALONE,
    /// Written down by mistake: it was somebody else.
    MISTAKEN,
    /// As many people are inside as may be at once.
    FULL
}
