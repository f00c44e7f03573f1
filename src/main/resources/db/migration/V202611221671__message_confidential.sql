-- What is told about somebody's health or whereabouts is locked; the sentence without its words stays in text_key.
alter table announcement add column arguments_sealed bytea;
