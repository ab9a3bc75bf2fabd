import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateAgenda implements MigrationInterface {
  readonly name = 'CreateAgenda1764000000007'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session (
        id uuid CONSTRAINT session_pk PRIMARY KEY, event_id uuid NOT NULL CONSTRAINT session_event_fk REFERENCES event (id) ON DELETE CASCADE,
        type text NOT NULL, title jsonb NOT NULL, subtitle jsonb NOT NULL DEFAULT '{}', abstract jsonb NOT NULL DEFAULT '{}', description jsonb NOT NULL DEFAULT '{}',
        languages text[] NOT NULL DEFAULT '{}', interpretation text[] NOT NULL DEFAULT '{}', track text,
        room_id uuid CONSTRAINT session_room_fk REFERENCES room (id), starts_local timestamp, ends_local timestamp, starts_at timestamptz, ends_at timestamptz,
        minutes integer, origin jsonb, made_at timestamptz NOT NULL, version integer NOT NULL DEFAULT 1,
        CONSTRAINT session_time_ck CHECK ((starts_local IS NULL) = (ends_local IS NULL) AND (starts_local IS NULL) = (starts_at IS NULL)
          AND (starts_at IS NULL) = (ends_at IS NULL) AND (starts_at IS NULL OR starts_at < ends_at)),
        CONSTRAINT session_minutes_ck CHECK (minutes > 0));
      CREATE INDEX session_of_event ON session (event_id, starts_at);
      CREATE TABLE session_person (
        session_id uuid CONSTRAINT session_person_session_fk REFERENCES session (id) ON DELETE CASCADE, position integer NOT NULL, role text NOT NULL,
        person_id uuid CONSTRAINT session_person_person_fk REFERENCES person (id), name text NOT NULL, origin jsonb,
        CONSTRAINT session_person_pk PRIMARY KEY (session_id, position));
      CREATE INDEX session_person_of_person ON session_person (person_id);
      CREATE TABLE occupancy (
        id uuid CONSTRAINT occupancy_pk PRIMARY KEY, event_id uuid NOT NULL CONSTRAINT occupancy_event_fk REFERENCES event (id) ON DELETE CASCADE,
        kind text NOT NULL, occupant_id uuid NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL,
        session_id uuid CONSTRAINT occupancy_session_fk REFERENCES session (id) ON DELETE CASCADE,
        stop_id uuid, transfer_id uuid,
        CONSTRAINT occupancy_kind_ck CHECK (kind IN ('person', 'interpreter', 'room', 'group', 'vehicle')),
        CONSTRAINT occupancy_place_ck CHECK (num_nonnulls(session_id, stop_id, transfer_id) = 1), CONSTRAINT occupancy_time_ck CHECK (starts_at < ends_at));
      CREATE INDEX occupancy_of_occupant ON occupancy (event_id, kind, occupant_id, starts_at);
      CREATE INDEX occupancy_of_session ON occupancy (session_id);
      CREATE INDEX occupancy_of_stop ON occupancy (stop_id) WHERE stop_id IS NOT NULL;
      CREATE INDEX occupancy_of_transfer ON occupancy (transfer_id) WHERE transfer_id IS NOT NULL;
      CREATE TABLE agenda_release (
        event_id uuid CONSTRAINT agenda_release_event_fk REFERENCES event (id), number integer NOT NULL, released_at timestamptz NOT NULL,
        released_by uuid, released_by_name text NOT NULL, note jsonb NOT NULL DEFAULT '{}', snapshot jsonb NOT NULL,
        people uuid[] NOT NULL DEFAULT '{}', CONSTRAINT agenda_release_pk PRIMARY KEY (event_id, number),
        CONSTRAINT agenda_release_number_ck CHECK (number > 0));
      CREATE TABLE accepted_conflict (
        event_id uuid CONSTRAINT accepted_conflict_event_fk REFERENCES event (id) ON DELETE CASCADE, key text NOT NULL,
        accepted_by uuid, accepted_by_name text NOT NULL, accepted_at timestamptz NOT NULL, reason text NOT NULL,
        CONSTRAINT accepted_conflict_pk PRIMARY KEY (event_id, key));
      CREATE TABLE calendar_feed (
        id uuid CONSTRAINT calendar_feed_pk PRIMARY KEY, person_id uuid NOT NULL CONSTRAINT calendar_feed_person_uq UNIQUE
          CONSTRAINT calendar_feed_person_fk REFERENCES person (id) ON DELETE CASCADE, made_at timestamptz NOT NULL);
    `)
  }

  async down(): Promise<void> {
    throw new Error('a migration is not taken back: restore the backup')
  }
}
