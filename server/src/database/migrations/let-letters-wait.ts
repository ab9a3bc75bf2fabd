import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A letter may be written before it is released: `draft` is never taken by the post. */
export class LetLettersWait implements MigrationInterface {
  readonly name = 'LetLettersWait1764100000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE delivery DROP CONSTRAINT delivery_state_ck,
        ADD CONSTRAINT delivery_state_ck CHECK (state IN ('draft', 'queued', 'sending', 'sent', 'parked'));
      CREATE INDEX delivery_waiting ON delivery (event_id) WHERE state = 'draft';
    `)
  }

  async down(): Promise<void> {
    throw new Error('a migration is not taken back: restore the backup')
  }
}
