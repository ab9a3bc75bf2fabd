import type { RegistrationForDelegate } from '@plenary/shared/contracts/registration/delegate'
import { readLocalText } from '@plenary/shared/language/local-text'
import { Facts } from '../../../components/show/facts.js'
import { Notice } from '../../../components/show/notice.js'
import { RegistrationPill } from '../../../components/show/pill.js'
import { useTexts } from '../../../i18n/speaking.js'
import { ownZone } from '../../../lib/own-zone.js'
import { numberOf } from './registration-number.js'

/** Which event, where it stands, and what follows from that. */
export function RegistrationHead({ registration }: { readonly registration: RegistrationForDelegate }) {
  const { t, days, dates, language } = useTexts()
  const { event, state, stateSince, number, form, askedAgain } = registration
  const title = readLocalText(event.title, language)
  return (
    <header className="stack gap-3">
      <p className="label">
        {readLocalText(event.city, language).text} · {days(event.startsOn, event.endsOn)}
      </p>
      <h1 lang={title.language} dir="auto">
        {title.text}
      </h1>
      <p className="row gap-3">
        <RegistrationPill state={state} solid />
        <span>{t(state === 'accepted' && askedAgain ? 'my.follows.askedAgain' : `my.follows.${state}`)}</span>
      </p>
      <OfferEnd registration={registration} />
      <AskedFor registration={registration} />
      <Facts
        layout="across"
        small
        of={[
          [t('my.registration.number'), <bdi key="number">{numberOf(number)}</bdi>],
          form.category && [t('my.registration.as'), t(`registration.category.${form.category}`)],
          [t('my.registration.since'), dates.momentAndYear(stateSince, ownZone())],
        ]}
      />
    </header>
  )
}

/** What the form still needs: of a successor all of it, of others what the organisers asked for. */
function AskedFor({ registration: { mustComplete, returnedFor } }: { readonly registration: RegistrationForDelegate }) {
  const { t } = useTexts()
  return (
    <>
      {mustComplete && (
        <Notice tone="wait">
          <p>{t('my.form.mustComplete')}</p>
        </Notice>
      )}
      {returnedFor && (
        <Notice tone="wait">
          <p className="strong">{t('my.form.returnedFor')}</p>
          <p dir="auto" className="as-written">
            {returnedFor}
          </p>
        </Notice>
      )}
    </>
  )
}

/** Until when the offer stands, by the event's clock and by the reader's own. */
function OfferEnd({ registration }: { readonly registration: RegistrationForDelegate }) {
  const { t, moment, elsewhere } = useTexts()
  const { state, offerExpiresAt, event } = registration
  if (state !== 'accepted' || offerExpiresAt === null) return null
  const until = [moment(offerExpiresAt, event.zone), elsewhere(offerExpiresAt, event.zone, ownZone())]
  return (
    <Notice tone="wait">
      <p>{t('my.registration.until', { until: until.filter(Boolean).join(' ') })}</p>
    </Notice>
  )
}
