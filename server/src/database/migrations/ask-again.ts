import type { MigrationInterface, QueryRunner } from 'typeorm'

/** After a postponement everybody confirmed is asked to confirm again; a successor completes a form of their own. */
export class AskAgain implements MigrationInterface {
  readonly name = 'AskAgain1764100000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE registration ADD COLUMN asked_again_at timestamptz, ADD COLUMN completed_at timestamptz',
    )
  }

  async down(): Promise<void> {
    throw new Error('a migration is not taken back: restore the backup')
  }
}
