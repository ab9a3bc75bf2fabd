import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateVisits implements MigrationInterface {
  readonly name = 'CreateVisits1764000000010'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE membership (
        id uuid CONSTRAINT membership_pk PRIMARY KEY, organisation_id uuid NOT NULL CONSTRAINT membership_organisation_fk REFERENCES organisation (id),
        person_id uuid NOT NULL CONSTRAINT membership_person_fk REFERENCES person (id), kind text NOT NULL,
        granted_at timestamptz NOT NULL, granted_by uuid, granted_by_name text NOT NULL, ends_at timestamptz, revoked_at timestamptz,
        CONSTRAINT membership_kind_ck CHECK (kind IN ('host contact', 'approver')));
      CREATE UNIQUE INDEX membership_live_uq ON membership (organisation_id, person_id, kind) WHERE revoked_at IS NULL;
      CREATE INDEX membership_of_person ON membership (person_id);

      CREATE TABLE site (
        id uuid CONSTRAINT site_pk PRIMARY KEY, organisation_id uuid NOT NULL CONSTRAINT site_organisation_fk REFERENCES organisation (id),
        name jsonb NOT NULL, description jsonb NOT NULL DEFAULT '{}', address jsonb NOT NULL DEFAULT '{}', address_local text NOT NULL DEFAULT '',
        local_language text, latitude double precision, longitude double precision, datum text NOT NULL DEFAULT 'WGS 84',
        access_rules jsonb NOT NULL DEFAULT '{}', document_rules jsonb NOT NULL DEFAULT '{}', equipment jsonb NOT NULL DEFAULT '{}',
        photo_policy jsonb NOT NULL DEFAULT '{}', step_free boolean NOT NULL DEFAULT false, languages text[] NOT NULL DEFAULT '{}',
        largest_group integer, most_at_once integer, lead_hours integer NOT NULL DEFAULT 48, made_at timestamptz NOT NULL, version integer NOT NULL DEFAULT 1,
        CONSTRAINT site_places_ck CHECK (largest_group > 0 AND most_at_once > 0 AND lead_hours >= 0),
        CONSTRAINT site_coordinates_ck CHECK ((latitude IS NULL) = (longitude IS NULL) AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180));
      CREATE INDEX site_of_organisation ON site (organisation_id);

      CREATE TABLE study_visit (
        event_id uuid CONSTRAINT study_visit_pk PRIMARY KEY CONSTRAINT study_visit_event_fk REFERENCES event (id) ON DELETE CASCADE,
        objectives jsonb NOT NULL DEFAULT '{}', questions jsonb NOT NULL DEFAULT '[]', days date[] NOT NULL DEFAULT '{}',
        wishes_due_local timestamp, wishes_due_at timestamptz, answers_due_local timestamp, answers_due_at timestamptz,
        lists_by_themselves boolean NOT NULL DEFAULT false, version integer NOT NULL DEFAULT 1);
      CREATE TABLE visit_site (
        event_id uuid CONSTRAINT visit_site_event_fk REFERENCES study_visit (event_id) ON DELETE CASCADE,
        site_id uuid CONSTRAINT visit_site_site_fk REFERENCES site (id), position integer NOT NULL,
        CONSTRAINT visit_site_pk PRIMARY KEY (event_id, site_id));
      CREATE INDEX visit_site_of_site ON visit_site (site_id);
      CREATE TABLE visit_group (
        id uuid CONSTRAINT visit_group_pk PRIMARY KEY,
        event_id uuid NOT NULL CONSTRAINT visit_group_event_fk REFERENCES study_visit (event_id) ON DELETE CASCADE,
        letter text NOT NULL, language text NOT NULL, leader_id uuid CONSTRAINT visit_group_leader_fk REFERENCES person (id),
        interpreter_id uuid CONSTRAINT visit_group_interpreter_fk REFERENCES person (id), escorts uuid[] NOT NULL DEFAULT '{}',
        vehicle_name text, vehicle_places integer, position integer NOT NULL, version integer NOT NULL DEFAULT 1,
        CONSTRAINT visit_group_letter_uq UNIQUE (event_id, letter), CONSTRAINT visit_group_places_ck CHECK (vehicle_places > 0));
      CREATE INDEX visit_group_of_leader ON visit_group (leader_id);
      CREATE TABLE visit_member (
        registration_id uuid CONSTRAINT visit_member_pk PRIMARY KEY CONSTRAINT visit_member_registration_fk REFERENCES registration (id) ON DELETE CASCADE,
        group_id uuid NOT NULL CONSTRAINT visit_member_group_fk REFERENCES visit_group (id) ON DELETE CASCADE, pinned boolean NOT NULL DEFAULT false);
      CREATE INDEX visit_member_of_group ON visit_member (group_id);

      CREATE TABLE visit_stop (
        id uuid CONSTRAINT visit_stop_pk PRIMARY KEY,
        event_id uuid NOT NULL CONSTRAINT visit_stop_event_fk REFERENCES study_visit (event_id) ON DELETE CASCADE,
        group_id uuid NOT NULL CONSTRAINT visit_stop_group_fk REFERENCES visit_group (id) ON DELETE CASCADE,
        site_id uuid NOT NULL CONSTRAINT visit_stop_site_fk REFERENCES site (id), state text NOT NULL,
        starts_local timestamp NOT NULL, ends_local timestamp NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL,
        programme jsonb NOT NULL DEFAULT '{}', received_by text NOT NULL DEFAULT '', asked jsonb, counter jsonb, reason text,
        answered_by text, channel text, answered_at timestamptz, requested_at timestamptz, answer_due_at timestamptz,
        state_since timestamptz NOT NULL, made_at timestamptz NOT NULL, version integer NOT NULL DEFAULT 1,
        CONSTRAINT visit_stop_state_ck CHECK (state IN ('proposed', 'requested', 'confirmed', 'counter-proposed', 'declined', 'completed', 'cancelled')),
        CONSTRAINT visit_stop_time_ck CHECK (starts_at < ends_at AND starts_local < ends_local),
        CONSTRAINT visit_stop_asked_ck CHECK (state NOT IN ('requested', 'confirmed', 'counter-proposed', 'completed') OR asked IS NOT NULL),
        CONSTRAINT visit_stop_counter_ck CHECK (state <> 'counter-proposed' OR counter IS NOT NULL));
      CREATE INDEX visit_stop_of_event ON visit_stop (event_id, starts_at);
      CREATE INDEX visit_stop_of_group ON visit_stop (group_id);
      CREATE INDEX visit_stop_of_site ON visit_stop (site_id, starts_at);
      CREATE INDEX visit_stop_ending ON visit_stop (ends_at) WHERE state = 'confirmed';
      CREATE TABLE visit_transfer (
        id uuid CONSTRAINT visit_transfer_pk PRIMARY KEY,
        event_id uuid NOT NULL CONSTRAINT visit_transfer_event_fk REFERENCES study_visit (event_id) ON DELETE CASCADE,
        group_id uuid NOT NULL CONSTRAINT visit_transfer_group_fk REFERENCES visit_group (id) ON DELETE CASCADE,
        starts_local timestamp NOT NULL, ends_local timestamp NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL,
        mode text NOT NULL, note text NOT NULL DEFAULT '', version integer NOT NULL DEFAULT 1,
        CONSTRAINT visit_transfer_mode_ck CHECK (mode IN ('bus', 'car', 'walk', 'metro', 'train', 'boat', 'meal', 'other')),
        CONSTRAINT visit_transfer_time_ck CHECK (starts_at < ends_at AND starts_local < ends_local));
      CREATE INDEX visit_transfer_of_group ON visit_transfer (group_id, starts_at);
      CREATE INDEX visit_transfer_of_event ON visit_transfer (event_id);

      CREATE TABLE wish (
        registration_id uuid CONSTRAINT wish_registration_fk REFERENCES registration (id) ON DELETE CASCADE,
        site_id uuid CONSTRAINT wish_site_fk REFERENCES site (id), rank integer NOT NULL,
        CONSTRAINT wish_pk PRIMARY KEY (registration_id, site_id), CONSTRAINT wish_rank_uq UNIQUE (registration_id, rank), CONSTRAINT wish_rank_ck CHECK (rank > 0));
      CREATE INDEX wish_of_site ON wish (site_id);
      CREATE TABLE wish_exclusion (
        registration_id uuid CONSTRAINT wish_exclusion_registration_fk REFERENCES registration (id) ON DELETE CASCADE,
        site_id uuid CONSTRAINT wish_exclusion_site_fk REFERENCES site (id),
        CONSTRAINT wish_exclusion_pk PRIMARY KEY (registration_id, site_id));

      CREATE TABLE visitor_list (
        id uuid CONSTRAINT visitor_list_pk PRIMARY KEY,
        stop_id uuid NOT NULL CONSTRAINT visitor_list_stop_fk REFERENCES visit_stop (id) ON DELETE CASCADE, number integer NOT NULL, state text NOT NULL,
        people jsonb NOT NULL, joined integer NOT NULL DEFAULT 0, gone integer NOT NULL DEFAULT 0, corrected integer NOT NULL DEFAULT 0,
        made_at timestamptz NOT NULL, sent_at timestamptz, acknowledged_at timestamptz, acknowledged_by text, expires_at timestamptz NOT NULL,
        CONSTRAINT visitor_list_number_uq UNIQUE (stop_id, number),
        CONSTRAINT visitor_list_state_ck CHECK (state IN ('draft', 'sent', 'acknowledged', 'superseded', 'expired')));
      CREATE INDEX visitor_list_expiring ON visitor_list (expires_at) WHERE state <> 'expired';
      CREATE UNIQUE INDEX visitor_list_with_host_uq ON visitor_list (stop_id) WHERE state IN ('sent', 'acknowledged');
      CREATE TABLE visit_attendance (
        stop_id uuid CONSTRAINT visit_attendance_stop_fk REFERENCES visit_stop (id) ON DELETE CASCADE,
        person_id uuid CONSTRAINT visit_attendance_person_fk REFERENCES person (id),
        came boolean NOT NULL, marked_at timestamptz NOT NULL, CONSTRAINT visit_attendance_pk PRIMARY KEY (stop_id, person_id));
      CREATE TABLE visit_answer_link (
        id uuid CONSTRAINT visit_answer_link_pk PRIMARY KEY, secret_hash text NOT NULL CONSTRAINT visit_answer_link_secret_uq UNIQUE, purpose text NOT NULL,
        stop_id uuid NOT NULL CONSTRAINT visit_answer_link_stop_fk REFERENCES visit_stop (id) ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT visit_answer_link_person_fk REFERENCES person (id) ON DELETE CASCADE, stop_version integer NOT NULL,
        made_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, used_at timestamptz);
      CREATE INDEX visit_answer_link_of_stop ON visit_answer_link (stop_id);

      ALTER TABLE occupancy
        ADD CONSTRAINT occupancy_stop_fk FOREIGN KEY (stop_id) REFERENCES visit_stop (id) ON DELETE CASCADE,
        ADD CONSTRAINT occupancy_transfer_fk FOREIGN KEY (transfer_id) REFERENCES visit_transfer (id) ON DELETE CASCADE;
    `)
  }

  async down(): Promise<void> {
    throw new Error('a migration is not taken back: restore the backup')
  }
}
