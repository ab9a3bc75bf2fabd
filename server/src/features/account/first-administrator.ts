import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { Config } from '../../config/config.js'
import { CONFIG } from '../../config/config.module.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { Invitations } from './granting/invitation.service.js'

/** The address that makes whoever opens it, signed in, the administrator; null once there is one. A new call ends the old link. */
export async function firstAdministratorLink(app: NestFastifyApplication): Promise<string | null> {
  const there = await app
    .get(UnitOfWork)
    .row(`SELECT 1 FROM role_grant WHERE role = 'administrator' AND revoked_at IS NULL LIMIT 1`)
  if (there) return null
  const { publicUrl } = app.get<Config>(CONFIG)
  return `${publicUrl}/invitation/${await app.get(Invitations).linkFor('administrator')}`
}
