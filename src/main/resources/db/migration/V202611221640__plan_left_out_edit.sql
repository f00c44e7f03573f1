-- The state of a draft in which it was left out: the page tells one that its body has changed since from one that lies as it was.
alter table area_level_left add column edit integer;
update area_level_left l set edit = p.edit from plan p where p.directive_id = l.directive_id;
alter table area_level_left alter column edit set not null;
