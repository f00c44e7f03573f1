-- As before, but the form of the text is worked out anew only where it is not the normal one: checking takes a fifth of the time.
create or replace function vi_norm(text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary,
                                 translate(case when $1 is nfc normalized then $1 else normalize($1, NFC) end,
                                           U&'\00D0\00F0', U&'\0110\0111')));
