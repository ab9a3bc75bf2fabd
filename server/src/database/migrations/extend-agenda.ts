import type { MigrationInterface, QueryRunner } from 'typeorm'

export class ExtendAgenda implements MigrationInterface {
  readonly name = 'ExtendAgenda1764000000011'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session_star (
        person_id uuid CONSTRAINT session_star_person_fk REFERENCES person (id) ON DELETE CASCADE, session_id uuid,
        event_id uuid NOT NULL CONSTRAINT session_star_event_fk REFERENCES event (id) ON DELETE CASCADE, starred_at timestamptz NOT NULL,
        CONSTRAINT session_star_pk PRIMARY KEY (person_id, session_id));
      CREATE INDEX session_star_of_event ON session_star (event_id, session_id);
      CREATE TABLE session_material (
        id uuid CONSTRAINT session_material_pk PRIMARY KEY, event_id uuid NOT NULL CONSTRAINT session_material_event_fk REFERENCES event (id) ON DELETE CASCADE,
        session_id uuid NOT NULL, file_id uuid NOT NULL CONSTRAINT session_material_file_fk REFERENCES file (id), added_at timestamptz NOT NULL,
        taken_off_at timestamptz);
      CREATE INDEX session_material_of_session ON session_material (event_id, session_id);
      CREATE TABLE agenda_act (
        id uuid CONSTRAINT agenda_act_pk PRIMARY KEY, event_id uuid NOT NULL CONSTRAINT agenda_act_event_fk REFERENCES event (id) ON DELETE CASCADE,
        session_id uuid NOT NULL, account_id uuid, at timestamptz NOT NULL, act text NOT NULL, title jsonb NOT NULL, before jsonb,
        version integer NOT NULL, undone_at timestamptz,
        CONSTRAINT agenda_act_act_ck CHECK (act IN ('add', 'change', 'place', 'park', 'remove')));
      CREATE INDEX agenda_act_of_event ON agenda_act (event_id, id DESC);
      CREATE INDEX agenda_act_of_session ON agenda_act (session_id);
      CREATE TABLE agenda_news (
        event_id uuid, number integer, since integer NOT NULL, prepared_at timestamptz NOT NULL, decision text, decided_at timestamptz, decided_by_name text,
        sent integer, CONSTRAINT agenda_news_pk PRIMARY KEY (event_id, number),
        CONSTRAINT agenda_news_release_fk FOREIGN KEY (event_id, number) REFERENCES agenda_release (event_id, number) ON DELETE CASCADE,
        CONSTRAINT agenda_news_decision_ck CHECK (decision IN ('sent', 'not sent', 'in the next') AND (decision IS NULL) = (decided_at IS NULL)));
      CREATE TABLE agenda_notice (
        event_id uuid, number integer, person_id uuid CONSTRAINT agenda_notice_person_fk REFERENCES person (id) ON DELETE CASCADE, sessions jsonb NOT NULL,
        CONSTRAINT agenda_notice_pk PRIMARY KEY (event_id, number, person_id),
        CONSTRAINT agenda_notice_news_fk FOREIGN KEY (event_id, number) REFERENCES agenda_news (event_id, number) ON DELETE CASCADE);
      CREATE TABLE release_page (
        event_id uuid, number integer, language text, html text NOT NULL, CONSTRAINT release_page_pk PRIMARY KEY (event_id, number, language),
        CONSTRAINT release_page_release_fk FOREIGN KEY (event_id, number) REFERENCES agenda_release (event_id, number) ON DELETE CASCADE);
    `)
  }

  async down(): Promise<void> {
    throw new Error('a migration is not taken back: restore the backup')
  }
}
