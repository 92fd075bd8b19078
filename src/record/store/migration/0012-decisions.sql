-- What a person decides on a claim of one version. Nothing is overwritten: a later decision of the same person on the same claim withdraws the earlier one. No key
-- leads to the claim: when a person is blotted out claims are made again, with the ids that they had. correction: a list of changes to slots.
create table decision (
  id bigint generated always as identity primary key,
  version_id bigint not null references version on delete cascade,
  claim text not null,
  says text not null check (says in ('accept', 'correct', 'reject')),
  correction jsonb,
  why text,
  who text not null,
  at timestamptz not null,
  withdrawn_by text,
  withdrawn_at timestamptz,
  check ((says = 'correct') = (correction is not null)),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create index decision_that_stands on decision (version_id, claim) where withdrawn_at is null;
create index decision_of_version on decision (version_id);
