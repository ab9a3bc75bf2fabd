import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A category is local or international; those that there are take people of any country. */
export class TellLocalCategories implements MigrationInterface {
  readonly name = 'TellLocalCategories1764100000003'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE event_category ADD COLUMN locality text NOT NULL DEFAULT 'international',
        ADD CONSTRAINT event_category_locality_ck CHECK (locality IN ('local', 'international'))
    `)
  }

  async down(): Promise<void> {
    throw new Error('a migration is not taken back: restore the backup')
  }
}
