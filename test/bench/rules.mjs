import { conflictsOf } from '../../shared/dist/rules/agenda/conflicts.js'
import { median } from './load.mjs'

/** Rounds of a rule that is asked again and again; the first ones warm it. */
const warming = 5
const rounds = 25

const at = (minute) => new Date(Date.UTC(2028, 11, 4) + minute * 60_000).toISOString()
const days = { startsOn: '2028-12-04', endsOn: '2028-12-13' }

/** Ten days: 800 sessions in 20 rooms with three people each of 400, and 200 stops of 20 groups; some are needed twice. */
function draft() {
  const sessions = Array.from({ length: 800 }, (_, n) => {
    const minute = (n % 10) * 1440 + (8 + (Math.floor(n / 10) % 4) * 2) * 60
    const slot = { startsAt: at(minute), endsAt: at(minute + 90) }
    const people = [0, 1, 2].map((k) => ({ personId: `person ${(n * 7 + k * 131) % 400}`, role: 'panellist' }))
    const roomId = `room ${Math.floor(n / 40) % 20}`
    const type = n % 100 === 0 ? 'plenary' : 'panel'
    const local = { startsLocal: slot.startsAt.slice(0, 16), endsLocal: slot.endsAt.slice(0, 16) }
    return { id: `session ${n}`, type, ...local, ...slot, roomId, interpretation: n % 50 === 0 ? ['fr'] : [], people }
  })
  const ofSessions = sessions.flatMap(({ id, startsAt, endsAt, roomId, people }) =>
    [['room', roomId], ...people.map(({ personId }) => ['person', personId])].map(([kind, occupantId]) => ({
      ...{ kind, occupantId, placeId: id, placeKind: 'session', startsAt, endsAt },
    })),
  )
  const ofStops = Array.from({ length: 200 }, (_, n) => {
    const minute = (n % 10) * 1440 + 9 * 60
    const slot = { startsAt: at(minute), endsAt: at(minute + 120), placeId: `stop ${n}`, placeKind: 'stop' }
    return ['group', 'vehicle'].map((kind) => ({ kind, occupantId: `${kind} ${Math.floor(n / 10)}`, ...slot }))
  }).flat()
  const rooms = Array.from({ length: 20 }, (_, n) => ({ id: `room ${n}`, capacity: 40 + n * 10 }))
  return { occupancies: [...ofSessions, ...ofStops], sessions, rooms, days, seats: 100 }
}

/** How long it takes to find what is in conflict among 1,000 sessions and stops (ms), and how many conflicts there are. */
export function conflictSearch() {
  const facts = draft()
  const taken = []
  let found = 0
  for (let round = 0; round < warming + rounds; round += 1) {
    const began = performance.now()
    found = conflictsOf(facts).length
    if (round >= warming) taken.push(performance.now() - began)
  }
  if (found === 0) throw new Error('a draft with conflicts is wanted')
  return { ms: median(taken), found }
}

/** How long it takes to propose 12 groups over 8 sites for 400 delegates with wishes (s), and how sure it is. */
export async function groupProposal() {
  const { Proposer } = await import('../../server/dist/features/visit/proposal/proposer.js')
  const { Solver } = await import('../../server/dist/adapters/solver/solver.js')
  const languages = ['en', 'fr', 'zh', 'es']
  const site = (n) => `site ${n % 8}`
  const groups = Array.from({ length: 12 }, (_, n) => ({
    id: `group ${n}`,
    siteIds: [site(n), site(n + 3)],
    language: languages[n % 4],
    places: 36,
  }))
  const delegates = Array.from({ length: 400 }, (_, n) => ({
    id: `delegate ${n}`,
    wishes: [n * 5, n * 5 + 1 + (n % 3), n * 5 + 5].map(site),
    languages: [languages[(n * 3) % 4], ...(n % 2 ? ['en'] : [])],
    region: `region ${(n * 11) % 5}`,
    gender: n % 3 === 0 ? 'man' : 'woman',
    excludedSiteIds: n % 25 === 0 ? [site(n * 5 + 2)] : [],
    pinnedTo: n % 40 === 0 ? `group ${n % 12}` : null,
  }))
  const began = performance.now()
  const { distribution, proven, gap } = await new Proposer(new Solver()).propose({ groups, crowds: [], delegates })
  const placed = [...distribution.values()].filter((groupId) => groupId !== null).length
  if (placed !== delegates.length) throw new Error(`${placed} of ${delegates.length} delegates are placed`)
  return { seconds: (performance.now() - began) / 1000, sure: proven ? 'proven optimal' : `gap ${gap}` }
}
