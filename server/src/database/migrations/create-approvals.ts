import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateApprovals implements MigrationInterface {
  readonly name = 'CreateApprovals1764100000004'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event_approval (
        event_id uuid NOT NULL CONSTRAINT event_approval_event_fk REFERENCES event (id) ON DELETE CASCADE,
        organisation_id uuid NOT NULL CONSTRAINT event_approval_organisation_fk REFERENCES organisation (id),
        participants boolean NOT NULL DEFAULT false, agenda boolean NOT NULL DEFAULT false,
        CONSTRAINT event_approval_pk PRIMARY KEY (event_id, organisation_id),
        CONSTRAINT event_approval_something_ck CHECK (participants OR agenda));

      CREATE TABLE approval (
        id uuid CONSTRAINT approval_pk PRIMARY KEY, event_id uuid NOT NULL CONSTRAINT approval_event_fk REFERENCES event (id),
        organisation_id uuid NOT NULL CONSTRAINT approval_organisation_fk REFERENCES organisation (id),
        object text NOT NULL, object_id uuid NOT NULL, round integer NOT NULL, content jsonb NOT NULL, state text NOT NULL,
        asked_at timestamptz NOT NULL, asked_by uuid, asked_by_name text NOT NULL, due_at timestamptz,
        answered_at timestamptz, answered_by uuid CONSTRAINT approval_answered_by_fk REFERENCES person (id), answered_by_name text NOT NULL DEFAULT '', reason text,
        CONSTRAINT approval_object_ck CHECK (object IN ('participant', 'agenda release')),
        CONSTRAINT approval_state_ck CHECK (state IN ('asked', 'approved', 'objected', 'lapsed')),
        CONSTRAINT approval_answer_ck CHECK ((state IN ('approved', 'objected')) = (answered_by IS NOT NULL)),
        CONSTRAINT approval_reason_ck CHECK ((state = 'objected') = (reason IS NOT NULL)));
      CREATE UNIQUE INDEX approval_round_uq ON approval (object_id, organisation_id, object, round);
      CREATE INDEX approval_of_event ON approval (event_id, organisation_id, state);
      CREATE INDEX approval_lapsing ON approval (due_at) WHERE state = 'asked';
      CREATE INDEX approval_answered_by ON approval (answered_by, event_id);
    `)
  }

  async down(): Promise<void> {
    throw new Error('a migration is not taken back: restore the backup')
  }
}
