import type { LocalText } from '@plenary/shared/language/local-text'
import type { TransferMode } from '@plenary/shared/rules/visit/states'

/** Where a stop of the demo has come to. */
export type DemoAnswer =
  | { readonly is: 'proposed' | 'requested' | 'confirmed' | 'declined' | 'cancelled' }
  | { readonly is: 'countered'; readonly starts: string; readonly ends: string }

export interface DemoStop {
  readonly group: string
  readonly site: string
  /** 1 is the first day of the visit. */
  readonly day: number
  readonly starts: string
  /** Not after `starts`: on the next day. */
  readonly ends: string
  readonly answer: DemoAnswer
  readonly programme?: LocalText
}

export interface DemoTransfer {
  readonly group: string
  readonly day: number
  readonly starts: string
  readonly ends: string
  readonly mode: TransferMode
}

export interface DemoGroup {
  readonly letter: string
  readonly language: string
  /** By key; the interpreter is somebody of whom only the name is known. */
  readonly leader: string
  readonly interpreter?: readonly [givenName: string, familyName: string]
  readonly vehicle: string
  readonly places: number
  /** How many delegates; who speaks this language comes first. */
  readonly delegates: number
}

export const seminarGroups: readonly DemoGroup[] = [
  { letter: 'A', language: 'en', leader: 'zhihao-wang', vehicle: 'Bus 1', places: 33, delegates: 22 },
  { letter: 'B', language: 'en', leader: 'jiayi-liu', vehicle: 'Bus 2', places: 33, delegates: 19 },
  {
    letter: 'C',
    language: 'fr',
    leader: 'aurelie-nkoulou',
    interpreter: ['Manon', 'Lefèvre'],
    vehicle: 'Bus 3',
    places: 33,
    delegates: 18,
  },
  { letter: 'D', language: 'zh', leader: 'mingyue-zhao', vehicle: 'Bus 4', places: 28, delegates: 22 },
]

const confirmed = { is: 'confirmed' } as const
const requested = { is: 'requested' } as const
const proposed = { is: 'proposed' } as const

export const seminarStops: readonly DemoStop[] = [
  {
    group: 'A',
    site: 'bank',
    day: 1,
    starts: '09:00',
    ends: '11:30',
    answer: confirmed,
    programme: {
      en: 'The exhibition, then the matching centre: one match from first call to signature.',
      ar: 'المعرض، ثم مركز التوفيق: صفقة واحدة من أول مكالمة إلى التوقيع.',
    },
  },
  { group: 'A', site: 'solar', day: 1, starts: '13:45', ends: '15:45', answer: confirmed },
  {
    group: 'B',
    site: 'bank',
    day: 1,
    starts: '09:00',
    ends: '11:30',
    answer: confirmed,
    programme: {
      en: 'The matching centre first, then the exhibition.',
      ar: 'مركز التوفيق أولًا، ثم المعرض.',
    },
  },
  { group: 'B', site: 'laboratory', day: 1, starts: '13:45', ends: '16:00', answer: confirmed },
  { group: 'C', site: 'materials', day: 1, starts: '09:30', ends: '11:30', answer: requested },
  { group: 'C', site: 'bank', day: 1, starts: '14:00', ends: '15:30', answer: requested },
  {
    group: 'D',
    site: 'village',
    day: 1,
    starts: '09:15',
    ends: '11:00',
    answer: { is: 'countered', starts: '09:45', ends: '11:30' },
  },
  { group: 'D', site: 'laboratory', day: 1, starts: '13:45', ends: '15:30', answer: proposed },
  { group: 'A', site: 'market', day: 2, starts: '09:00', ends: '11:00', answer: confirmed },
  { group: 'B', site: 'market', day: 2, starts: '09:30', ends: '11:30', answer: { is: 'declined' } },
  { group: 'C', site: 'solar', day: 2, starts: '09:15', ends: '11:15', answer: proposed },
  { group: 'D', site: 'bank', day: 2, starts: '09:00', ends: '11:30', answer: requested },
  { group: 'D', site: 'materials', day: 2, starts: '14:00', ends: '16:00', answer: { is: 'cancelled' } },
]

const day = (
  group: string,
  on: number,
  ...parts: readonly (readonly [string, string, TransferMode])[]
): DemoTransfer[] => parts.map(([starts, ends, mode]) => ({ group, day: on, starts, ends, mode }))

export const seminarTransfers: readonly DemoTransfer[] = [
  ...day(
    'A',
    1,
    ['08:15', '09:00', 'bus'],
    ['11:30', '13:00', 'meal'],
    ['13:00', '13:45', 'bus'],
    ['15:45', '16:45', 'bus'],
  ),
  ...day(
    'B',
    1,
    ['08:15', '09:00', 'bus'],
    ['11:45', '13:00', 'meal'],
    ['13:00', '13:45', 'bus'],
    ['16:00', '17:00', 'bus'],
  ),
  ...day(
    'C',
    1,
    ['08:30', '09:30', 'bus'],
    ['11:30', '12:45', 'meal'],
    ['12:45', '14:00', 'bus'],
    ['15:30', '16:15', 'bus'],
  ),
  ...day(
    'D',
    1,
    ['08:30', '09:15', 'bus'],
    ['11:15', '12:30', 'meal'],
    ['12:30', '13:45', 'bus'],
    ['15:30', '16:30', 'bus'],
  ),
  ...day('A', 2, ['08:30', '09:00', 'walk'], ['11:00', '11:30', 'walk']),
  ...day('B', 2, ['09:00', '09:30', 'walk'], ['11:30', '12:00', 'walk']),
  ...day('C', 2, ['08:15', '09:15', 'bus'], ['11:15', '12:15', 'bus']),
  ...day('D', 2, ['08:15', '09:00', 'bus'], ['11:30', '12:15', 'bus']),
]
