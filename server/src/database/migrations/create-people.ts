import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreatePeople implements MigrationInterface {
  readonly name = 'CreatePeople1764000000003'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (
        id uuid CONSTRAINT organisation_pk PRIMARY KEY, name jsonb NOT NULL, kind text NOT NULL, country text, version integer NOT NULL DEFAULT 1,
        CONSTRAINT organisation_kind_ck CHECK (kind IN ('government', 'un entity', 'intergovernmental', 'ngo', 'academia', 'private sector', 'network', 'other')));

      CREATE TABLE person (
        id uuid CONSTRAINT person_pk PRIMARY KEY, account_id uuid CONSTRAINT person_account_uq UNIQUE
          CONSTRAINT person_account_fk REFERENCES auth."user" (id) ON DELETE SET NULL,
        address text, family_name text NOT NULL DEFAULT '', given_name text NOT NULL DEFAULT '', badge_name text, own_script_name text,
        own_script_language text, honorific text, gender text, birth_year integer, organisation text, position text, country text,
        languages jsonb NOT NULL DEFAULT '[]', expertise text, sdgs text[] NOT NULL DEFAULT '{}', stakeholder_groups text[] NOT NULL DEFAULT '{}',
        biography text, photo_file_id uuid CONSTRAINT person_photo_fk REFERENCES file (id), zone text, language text,
        visibility jsonb NOT NULL DEFAULT '{}', made_at timestamptz NOT NULL, erased_at timestamptz, version integer NOT NULL DEFAULT 1,
        CONSTRAINT person_gender_ck CHECK (gender IN ('woman', 'man', 'other', 'prefers not to say')));
      CREATE UNIQUE INDEX person_address_uq ON person (lower(address)) WHERE address IS NOT NULL;
    `)
  }

  async down(): Promise<void> {
    throw new Error('a migration is not taken back: restore the backup')
  }
}
