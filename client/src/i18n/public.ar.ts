import everyPage from './ar/public.json' with { type: 'json' }
import publicAccount from './ar/public-account.json' with { type: 'json' }
import publicAgenda from './ar/public-agenda.json' with { type: 'json' }
import publicEvent from './ar/public-event.json' with { type: 'json' }
import publicPerson from './ar/public-person.json' with { type: 'json' }

/** What public pages say; part of what every visitor loads, so only what they show. */
export default {
  ...everyPage,
  ...publicAccount,
  ...publicAgenda,
  ...publicEvent,
  ...publicPerson,
}
