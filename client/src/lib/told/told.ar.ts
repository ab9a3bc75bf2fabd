import registration from '../../i18n/ar/registration.json' with { type: 'json' }
import event from '../../i18n/ar/told-event.json' with { type: 'json' }

/** What is said while a public page's content is made; it travels finished, so no visitor loads these. */
export default {
  ...event,
  ...registration,
}
