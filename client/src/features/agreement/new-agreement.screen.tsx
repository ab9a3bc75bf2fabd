import { createAgreement } from '@plenary/shared/contracts/agreement'
import { organisationsFound } from '@plenary/shared/contracts/organisation'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useNavigate } from 'react-router'
import { Loaded } from '../../components/loaded.js'
import { Crumbs } from '../../components/show/crumbs.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { useAct, useRead } from '../../lib/server-state.js'
import { AgreementForm } from './agreement-form.js'

const nothing = { title: {}, objectives: {}, parties: [], signedOn: null, validUntil: null }

/** A new agreement begins as a draft. */
export function Component() {
  const { t, language } = useTexts()
  const navigate = useNavigate()
  const organisations = useRead(organisationsFound, { query: {} })
  const create = useAct(createAgreement)
  return (
    <main id="main" className="page">
      <div className="stack gap-5 measure">
        <Crumbs
          above={[[t('organise.agreement.title'), paths.organiseAgreements]]}
          here={t('organise.agreement.new')}
        />
        <h1>{t('organise.agreement.new.title')}</h1>
        <Loaded of={organisations}>
          {({ rows }) => (
            <AgreementForm
              written={nothing}
              organisations={rows.map(({ id, name }) => ({ id, label: readLocalText(name, language).text }))}
              submitLabel={t('organise.agreement.create')}
              onSubmit={async (body) => {
                const { id } = await create.mutateAsync({ body })
                await navigate(paths.organiseAgreement(id))
              }}
            />
          )}
        </Loaded>
      </div>
    </main>
  )
}
