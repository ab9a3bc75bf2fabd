import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateRegistrations implements MigrationInterface {
  readonly name = 'CreateRegistrations1764000000006'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE registration (
        id uuid CONSTRAINT registration_pk PRIMARY KEY, event_id uuid NOT NULL CONSTRAINT registration_event_fk REFERENCES event (id),
        person_id uuid NOT NULL CONSTRAINT registration_person_fk REFERENCES person (id), number integer NOT NULL, state text NOT NULL, category text,
        family_name text NOT NULL DEFAULT '', given_name text NOT NULL DEFAULT '', badge_name text, own_script_name text, own_script_language text,
        honorific text, gender text, organisation text, position text, country text, answers jsonb NOT NULL DEFAULT '{}', needs jsonb NOT NULL DEFAULT '{}', search text NOT NULL DEFAULT '',
        sort_name text NOT NULL DEFAULT '', language text NOT NULL, rank integer, badge_code text CONSTRAINT registration_badge_uq UNIQUE,
        submitted_at timestamptz, offered_at timestamptz, offer_expires_at timestamptz, confirmed_at timestamptz, state_since timestamptz NOT NULL,
        leaving_reason text, leaving_note text, replaces_id uuid CONSTRAINT registration_replaces_fk REFERENCES registration (id),
        made_at timestamptz NOT NULL, version integer NOT NULL DEFAULT 1,
        CONSTRAINT registration_number_uq UNIQUE (event_id, number),
        CONSTRAINT registration_state_ck CHECK (state IN ('draft', 'submitted', 'under review', 'returned', 'shortlisted', 'accepted', 'confirmed', 'waitlisted',
          'not selected', 'offer expired', 'withdrawn', 'cancelled', 'replaced', 'attended', 'partly attended', 'no show')),
        CONSTRAINT registration_offer_ck CHECK (state <> 'accepted' OR offer_expires_at IS NOT NULL));
      CREATE UNIQUE INDEX registration_live_uq ON registration (event_id, person_id)
        WHERE state NOT IN ('withdrawn', 'cancelled', 'replaced', 'not selected', 'offer expired');
      CREATE INDEX registration_by_state ON registration (event_id, state);
      CREATE INDEX registration_by_name ON registration (event_id, sort_name, id);
      CREATE INDEX registration_by_submitted ON registration (event_id, submitted_at, id);
      CREATE INDEX registration_of_person ON registration (person_id);
      CREATE INDEX registration_expiring ON registration (offer_expires_at) WHERE state = 'accepted';

      CREATE TABLE answer_link (
        id uuid CONSTRAINT answer_link_pk PRIMARY KEY, secret_hash text NOT NULL CONSTRAINT answer_link_secret_uq UNIQUE, purpose text NOT NULL,
        registration_id uuid NOT NULL CONSTRAINT answer_link_registration_fk REFERENCES registration (id) ON DELETE CASCADE,
        made_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, used_at timestamptz);
    `)
  }

  async down(): Promise<void> {
    throw new Error('a migration is not taken back: restore the backup')
  }
}
