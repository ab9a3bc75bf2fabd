import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateGround implements MigrationInterface {
  readonly name = 'CreateGround1764000000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform (key text CONSTRAINT platform_pk PRIMARY KEY, value jsonb NOT NULL);

      CREATE TABLE audit (
        id uuid CONSTRAINT audit_pk PRIMARY KEY, at timestamptz NOT NULL, account_id uuid, actor_name text NOT NULL,
        act text NOT NULL, word text NOT NULL, object_id uuid NOT NULL, object_name text NOT NULL, event_id uuid,
        from_state text, to_state text, why text, on_behalf jsonb, details jsonb);
      CREATE INDEX audit_of_event ON audit (event_id, id DESC);
      CREATE INDEX audit_of_object ON audit (object_id, id DESC);

      CREATE TABLE file (
        id uuid CONSTRAINT file_pk PRIMARY KEY, key text NOT NULL, access text NOT NULL, sha256 text NOT NULL, media_type text NOT NULL, size_bytes bigint NOT NULL,
        name text NOT NULL, width integer, height integer, uploaded_by uuid, uploaded_at timestamptz NOT NULL,
        CONSTRAINT file_access_ck CHECK (access IN ('public', 'private')));
      CREATE INDEX file_by_key ON file (key);

      CREATE TABLE announcement (
        id uuid CONSTRAINT announcement_pk PRIMARY KEY, fact text NOT NULL, about jsonb NOT NULL, at timestamptz NOT NULL, told_at timestamptz);

      CREATE TABLE delivery (
        id uuid CONSTRAINT delivery_pk PRIMARY KEY, key text NOT NULL CONSTRAINT delivery_key_uq UNIQUE, event_id uuid, person_id uuid,
        account_mail boolean NOT NULL, to_address text NOT NULL, to_name text, from_name text, reply_to text, language text NOT NULL,
        subject text NOT NULL, text text NOT NULL, html text NOT NULL, calendar text, message_id text NOT NULL,
        state text NOT NULL, attempts integer NOT NULL DEFAULT 0, reason text, queued_at timestamptz NOT NULL, due_at timestamptz NOT NULL,
        tried_at timestamptz, sent_at timestamptz, parked_at timestamptz,
        CONSTRAINT delivery_state_ck CHECK (state IN ('queued', 'sending', 'sent', 'parked')));
      CREATE INDEX delivery_due ON delivery (due_at) WHERE state IN ('queued', 'sending');
      CREATE INDEX delivery_of_person ON delivery (person_id, id DESC);

      CREATE UNLOGGED TABLE rate_limit (key text CONSTRAINT rate_limit_pk PRIMARY KEY, tries integer NOT NULL, window_ends_at timestamptz NOT NULL);
    `)
  }

  async down(): Promise<void> {
    throw new Error('a migration is not taken back: restore the backup')
  }
}
