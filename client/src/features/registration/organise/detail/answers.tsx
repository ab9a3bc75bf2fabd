import type { RegistrationForOrganiser } from '@plenary/shared/contracts/registration/organiser'
import { readLocalText } from '@plenary/shared/language/local-text'
import { regions } from '@plenary/shared/language/regions'
import type { ReactNode } from 'react'
import { Link } from '../../../../components/action/link.js'
import { classes } from '../../../../components/classes.js'
import { Facts } from '../../../../components/show/facts.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { numberOf } from '../named.js'
import styles from './detail.module.css'

interface AnswersProps {
  readonly of: RegistrationForOrganiser
  readonly country: string
  /** Where the registration that this one replaces is shown. */
  readonly toReplaced: string
}

/** What was answered, without what is protected. */
export function Answers({ of, country, toReplaced }: AnswersProps) {
  const { t, moment, list, language, languageName } = useTexts()
  const { form, event, region, groups } = of
  const place = [region && readLocalText(regions[region].name, language).text, ...groups].filter(Boolean).join(' · ')
  const at = (instant: Parameters<typeof moment>[0] | null) => instant && moment(instant, event.zone)
  const fact = (label: string, value: ReactNode) => (value ? ([label, value] as const) : null)
  return (
    <>
      <Facts
        small
        of={[
          fact(t('registration.column.category'), comesAs(of, t)),
          fact(t('registration.column.position'), form.position && <span dir="auto">{form.position}</span>),
          fact(t('registration.column.country'), country),
          fact(t('registration.column.region'), place),
          fact(t('organise.registration.languages'), list(form.languages.map(languageName))),
          fact(t('registration.column.gender'), of.gender && t(`registration.gender.${of.gender}`)),
          fact(t('organise.registration.address'), of.address),
          fact(t('registration.column.submitted'), at(of.submittedAt)),
          fact(t('registration.column.expires'), of.state === 'accepted' && at(of.offerExpiresAt)),
          fact(t('organise.registration.confirmedAt'), at(of.confirmedAt)),
          fact(t('registration.column.again'), of.again && t(`registration.again.${of.again}`)),
          fact(t('organise.registration.leftFor'), leftFor(of, t)),
          fact(
            t('organise.registration.replaces'),
            of.replaces && (
              <Link to={toReplaced} replace preventScrollReset>
                {numberOf(of.replaces.number)} {of.replaces.name}
              </Link>
            ),
          ),
        ]}
      />
      <Prose title={t('organise.registration.statement')} text={form.statement} />
      <Prose title={t('organise.registration.expectation')} text={form.expectation} />
    </>
  )
}

const comesAs = ({ category, locality }: RegistrationForOrganiser, t: ReturnType<typeof useTexts>['t']) =>
  [category && t(`registration.category.${category}`), locality && t(`registration.locality.${locality}`)]
    .filter(Boolean)
    .join(' · ')

const leftFor = (of: RegistrationForOrganiser, t: ReturnType<typeof useTexts>['t']) => {
  const reason = of.leavingReason && `registration.leaving.${of.leavingReason}`
  if (!reason) return null
  return [t(reason as Parameters<typeof t>[0]), of.leavingNote].filter(Boolean).join(': ')
}

function Prose({ title, text }: { readonly title: string; readonly text: string }) {
  if (!text) return null
  return (
    <section>
      <h3 className="small strong">{title}</h3>
      <p className={classes('small', styles['prose'])} dir="auto">
        {text}
      </p>
    </section>
  )
}
