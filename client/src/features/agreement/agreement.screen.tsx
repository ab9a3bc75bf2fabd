import { agreementForOrganiser, attachDocument, moveAgreement } from '@plenary/shared/contracts/agreement'
import type { Received } from '@plenary/shared/contracts/route'
import { agreementId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { AgreementAction } from '@plenary/shared/rules/agreement/moves'
import { useParams } from 'react-router'
import { LinkButton } from '../../components/action/button.js'
import { Link } from '../../components/action/link.js'
import { Moves } from '../../components/action/moves.js'
import { Loaded } from '../../components/loaded.js'
import { Crumbs } from '../../components/show/crumbs.js'
import { Facts } from '../../components/show/facts.js'
import { Section } from '../../components/show/section.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { useAct, useRead, useUpload } from '../../lib/server-state.js'
import { movesOf } from './agreement.actions.js'
import styles from './agreement.module.css'
import { AgreementPill } from './agreement-pill.js'
import { SignedText } from './signed-text.js'

export type AgreementSheet = Received<typeof agreementForOrganiser>

/** One agreement: who signed it, when, what for, and what stands on it. */
export function Component() {
  const id = agreementId.parse(useParams()['agreementId'])
  const reading = useRead(agreementForOrganiser, { params: { agreementId: id } })
  return (
    <Loaded of={reading} whole="screen">
      {(agreement) => <Agreement agreement={agreement} />}
    </Loaded>
  )
}

function Agreement({ agreement }: { readonly agreement: AgreementSheet }) {
  const { t, language } = useTexts()
  const attach = useUpload(attachDocument)
  const ask = { params: { agreementId: agreement.id } }
  const read = (text: AgreementSheet['title']) => readLocalText(text, language).text
  return (
    <>
      <Head agreement={agreement} title={read(agreement.title)} />
      <main id="main" className="page pair">
        <WrittenDown agreement={agreement} />
        <aside className="stack gap-6">
          <Section title={t('organise.agreement.document')} minor>
            <SignedText agreement={agreement} onAttach={(file) => attach.mutateAsync({ file, ask })} />
          </Section>
          <Programmes of={agreement} read={read} />
        </aside>
      </main>
    </>
  )
}

function Head({ agreement, title }: { readonly agreement: AgreementSheet; readonly title: string }) {
  const { t } = useTexts()
  const { id, version, state, may, can } = agreement
  const move = useAct(moveAgreement)
  const make = (action: AgreementAction, reason?: string) =>
    move.mutateAsync({ params: { agreementId: id }, body: { action, version, ...(reason && { reason }) } })
  return (
    <section className="page-head" aria-label={t('organise.agreement.column.title')}>
      <Crumbs
        above={[[t('organise.agreement.title'), paths.organiseAgreements]]}
        here={t('organise.agreement.column.title')}
      />
      <div className={`page-title ${styles['head']}`}>
        <h1 dir="auto">{title}</h1>
        <AgreementPill state={state} solid />
        <span className="push row gap-2">
          {state !== 'draft' && (
            <LinkButton to={paths.agreement(id)} away icon="eye">
              {t('organise.agreement.publicPage')}
            </LinkButton>
          )}
          {may.write && (
            <LinkButton to={paths.organiseEditAgreement(id)} icon="edit">
              {t('organise.agreement.edit')}
            </LinkButton>
          )}
          <Moves of={can} actions={movesOf(t, make)} />
        </span>
      </div>
    </section>
  )
}

function WrittenDown({ agreement }: { readonly agreement: AgreementSheet }) {
  const { t, dates, language } = useTexts()
  const { parties, signedOn, validUntil, objectives } = agreement
  const written = readLocalText(objectives, language)
  return (
    <div className="stack gap-6">
      <Section title={t('organise.agreement.field.parties')} count={parties.length}>
        <ul className="stack gap-2">
          {parties.map(({ id, name, kind }) => (
            <li key={id}>
              {readLocalText(name, language).text}{' '}
              <span className="muted small">{t(`organise.organisation.kind.${kind}`)}</span>
            </li>
          ))}
        </ul>
        <div className="above-4">
          <Facts
            of={[
              signedOn !== null && [t('organise.agreement.field.signedOn'), dates.longDay(signedOn)],
              validUntil !== null && [t('organise.agreement.field.validUntil'), dates.longDay(validUntil)],
            ]}
          />
        </div>
      </Section>
      {written.text !== '' && (
        <Section title={t('organise.agreement.field.objectives')}>
          <p className={`measure ${styles['lines']}`} lang={written.language} dir="auto">
            {written.text}
          </p>
        </Section>
      )}
    </div>
  )
}

interface ProgrammesProps {
  readonly of: AgreementSheet
  readonly read: (text: AgreementSheet['title']) => string
}

function Programmes({ of: { id, programmes }, read }: ProgrammesProps) {
  const { t } = useTexts()
  return (
    <Section title={t('organise.agreement.programmes')} count={programmes.length} minor>
      {programmes.length === 0 && <p className="muted">{t('organise.agreement.programmes.none')}</p>}
      <ul className="stack gap-2">
        {programmes.map(({ id: programmeId, title, events }) => (
          <li key={programmeId}>
            <Link to={paths.organiseProgramme(programmeId)}>{read(title)}</Link>{' '}
            <span className="muted small">{t('organise.agreement.programme.events', { count: events })}</span>
          </li>
        ))}
      </ul>
      <p className="above-4">
        <LinkButton to={`${paths.organiseNewProgramme}?agreement=${id}`} icon="plus">
          {t('organise.agreement.newProgramme')}
        </LinkButton>
      </p>
    </Section>
  )
}
