import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import pg from 'pg'
import * as z from 'zod'
import type { Config } from '../config/config.js'
import type { Clock } from './clock.js'

const sessionDays = 30

/** For whoever proved who they are to us; the server alone can call it. */
const sessionForKnown = {
  id: 'session-for-known',
  endpoints: {
    beginSession: createAuthEndpoint(
      '/session-for-known',
      { method: 'POST', body: z.object({ accountId: z.string() }), metadata: { SERVER_ONLY: true } },
      async (context) => {
        const user = await context.context.internalAdapter.findUserById(context.body.accountId)
        if (!user) throw new Error('no account to begin a session for')
        const session = await context.context.internalAdapter.createSession(user.id)
        await setSessionCookie(context, { session, user })
        return context.json({ token: session.token })
      },
    ),
  },
} satisfies BetterAuthPlugin

/**
 * better-auth without its own addresses: our routes call it. It reads the machine's clock in one place that matters, when
 * it dates a session, so the hook dates it by ours; whether a session still counts is asked by `Standing`, never by it.
 */
export function authOn(databaseUrl: string, config: Config, clock: Clock) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 3, options: '-c search_path=auth -c timezone=UTC' })
  pool.on('error', () => undefined) // a connection that broke while idle is replaced at the next use
  const auth = betterAuth({
    baseURL: config.publicUrl,
    basePath: '/sign-in-library',
    secret: config.secret,
    database: pool,
    trustedOrigins: [config.publicUrl],
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    advanced: {
      database: { generateId: 'uuid' },
      cookiePrefix: 'plenary',
      ipAddress: { ipAddressHeaders: ['x-plenary-ip'] },
    },
    emailAndPassword: { enabled: true, disableSignUp: true, maxPasswordLength: 200 },
    user: { additionalFields: { language: { type: 'string', required: false, input: false } } },
    session: { expiresIn: sessionDays * 86_400, disableSessionRefresh: true },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const now = new Date(clock.now())
            const expiresAt = new Date(now.getTime() + sessionDays * 86_400_000)
            return { data: { ...session, createdAt: now, updatedAt: now, expiresAt } }
          },
        },
      },
    },
    plugins: [sessionForKnown],
  })
  return { auth, pool }
}

export type Library = ReturnType<typeof authOn>
