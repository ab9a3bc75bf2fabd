import { removeEvent } from '@plenary/shared/contracts/event/organiser'
import { accept } from '@plenary/shared/rules/decision'
import { mayChange } from '@plenary/shared/rules/event/moves'
import type { ComponentType } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Link } from '../../components/action/link.js'
import { Moves } from '../../components/action/moves.js'
import { Notice } from '../../components/show/notice.js'
import { Section } from '../../components/show/section.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { useAct } from '../../lib/server-state.js'
import { ApprovalScreen } from './settings/approval/approval.screen.js'
import { BasicsForm } from './settings/basics-form.js'
import { PlaceForm } from './settings/place-form.js'
import { RegistrationForm } from './settings/registration-form.js'
import { OfferLimit } from './settings/seats/offer-limit.js'
import { SeatsForm } from './settings/seats/seats-form.js'
import styles from './settings/settings.module.css'
import { TextsForm } from './settings/texts-form.js'
import { type EventSheet, useEventHere } from './sheet.js'

const forms = {
  basics: BasicsForm,
  place: PlaceForm,
  seats: SeatsForm,
  registration: RegistrationForm,
  texts: TextsForm,
  approval: ApprovalScreen,
} as const satisfies Record<string, ComponentType<{ event: EventSheet }>>
type SectionName = keyof typeof forms
const sections = Object.keys(forms) as SectionName[]

/** The settings of one event: one section at a time, each with its address. */
export function Component() {
  const { t } = useTexts()
  const event = useEventHere()
  const asked = useParams()['section']
  const here = sections.find((section) => section === asked) ?? 'basics'
  const Form = forms[here]
  const editable = event.may.includes('event.write') && mayChange(event.state).ok
  return (
    <main id="main" className={`page ${styles['page']}`}>
      <nav aria-label={t('organise.event.settings.title')} className={styles['sides']}>
        {sections.map((section) => (
          <Link
            key={section}
            to={paths.organiseSettingsOf(event.id, section)}
            aria-current={section === here ? 'page' : undefined}
          >
            {t(`organise.event.settings.${section}`)}
          </Link>
        ))}
      </nav>
      <div className="stack gap-6">
        <Section title={t(`organise.event.settings.${here}`)}>
          {!editable && <Notice tone="note">{t(reasonKey(event))}</Notice>}
          <fieldset disabled={!editable} className={styles['whole']}>
            <Form key={`${event.id} ${here}`} event={event} />
          </fieldset>
        </Section>
        {here === 'seats' && <OfferLimit event={event} editable={editable} />}
        {here === 'basics' && editable && event.state === 'draft' && <RemoveDraft event={event} />}
      </div>
    </main>
  )
}

const reasonKey = (event: EventSheet) =>
  mayChange(event.state).ok ? 'organise.event.settings.notYours' : 'organise.event.settings.readOnly'

function RemoveDraft({ event }: { readonly event: EventSheet }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const remove = useAct(removeEvent)
  const action = {
    label: t('organise.event.remove'),
    tone: 'danger',
    confirm: { title: t('organise.event.remove.title'), text: t('organise.event.remove.text') },
    act: async () => {
      await remove.mutateAsync({ params: { eventId: event.id } })
      await navigate(paths.organiseEvents)
    },
  } as const
  return <Moves of={{ remove: accept }} actions={{ remove: action }} />
}
