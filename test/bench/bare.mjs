import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import pg from 'pg'

/**
 * What there is to compare with, in a process of its own: Fastify and pg, nothing else.
 * POST /take: one capacity-checked insert in one statement. GET /bytes/:n: the same bytes that ours sends.
 */
const [url, port, ...files] = process.argv.slice(2)
const pool = new pg.Pool({ connectionString: url, max: 10 })
await pool.query(`CREATE TABLE IF NOT EXISTS bare_event (id int PRIMARY KEY, seats int, taken int);
  CREATE TABLE IF NOT EXISTS bare_registration (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), event_id int, person text, at timestamptz);
  INSERT INTO bare_event VALUES (1, 1000000, 0) ON CONFLICT DO NOTHING`)

const app = Fastify()
app.post('/take', async (request, reply) => {
  const { rowCount } = await pool.query(
    `WITH seat AS (UPDATE bare_event SET taken = taken + 1 WHERE id = 1 AND taken < seats RETURNING id)
     INSERT INTO bare_registration (event_id, person, at) SELECT id, $1, $2 FROM seat`,
    [request.body.person, new Date()],
  )
  return reply.status(rowCount === 1 ? 200 : 409).send({ taken: rowCount === 1 })
})

for (const [n, file] of files.entries()) {
  const { bytes, headers } = JSON.parse(readFileSync(file, 'utf8'))
  const body = Buffer.from(bytes, 'base64')
  app.get(`/bytes/${n}`, (_, reply) => reply.headers(headers).send(body))
}
await app.listen({ host: '127.0.0.1', port: Number(port) })
process.send?.('ready')
process.on('disconnect', () => process.exit(0))
