import { agreementsForOrganiser } from '@plenary/shared/contracts/agreement'
import { createProgramme } from '@plenary/shared/contracts/programme'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useNavigate, useSearchParams } from 'react-router'
import { Loaded } from '../../components/loaded.js'
import { Crumbs } from '../../components/show/crumbs.js'
import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { useAct, useRead } from '../../lib/server-state.js'
import { ProgrammeForm } from './programme-form.js'

/** A new programme; whoever makes it manages it. */
export function Component() {
  const { t, language } = useTexts()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const agreements = useRead(agreementsForOrganiser)
  const create = useAct(createProgramme)
  return (
    <main id="main" className="page">
      <div className="stack gap-5 measure">
        <Crumbs
          above={[[t('organise.programme.title'), paths.organiseProgrammes]]}
          here={t('organise.programme.new')}
        />
        <h1>{t('organise.programme.new.title')}</h1>
        <Loaded of={agreements}>
          {({ rows }) => (
            <ProgrammeForm
              written={{ title: {}, summary: {}, agreementIds: search.getAll('agreement') }}
              agreements={rows.map(({ id, title }) => ({ value: id, label: readLocalText(title, language).text }))}
              submitLabel={t('organise.programme.create')}
              onSubmit={async (body) => {
                const { id } = await create.mutateAsync({ body })
                await navigate(paths.organiseProgramme(id))
              }}
            />
          )}
        </Loaded>
      </div>
    </main>
  )
}
