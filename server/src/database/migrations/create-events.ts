import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateEvents implements MigrationInterface {
  readonly name = 'CreateEvents1764000000004'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agreement (
        id uuid CONSTRAINT agreement_pk PRIMARY KEY, title jsonb NOT NULL, state text NOT NULL, signed_on date, valid_until date, objectives jsonb NOT NULL,
        document_file_id uuid CONSTRAINT agreement_document_fk REFERENCES file (id), made_at timestamptz NOT NULL, version integer NOT NULL DEFAULT 1,
        CONSTRAINT agreement_state_ck CHECK (state IN ('draft', 'signed', 'ended')));
      CREATE TABLE agreement_party (
        agreement_id uuid CONSTRAINT agreement_party_agreement_fk REFERENCES agreement (id) ON DELETE CASCADE,
        organisation_id uuid CONSTRAINT agreement_party_organisation_fk REFERENCES organisation (id), position integer NOT NULL,
        CONSTRAINT agreement_party_pk PRIMARY KEY (agreement_id, organisation_id));
      CREATE TABLE programme (
        id uuid CONSTRAINT programme_pk PRIMARY KEY, title jsonb NOT NULL, summary jsonb NOT NULL DEFAULT '{}', made_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1);
      CREATE TABLE programme_agreement (
        programme_id uuid CONSTRAINT programme_agreement_programme_fk REFERENCES programme (id) ON DELETE CASCADE,
        agreement_id uuid CONSTRAINT programme_agreement_agreement_fk REFERENCES agreement (id) ON DELETE CASCADE,
        CONSTRAINT programme_agreement_pk PRIMARY KEY (programme_id, agreement_id));

      CREATE TABLE event (
        id uuid CONSTRAINT event_pk PRIMARY KEY, programme_id uuid NOT NULL CONSTRAINT event_programme_fk REFERENCES programme (id),
        state text NOT NULL, slug text NOT NULL CONSTRAINT event_slug_uq UNIQUE, type text NOT NULL, title jsonb NOT NULL, acronym text NOT NULL,
        question jsonb NOT NULL DEFAULT '{}', summary jsonb NOT NULL DEFAULT '{}', starts_on date NOT NULL, ends_on date NOT NULL, zone text NOT NULL,
        starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, modality text NOT NULL, languages text[] NOT NULL DEFAULT '{}',
        sdgs text[] NOT NULL DEFAULT '{}', themes text[] NOT NULL DEFAULT '{}', city jsonb NOT NULL DEFAULT '{}', country text, venue_name jsonb NOT NULL DEFAULT '{}',
        venue_address jsonb NOT NULL DEFAULT '{}', venue_access jsonb NOT NULL DEFAULT '{}', who_pays jsonb NOT NULL DEFAULT '{}',
        how_to_take_part jsonb NOT NULL DEFAULT '{}', contact_name text, contact_address text, accent text NOT NULL DEFAULT '#0b5f60',
        seats integer NOT NULL, offer_limit integer, offer_limit_reason text, policy text NOT NULL,
        opens_local timestamp, closes_local timestamp, opens_at timestamptz, closes_at timestamptz, offer_hours integer NOT NULL DEFAULT 168,
        promotes_by_itself boolean NOT NULL DEFAULT false, eligible_countries text[], targets jsonb NOT NULL DEFAULT '[]',
        next_number integer NOT NULL DEFAULT 1, postponed_from date, announced_at timestamptz, made_at timestamptz NOT NULL, version integer NOT NULL DEFAULT 1,
        CONSTRAINT event_state_ck CHECK (state IN ('draft', 'announced', 'registration open', 'registration closed', 'in progress', 'concluded', 'archived', 'postponed', 'cancelled')),
        CONSTRAINT event_days_ck CHECK (starts_on <= ends_on),
        CONSTRAINT event_seats_ck CHECK (seats >= 0 AND (offer_limit IS NULL OR offer_limit >= seats)),
        CONSTRAINT event_policy_ck CHECK (policy IN ('open', 'selection', 'invitation')),
        CONSTRAINT event_window_ck CHECK (opens_at IS NULL OR closes_at IS NULL OR opens_at < closes_at));
      CREATE INDEX event_of_programme ON event (programme_id);
      CREATE INDEX event_by_start ON event (starts_on);
      CREATE TABLE event_slug (slug text CONSTRAINT event_slug_pk PRIMARY KEY, event_id uuid NOT NULL CONSTRAINT event_slug_event_fk REFERENCES event (id) ON DELETE CASCADE);
      CREATE TABLE room (
        id uuid CONSTRAINT room_pk PRIMARY KEY, event_id uuid NOT NULL CONSTRAINT room_event_fk REFERENCES event (id) ON DELETE CASCADE,
        name jsonb NOT NULL, capacity integer, accessible boolean NOT NULL DEFAULT false, position integer NOT NULL, CONSTRAINT room_capacity_ck CHECK (capacity > 0));
      CREATE INDEX room_of_event ON room (event_id, position);
      CREATE TABLE event_category (
        event_id uuid CONSTRAINT event_category_event_fk REFERENCES event (id) ON DELETE CASCADE, category text NOT NULL, quota integer,
        description jsonb NOT NULL DEFAULT '{}', sections text[] NOT NULL DEFAULT '{}', position integer NOT NULL,
        CONSTRAINT event_category_pk PRIMARY KEY (event_id, category), CONSTRAINT event_category_quota_ck CHECK (quota >= 0));
    `)
  }

  async down(): Promise<void> {
    throw new Error('a migration is not taken back: restore the backup')
  }
}
