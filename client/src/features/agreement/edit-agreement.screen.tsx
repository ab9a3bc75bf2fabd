import { agreementForOrganiser, changeAgreement } from '@plenary/shared/contracts/agreement'
import { organisationsFound } from '@plenary/shared/contracts/organisation'
import { agreementId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useNavigate, useParams } from 'react-router'
import { Loaded } from '../../components/loaded.js'
import { Crumbs } from '../../components/show/crumbs.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { useAct, useRead } from '../../lib/server-state.js'
import type { AgreementSheet } from './agreement.screen.js'
import { AgreementForm } from './agreement-form.js'

/** What is written down about an agreement, to be corrected. */
export function Component() {
  const id = agreementId.parse(useParams()['agreementId'])
  const reading = useRead(agreementForOrganiser, { params: { agreementId: id } })
  return (
    <Loaded of={reading} whole="screen">
      {(agreement) => <Edit agreement={agreement} />}
    </Loaded>
  )
}

function Edit({ agreement }: { readonly agreement: AgreementSheet }) {
  const { t, language } = useTexts()
  const navigate = useNavigate()
  const organisations = useRead(organisationsFound, { query: {} })
  const change = useAct(changeAgreement)
  const { id, version, title, objectives, parties, signedOn, validUntil } = agreement
  const read = (text: AgreementSheet['title']) => readLocalText(text, language).text
  const written = { title, objectives, parties: parties.map((party) => ({ id: party.id })), signedOn, validUntil }
  return (
    <main id="main" className="page">
      <div className="stack gap-5 measure">
        <Crumbs
          above={[
            [t('organise.agreement.title'), paths.organiseAgreements],
            [read(title), paths.organiseAgreement(id)],
          ]}
          here={t('organise.agreement.edit')}
        />
        <h1>{t('organise.agreement.edit.title')}</h1>
        <Loaded of={organisations}>
          {({ rows }) => (
            <AgreementForm
              written={written}
              organisations={[...new Map([...parties, ...rows].map((one) => [one.id, one])).values()].map((one) => ({
                id: one.id,
                label: read(one.name),
              }))}
              submitLabel={t('organise.agreement.save')}
              onSubmit={async (body) => {
                await change.mutateAsync({ params: { agreementId: id }, body: { ...body, version } })
                await navigate(paths.organiseAgreement(id))
              }}
            />
          )}
        </Loaded>
      </div>
    </main>
  )
}
