-- Where one person is counted on a day: for questions about some people, which must not look at everybody. `main_post` is the
-- same for all at once.
create function main_post_of(person uuid, on_day date)
    returns table (post_id uuid, unit_id uuid, kind text, title text)
    language sql stable parallel safe as
$$
    select post.id, post.unit_id, post.kind, post.title
    from post
    where post.person_id = main_post_of.person and post.held @> on_day
    order by post.kind = 'ADMINISTRATOR', lower(post.held),
             array_position(array['HEAD', 'DEPUTY', 'LEADER', 'CLERK', 'HEALTH_OFFICER', 'GUARD', 'STAFF'], post.kind),
             post.id
    limit 1
$$;
