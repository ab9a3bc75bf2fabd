import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Wishes for sites that a study visit had and has no more. */
export class ForgetDroppedSites implements MigrationInterface {
  readonly name = 'ForgetDroppedSites1764200000001'

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['wish', 'wish_exclusion'])
      await runner.query(`
        DELETE FROM ${table} USING registration
        WHERE registration.id = ${table}.registration_id AND NOT EXISTS (
          SELECT 1 FROM visit_site WHERE visit_site.site_id = ${table}.site_id AND visit_site.event_id = registration.event_id)
      `)
  }

  async down(): Promise<void> {
    throw new Error('a migration is not taken back: restore the backup')
  }
}
