-- What visitors declared is locked anew like everything else when the key has changed (V202611220693).
create policy health_visitor_declaration_locked_anew on health_visitor_declaration for update
    using (current_setting('truc.system', true) = 'vault.reseal');
