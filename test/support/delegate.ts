import type { EventPage } from '@plenary/shared/contracts/event/public'
import type { RegistrationForDelegate } from '@plenary/shared/contracts/registration/delegate'
import type { RegistrationForm } from '@plenary/shared/contracts/registration.forms'
import { accountId, eventId, personId, registrationId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { asForm } from '../../client/src/features/registration/delegate/form/keeping/typed.js'

/** The registration of these tests. */
export const id = registrationId.parse('01900000-0000-7000-8000-000000000001')
export const now = '2028-11-14T02:20:00.000Z' as Instant
const statement = 'We run a technology transfer office and look for partners who matched suppliers with towns.'
export const complete: Partial<RegistrationForm> = {
  category: 'expert',
  givenName: 'Amina Wanjiru',
  familyName: 'Kariuki',
  country: 'KE',
  organisation: 'State Department for Science',
  position: 'Deputy Director',
  statement,
}

export const amina = {
  id: accountId.parse('01900000-0000-7000-8000-000000000002'),
  personId: personId.parse('01900000-0000-7000-8000-000000000003'),
  address: 'amina@example.org',
  name: 'Amina Wanjiru Kariuki',
  language: null,
  hasPassword: false,
  photoFileId: null,
  administers: false,
  faces: ['my' as const],
}

/** A draft of the reference seminar, with these answers. */
export function draft(form: Partial<RegistrationForm>): RegistrationForDelegate {
  const sections: RegistrationForDelegate['sections'] = ['about you', 'work', 'statement']
  return {
    id,
    version: 1,
    number: 187,
    state: 'draft',
    stateSince: now,
    event: {
      id: eventId.parse('01900000-0000-7000-8000-000000000004'),
      slug: 'cgt28',
      title: { en: 'Connecting suppliers and users of green technology' },
      acronym: 'cgt28',
      accent: '#0b5f60',
      zone: 'Asia/Shanghai',
      startsOn: '2028-12-04',
      endsOn: '2028-12-07',
      city: { en: 'Shanghai' },
      state: 'registration open',
    },
    form: asForm(form),
    sections,
    offered: [
      { category: 'expert', description: { en: 'From a university' }, locality: 'international', sections },
      { category: 'observer', description: {}, locality: 'local', sections: ['about you', 'work'] },
    ],
    closesAt: null,
    offerExpiresAt: null,
    returnedFor: null,
    askedAgain: false,
    isOpen: true,
    mustComplete: false,
    badgeCode: null,
    can: {},
  }
}

/** The same event as its page shows it. */
export const eventOnPage: EventPage = {
  id: draft({}).event.id,
  slug: 'cgt28',
  state: 'registration open',
  type: 'seminar',
  title: { en: 'Connecting suppliers and users of green technology' },
  acronym: 'cgt28',
  startsOn: '2028-12-04',
  endsOn: '2028-12-07',
  zone: 'Asia/Shanghai',
  city: { en: 'Shanghai' },
  country: 'CN',
  modality: 'in person',
  languages: ['en', 'zh'],
  sdgs: [],
  summary: {},
  accent: '#0b5f60',
  seats: 100,
  opensAt: null,
  closesAt: null,
  question: {},
  themes: [],
  startsAt: '2028-12-03T16:00:00.000Z' as Instant,
  endsAt: '2028-12-07T16:00:00.000Z' as Instant,
  days: ['2028-12-04', '2028-12-05', '2028-12-06', '2028-12-07'],
  venue: { name: {}, address: {}, access: {} },
  rooms: [],
  whoPays: {},
  howToTakePart: {},
  contact: null,
  policy: 'selection',
  opensLocal: null,
  closesLocal: null,
  registrationOpen: true,
  eligibleCountries: null,
  inUse: { confirmed: 0, offered: 0, waiting: 0, free: 100 },
  registrations: 0,
  categories: [],
  targets: [],
  deadlines: [],
  programme: { en: 'Green technology transfer' },
  agreements: [],
}
