import { Agent, request } from 'node:http'

/**
 * Sends all requests over so many connections and answers how many were answered per second, with the statuses counted.
 * `requests`: an array of { path, method?, headers?, body? }. Bounded by its length; an answer that fails is thrown.
 */
export async function load(port, requests, connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const statuses = {}
  let next = 0
  const began = process.hrtime.bigint()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let one = requests[next++]; one; one = requests[next++]) {
        const status = await send(port, one, agent)
        statuses[status] = (statuses[status] ?? 0) + 1
      }
    }),
  )
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  agent.destroy()
  return { perSecond: requests.length / seconds, statuses }
}

function send(port, { path, method = 'GET', headers = {}, body }, agent) {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        agent,
        timeout: 30_000,
        headers: {
          ...headers,
          ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
        },
      },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode))
        answer.on('error', reject)
      },
    )
    asked.on('timeout', () => asked.destroy(new Error(`no answer from ${path} within 30 s`)))
    asked.on('error', reject)
    asked.end(body)
  })
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

/**
 * Five rounds, ours and the bare one in turn, the order reversed every round, so that neither has the warmer machine.
 * Answers the two medians and the ratio of ours to the bare one.
 */
export async function compare(ours, bare) {
  const measured = { ours: [], bare: [] }
  for (let round = 0; round < 5; round += 1) {
    const turns = round % 2 === 0 ? ['ours', 'bare'] : ['bare', 'ours']
    for (const turn of turns) measured[turn].push(await (turn === 'ours' ? ours(round) : bare(round)))
  }
  const [a, b] = [median(measured.ours), median(measured.bare)]
  return { ours: a, bare: b, ratio: a / b }
}
