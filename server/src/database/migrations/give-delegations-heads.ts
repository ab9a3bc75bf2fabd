import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A role at an event may be that of one country's delegation. */
export class GiveDelegationsHeads implements MigrationInterface {
  readonly name = 'GiveDelegationsHeads1764200000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE role_grant ADD COLUMN country text, DROP CONSTRAINT role_grant_role_ck,
        ADD CONSTRAINT role_grant_role_ck CHECK (role IN ('administrator', 'programme manager', 'organiser', 'reviewer', 'rapporteur', 'desk', 'head of delegation')),
        ADD CONSTRAINT role_grant_country_ck CHECK ((role = 'head of delegation') = (country IS NOT NULL));
      DROP INDEX role_grant_once_uq;
      CREATE UNIQUE INDEX role_grant_once_uq ON role_grant (account_id, role, programme_id, event_id, country) NULLS NOT DISTINCT WHERE revoked_at IS NULL;
      ALTER TABLE invitation ADD COLUMN country text;
    `)
  }

  async down(): Promise<void> {
    throw new Error('a migration is not taken back: restore the backup')
  }
}
