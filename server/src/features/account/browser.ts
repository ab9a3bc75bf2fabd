import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Browser, Cookies } from '../../adapters/sign-in.js'

export const browserOf = ({ headers, ip }: FastifyRequest): Browser => ({
  cookies: headers.cookie,
  userAgent: headers['user-agent'],
  networkAddress: ip,
})

export function giveCookies(reply: FastifyReply, cookies: Cookies): void {
  if (cookies.length > 0) void reply.header('set-cookie', [...cookies])
}
