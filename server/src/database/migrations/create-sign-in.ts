import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CreateSignIn implements MigrationInterface {
  readonly name = 'CreateSignIn1764000000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA auth;
      CREATE TABLE auth."user" (
        "id" uuid DEFAULT pg_catalog.gen_random_uuid() NOT NULL PRIMARY KEY, "name" text NOT NULL, "email" text NOT NULL UNIQUE,
        "emailVerified" boolean NOT NULL, "image" text, "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
        "updatedAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL, "language" text);
      CREATE TABLE auth."session" (
        "id" uuid DEFAULT pg_catalog.gen_random_uuid() NOT NULL PRIMARY KEY, "expiresAt" timestamptz NOT NULL, "token" text NOT NULL UNIQUE,
        "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL, "updatedAt" timestamptz NOT NULL, "ipAddress" text, "userAgent" text,
        "userId" uuid NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE);
      CREATE TABLE auth."account" (
        "id" uuid DEFAULT pg_catalog.gen_random_uuid() NOT NULL PRIMARY KEY, "accountId" text NOT NULL, "providerId" text NOT NULL,
        "userId" uuid NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE, "accessToken" text, "refreshToken" text, "idToken" text,
        "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text,
        "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL, "updatedAt" timestamptz NOT NULL);
      CREATE TABLE auth."verification" (
        "id" uuid DEFAULT pg_catalog.gen_random_uuid() NOT NULL PRIMARY KEY, "identifier" text NOT NULL, "value" text NOT NULL,
        "expiresAt" timestamptz NOT NULL, "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL, "updatedAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL);
      CREATE TABLE address_code (
        purpose text NOT NULL, subject text NOT NULL, secret_hash text NOT NULL, tries integer NOT NULL DEFAULT 0, expires_at timestamptz NOT NULL,
        CONSTRAINT address_code_pk PRIMARY KEY (purpose, subject),
        CONSTRAINT address_code_purpose_ck CHECK (purpose IN ('sign in', 'password', 'address before', 'address after', 'leaving')));
      CREATE INDEX "session_userId_idx" ON auth."session" ("userId");
      CREATE INDEX "account_userId_idx" ON auth."account" ("userId");
      CREATE INDEX "verification_identifier_idx" ON auth."verification" ("identifier");
    `)
  }

  async down(): Promise<void> {
    throw new Error('a migration is not taken back: restore the backup')
  }
}
