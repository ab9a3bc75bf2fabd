import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateGrants implements MigrationInterface {
  readonly name = 'CreateGrants1764000000005'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE role_grant (
        id uuid CONSTRAINT role_grant_pk PRIMARY KEY, account_id uuid NOT NULL CONSTRAINT role_grant_account_fk REFERENCES auth."user" (id) ON DELETE CASCADE,
        role text NOT NULL, programme_id uuid CONSTRAINT role_grant_programme_fk REFERENCES programme (id) ON DELETE CASCADE,
        event_id uuid CONSTRAINT role_grant_event_fk REFERENCES event (id) ON DELETE CASCADE,
        granted_by uuid, granted_at timestamptz NOT NULL, ends_at timestamptz, revoked_at timestamptz,
        CONSTRAINT role_grant_role_ck CHECK (role IN ('administrator', 'programme manager', 'organiser', 'reviewer', 'rapporteur', 'desk')),
        CONSTRAINT role_grant_reach_ck CHECK (CASE role WHEN 'administrator' THEN programme_id IS NULL AND event_id IS NULL
          WHEN 'programme manager' THEN programme_id IS NOT NULL AND event_id IS NULL ELSE programme_id IS NULL AND event_id IS NOT NULL END));
      CREATE UNIQUE INDEX role_grant_once_uq ON role_grant (account_id, role, programme_id, event_id) NULLS NOT DISTINCT WHERE revoked_at IS NULL;
      CREATE INDEX role_grant_of_event ON role_grant (event_id);

      CREATE TABLE invitation (
        id uuid CONSTRAINT invitation_pk PRIMARY KEY, secret_hash text NOT NULL CONSTRAINT invitation_secret_uq UNIQUE, address text NOT NULL, name text NOT NULL,
        role text NOT NULL, programme_id uuid CONSTRAINT invitation_programme_fk REFERENCES programme (id) ON DELETE CASCADE,
        event_id uuid CONSTRAINT invitation_event_fk REFERENCES event (id) ON DELETE CASCADE, grant_ends_at timestamptz,
        invited_by uuid, invited_by_name text NOT NULL, invited_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, used_at timestamptz, withdrawn_at timestamptz);
      CREATE INDEX invitation_of_event ON invitation (event_id);

      CREATE VIEW standing AS
        SELECT session.token, session."expiresAt" AS expires_at, account.id AS account_id, account.name, person.id AS person_id,
          COALESCE((SELECT json_agg(json_build_object('role', g.role, 'programme_id', g.programme_id, 'event_id', g.event_id, 'ends_at', g.ends_at))
            FROM role_grant g WHERE g.account_id = account.id AND g.revoked_at IS NULL), '[]') AS grants
        FROM auth.session session JOIN auth."user" account ON account.id = session."userId" LEFT JOIN person ON person.account_id = account.id;
    `)
  }

  async down(): Promise<void> {
    throw new Error('a migration is not taken back: restore the backup')
  }
}
