import account from './en/account.json' with { type: 'json' }
import agenda from './en/agenda.json' with { type: 'json' }
import approve from './en/approve.json' with { type: 'json' }
import event from './en/event.json' with { type: 'json' }
import file from './en/file.json' with { type: 'json' }
import form from './en/form.json' with { type: 'json' }
import home from './en/home.json' with { type: 'json' }
import host from './en/host.json' with { type: 'json' }
import my from './en/my.json' with { type: 'json' }
import nominate from './en/nominate.json' with { type: 'json' }
import page from './en/page.json' with { type: 'json' }
import person from './en/person.json' with { type: 'json' }
import refusals from './en/refusals.json' with { type: 'json' }
import registration from './en/registration.json' with { type: 'json' }
import visit from './en/visit.json' with { type: 'json' }
import organise from './organise.en.js'
import publicPages from './public.en.js'

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
