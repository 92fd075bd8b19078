-- The sketch of a text: the smallest hashes of its shingles. Versions that share some are compared word by word.
create table shingle (
  hash bigint not null,
  version_id bigint not null references version on delete cascade,
  primary key (hash, version_id)
);
create index shingle_version on shingle (version_id);
