import { directionOf, type OfferedLanguage } from '@plenary/shared/language/languages'
import { type RefusalCode, refusals } from '@plenary/shared/language/refusals'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { html, type Markup } from '../../adapters/mail/markup.js'
import { Refused } from '../refused.js'
import { publicStyles } from './bundle.js'
import { plainDocument } from './document.js'
import { languageOf } from './language.js'
import { asSecretPage } from './policy.js'

export type SecretRequest = FastifyRequest<{ Params: { secret: string } }>

/** A page behind a link in a letter, readable without script. */
export const secretDocument = (language: OfferedLanguage, title: string, content: Markup): string =>
  plainDocument({
    language,
    direction: directionOf(language),
    title,
    styles: publicStyles(),
    body: html`<h1>${title}</h1>
${content}`.markup,
  })

/** Sends the page; a refusal is a page too, with its status. */
export async function answered(
  request: SecretRequest,
  reply: FastifyReply,
  page: () => Promise<string>,
  refusedPage: (code: RefusalCode, language: OfferedLanguage) => string,
): Promise<FastifyReply> {
  try {
    return asSecretPage(reply).send(await page())
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const language = languageOf(request.query, request.headers['accept-language'])
    return asSecretPage(reply).status(refusals[error.code].status).send(refusedPage(error.code, language))
  }
}
