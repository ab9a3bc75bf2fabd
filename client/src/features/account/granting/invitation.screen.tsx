import { invitationBehind } from '@plenary/shared/contracts/account-granting'
import { readLocalText } from '@plenary/shared/language/local-text'
import { Facts } from '../../../components/show/facts.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Texts } from '../../../i18n/texts.js'
import { countryNamesIn } from '../../../lib/country-names.js'
import { type Asking, type Head, useContent } from '../../../lib/public-screen.js'

/** Who invites whom to what; strings come finished, so that they are the same on the server and here. */
export async function load({ read, texts, params }: Asking) {
  const secret = params['secret'] ?? ''
  const { event, programme, role, country, ...invitation } = await read(invitationBehind, { params: { secret } })
  const title = event?.title ?? programme?.title
  const utc = texts.dates.momentAndYear
  return {
    secret,
    name: invitation.name,
    address: invitation.address,
    inviter: invitation.invitedByName,
    role:
      country === null
        ? texts.t(`public.account.role.${role}`)
        : texts.t('public.account.headOf', { country: (await countryNamesIn(texts.language))(country) }),
    what: title ? readLocalText(title, texts.language).text : null,
    days: event && texts.days(event.startsOn, event.endsOn),
    until: invitation.endsAt && utc(invitation.endsAt, 'UTC'),
    goodUntil: utc(invitation.expiresAt, 'UTC'),
  }
}

export const head = (_: unknown, { t }: Texts): Head => ({ title: t('public.account.invitation') })

/** One button, which is a form: it works where there is no script. Looking changes nothing. */
export function Component() {
  const { t } = useTexts()
  const { secret, name, address, inviter, role, what, days, until, goodUntil } = useContent<typeof load>()
  const about = { inviter, role, what: what ?? '' }
  return (
    <div className="wrap open">
      <div className="stack gap-5 measure">
        <div className="stack gap-2">
          {name && <p className="muted">{t('public.account.to', { name })}</p>}
          <h1>{t('public.account.invitedAs', about)}</h1>
          <p className="lede">{t(what === null ? 'public.account.toPlatform' : 'public.account.toWhat', about)}</p>
        </div>
        <Facts
          of={[
            what !== null && [t('public.account.what'), what],
            days !== null && [t('public.account.when'), days],
            [t('public.account.role'), role],
            until !== null && [t('public.account.until'), t('public.account.utc', { time: until })],
            address !== '' && [t('public.account.signInWith'), address],
          ]}
        />
        <form method="post" action={`/invitation/${encodeURIComponent(secret)}`}>
          <button type="submit" className="button primary">
            {t(address === '' ? 'public.account.takeSignedIn' : 'public.account.take')}
          </button>
        </form>
        <p className="small muted">{t('public.account.goodUntil', { time: goodUntil })}</p>
      </div>
    </div>
  )
}
