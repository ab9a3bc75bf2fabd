import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateNominations implements MigrationInterface {
  readonly name = 'CreateNominations1764000000009'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE focal_point (
        id uuid CONSTRAINT focal_point_pk PRIMARY KEY, event_id uuid NOT NULL CONSTRAINT focal_point_event_fk REFERENCES event (id) ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT focal_point_person_fk REFERENCES person (id), represents text NOT NULL, country text, name text NOT NULL DEFAULT '',
        language text NOT NULL, places integer NOT NULL, due_local timestamp, due_at timestamptz, made_at timestamptz NOT NULL, revoked_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT focal_point_represents_ck CHECK (represents IN ('country', 'institution', 'network', 'stakeholder group')),
        CONSTRAINT focal_point_named_ck CHECK (CASE represents WHEN 'country' THEN country IS NOT NULL ELSE name <> '' END),
        CONSTRAINT focal_point_places_ck CHECK (places > 0));
      CREATE UNIQUE INDEX focal_point_once_uq ON focal_point (event_id, person_id, represents, country, name) NULLS NOT DISTINCT WHERE revoked_at IS NULL;
      CREATE INDEX focal_point_of_person ON focal_point (person_id);

      CREATE TABLE nomination (
        id uuid CONSTRAINT nomination_pk PRIMARY KEY, event_id uuid NOT NULL CONSTRAINT nomination_event_fk REFERENCES event (id),
        focal_point_id uuid NOT NULL CONSTRAINT nomination_focal_point_fk REFERENCES focal_point (id),
        person_id uuid CONSTRAINT nomination_person_fk REFERENCES person (id), merged_person_id uuid CONSTRAINT nomination_merged_person_fk REFERENCES person (id),
        merged_at timestamptz, rank integer NOT NULL, state text NOT NULL, family_name text NOT NULL DEFAULT '', given_name text NOT NULL DEFAULT '',
        gender text, address text, organisation text NOT NULL DEFAULT '', position text NOT NULL DEFAULT '', country text, category text, language text NOT NULL,
        letter_file_id uuid CONSTRAINT nomination_letter_fk REFERENCES file (id), note_number text NOT NULL DEFAULT '', note_on date,
        note_file_id uuid CONSTRAINT nomination_note_fk REFERENCES file (id), remark text,
        registration_id uuid CONSTRAINT nomination_registration_fk REFERENCES registration (id),
        replaces_id uuid CONSTRAINT nomination_replaces_fk REFERENCES nomination (id), replaces_because text,
        nominated_at timestamptz, state_since timestamptz NOT NULL, made_at timestamptz NOT NULL, version integer NOT NULL DEFAULT 1,
        CONSTRAINT nomination_state_ck CHECK (state IN ('draft', 'nominated', 'taken up', 'returned', 'not retained', 'withdrawn', 'replaced')),
        CONSTRAINT nomination_taken_up_ck CHECK (state <> 'taken up' OR registration_id IS NOT NULL));
      CREATE INDEX nomination_of_focal_point ON nomination (focal_point_id, rank, id);
      CREATE INDEX nomination_of_event ON nomination (event_id, state);
      CREATE INDEX nomination_of_person ON nomination (person_id);
      CREATE INDEX nomination_of_registration ON nomination (registration_id);
      CREATE UNIQUE INDEX nomination_successor_uq ON nomination (replaces_id) WHERE state IN ('draft', 'nominated', 'returned', 'taken up');
    `)
  }

  async down(): Promise<void> {
    throw new Error('a migration is not taken back: restore the backup')
  }
}
