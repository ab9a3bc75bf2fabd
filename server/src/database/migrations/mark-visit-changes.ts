import type { MigrationInterface, QueryRunner } from 'typeorm'

export class MarkVisitChanges implements MigrationInterface {
  readonly name = 'MarkVisitChanges1764000000020'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE visit_stop ADD COLUMN was jsonb, ADD COLUMN changed_at timestamptz')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE visit_stop DROP COLUMN was, DROP COLUMN changed_at')
  }
}
