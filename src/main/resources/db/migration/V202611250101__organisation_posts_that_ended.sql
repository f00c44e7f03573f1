-- Few posts have an end: who left a unit lately is found without looking at all of them.
create index post_ended on post (upper(held)) where not upper_inf(held);
