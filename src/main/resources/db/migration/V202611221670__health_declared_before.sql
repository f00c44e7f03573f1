-- What followed from a declaration that stood for its day: an entry that reaches us late is judged by what had been
-- declared by then, also where a later declaration holds meanwhile.
alter table health_declaration add column status text;
alter table health_declaration add column reason text;

-- What the person had declared more strictly before on the same day; the health officer sees that it was eased.
alter table health_clearance add column eased_status text;
alter table health_clearance add column eased_declaration uuid;

create function health_stricter(one text, other text) returns boolean language sql immutable parallel safe
    return array_position(array ['CLEARED', 'REFER', 'STAY_HOME'], one)
           > array_position(array ['CLEARED', 'REFER', 'STAY_HOME'], other);
