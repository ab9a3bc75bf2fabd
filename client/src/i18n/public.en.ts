import everyPage from './en/public.json' with { type: 'json' }
import publicAccount from './en/public-account.json' with { type: 'json' }
import publicAgenda from './en/public-agenda.json' with { type: 'json' }
import publicEvent from './en/public-event.json' with { type: 'json' }
import publicPerson from './en/public-person.json' with { type: 'json' }

/** What public pages say; part of what every visitor loads, so only what they show. */
export default {
  ...everyPage,
  ...publicAccount,
  ...publicAgenda,
  ...publicEvent,
  ...publicPerson,
}
