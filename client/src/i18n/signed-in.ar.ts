import account from './ar/account.json' with { type: 'json' }
import agenda from './ar/agenda.json' with { type: 'json' }
import approve from './ar/approve.json' with { type: 'json' }
import event from './ar/event.json' with { type: 'json' }
import file from './ar/file.json' with { type: 'json' }
import form from './ar/form.json' with { type: 'json' }
import home from './ar/home.json' with { type: 'json' }
import host from './ar/host.json' with { type: 'json' }
import my from './ar/my.json' with { type: 'json' }
import nominate from './ar/nominate.json' with { type: 'json' }
import page from './ar/page.json' with { type: 'json' }
import person from './ar/person.json' with { type: 'json' }
import refusals from './ar/refusals.json' with { type: 'json' }
import registration from './ar/registration.json' with { type: 'json' }
import visit from './ar/visit.json' with { type: 'json' }
import organise from './organise.en.js'
import publicPages from './public.ar.js'

/** What the signed-in faces say. */
export default {
  ...publicPages,
  ...organise,
  ...account,
  ...agenda,
  ...approve,
  ...event,
  ...file,
  ...form,
  ...home,
  ...host,
  ...my,
  ...nominate,
  ...page,
  ...person,
  ...refusals,
  ...registration,
  ...visit,
}
