import { createHash } from 'node:crypto'
import { constants } from 'node:zlib'
import fastifyCompress from '@fastify/compress'
import { Logger } from '@nestjs/common'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { directionOf } from '@plenary/shared/language/languages'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isKnown } from '../../adapters/files/entity-tag.js'
import type { Config } from '../../config/config.js'
import { type Bundle, bundles, isBuilt, neededBy } from './bundle.js'
import { failedDocument, publicDocument, signedInDocument } from './document.js'
import { serveFiles } from './files.js'
import { languageOf } from './language.js'
import { asLinkPage, asPublicPage, asSignedInPage, everyAnswer } from './policy.js'
import { readerOf } from './reader.js'
import { serveReload } from './reload.js'

const log = new Logger('pages')

/** A twelfth less to send than the plugin's own 4, and as fast; from 7 on it takes several times as long. */
const wellPacked = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Serves what browsers open: public pages rendered here, the shell of the signed-in faces, and their files. */
export async function servePages(app: NestFastifyApplication, config: Config): Promise<void> {
  const server: FastifyInstance = app.getHttpAdapter().getInstance()
  const headers = everyAnswer(config.publicUrl)
  server.addHook('onRequest', (_, reply, done) => {
    reply.headers(headers)
    done()
  })
  if (!isBuilt()) {
    log.warn('The pages are not built (npm run build): only the API answers.')
    return
  }
  await serveFiles(server)
  const development = process.env['NODE_ENV'] === 'development'
  if (development) serveReload(server)
  const pages = new Pages(server, config, bundles(development), development)
  await server.register(async (scope) => {
    await scope.register(fastifyCompress, { encodings: ['br', 'gzip'], brotliOptions: wellPacked })
    scope.setErrorHandler((error, request, reply) => pages.failed(error, request, reply))
    scope.get('/*', (request, reply) => pages.answer(request, reply))
  })
}

class Pages {
  constructor(
    private readonly server: FastifyInstance,
    private readonly config: Config,
    private readonly bundle: () => Promise<Bundle>,
    private readonly development: boolean,
  ) {}

  async answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const path = request.url.split('?', 1)[0] ?? '/'
    if (isOfApi(path)) {
      reply.callNotFound()
      return reply
    }
    const bundle = await this.bundle()
    if (bundle.renderer.isSignedInAddress(path, this.config.demo)) return this.signedIn(request, reply, bundle)
    return this.rendered(request, reply, bundle)
  }

  /** A page that could not be made: without script, so that nothing fails again. */
  async failed(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    log.error({ requestId: request.id, err: error })
    const { manifest } = await this.bundle()
    const { styles } = neededBy(manifest, 'src/public.tsx', [])
    const language = languageOf(request.query, request.headers['accept-language'])
    return asPublicPage(reply)
      .status(500)
      .header('cache-control', 'no-store')
      .send(failedDocument({ language, direction: directionOf(language), styles, requestId: request.id }))
  }

  private signedIn(request: FastifyRequest, reply: FastifyReply, { manifest }: Bundle): FastifyReply {
    const language = languageOf(request.query, request.headers['accept-language'])
    const needed = neededBy(manifest, 'src/app.tsx', [`src/i18n/signed-in.${language}.ts`])
    const { development } = this
    return asSignedInPage(reply).send(
      signedInDocument({ language, direction: directionOf(language), needed, development }),
    )
  }

  private async rendered(request: FastifyRequest, reply: FastifyReply, bundle: Bundle): Promise<FastifyReply> {
    const { renderer, manifest } = bundle
    const { publicUrl } = this.config
    const language = languageOf(request.query, request.headers['accept-language'])
    const asked = new Request(new URL(request.url, publicUrl))
    const page = await renderer.renderPage(asked, language, readerOf(this.server, renderer, request))
    if (page instanceof Response) return redirected(reply, page)
    for (const fault of page.faults) log.error({ requestId: request.id, err: fault })
    const { accentSheet } = renderer
    const needed = neededBy(manifest, 'src/public.tsx', [...page.chunks, `src/i18n/public.${language}.ts`])
    const html = publicDocument({
      page,
      needed,
      accentSheet,
      publicUrl,
      url: request.url,
      development: this.development,
    })
    const asItsKind = request.url.startsWith('/invitation/') ? asLinkPage : asPublicPage
    return sent(request, asItsKind(reply).status(page.status), html)
  }
}

const isOfApi = (path: string) => path === '/api' || path.startsWith('/api/')

const redirected = (reply: FastifyReply, { status, headers }: Response) =>
  reply.redirect(headers.get('location') ?? '/', status)

/** A page that has not changed is not sent again. */
function sent(request: FastifyRequest, reply: FastifyReply, html: string): FastifyReply {
  if (reply.statusCode !== 200) return reply.header('cache-control', 'no-store').send(html)
  const tag = `W/"${createHash('sha1').update(html).digest('base64url')}"`
  reply.header('etag', tag)
  return isKnown(request.headers['if-none-match'], tag) ? reply.status(304).send() : reply.send(html)
}
