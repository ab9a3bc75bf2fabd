import type { Received } from '@plenary/shared/contracts/route'
import { changeHostSite, hostSite } from '@plenary/shared/contracts/visit/host-sites'
import type { SiteForm as SentSite } from '@plenary/shared/contracts/visit/organiser.forms'
import { siteId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { Concerned } from '@plenary/shared/rules/visit/site-change'
import { useState } from 'react'
import { useParams } from 'react-router'
import { Link } from '../../../components/action/link.js'
import { Loaded } from '../../../components/loaded.js'
import { useToast } from '../../../components/over/toast.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { call } from '../../../lib/api.js'
import { paths } from '../../../lib/paths.js'
import { Refused } from '../../../lib/refused.js'
import { useAct, useRead } from '../../../lib/server-state.js'
import { SiteForm } from '../places/site-form.js'
import { useSiteSaving } from '../places/site-saving.js'
import { TheirsNotice } from '../places/theirs-notice.js'
import { ConcernedDialog } from './concerned-dialog.js'

/** What must people know who come to my site? */
export function Component() {
  const id = siteId.parse(useParams()['siteId'])
  return (
    <Loaded of={useRead(hostSite, { params: { siteId: id } })} whole="screen" skeleton={<Skeleton lines={8} />}>
      {(site) => <Site key={site.id} site={site} />}
    </Loaded>
  )
}

function Site({ site }: { readonly site: Received<typeof hostSite> }) {
  const { t, language } = useTexts()
  const { write, asking } = useWriting(site)
  const read = () => call(hostSite, { params: { siteId: site.id } })
  const { key, values, save, theirs, take } = useSiteSaving({ site, read, write })
  return (
    <section className="stack gap-4 measure" aria-labelledby="site">
      <p className="small">
        <Link to={paths.hostSites}>{t('host.sites.toSites')}</Link>
      </p>
      <div>
        <h1 id="site">
          <bdi>{readLocalText(site.form.name, language).text}</bdi>
        </h1>
        <p className="muted">{t('host.sites.about', { count: site.visits })}</p>
      </div>
      <TheirsNotice theirs={theirs} take={take} />
      <SiteForm key={key} values={values} label={t('host.sites.save')} onSave={save} />
      {asking && <ConcernedDialog of={asking.of} onYes={() => asking.answer(true)} onNo={() => asking.answer(false)} />}
    </section>
  )
}

interface Asking {
  readonly of: Concerned
  readonly answer: (yes: boolean) => void
}

/** Writes at once what concerns no visit; anything else once the host has seen what it concerns, and agreed. */
function useWriting({ id }: Received<typeof hostSite>) {
  const { t } = useTexts()
  const say = useToast()
  const change = useAct(changeHostSite)
  const [asking, setAsking] = useState<Asking | null>(null)
  const isMeant = (of: Concerned) =>
    new Promise<boolean>((resolve) => {
      const answer = (yes: boolean) => {
        setAsking(null)
        resolve(yes)
      }
      setAsking({ of, answer })
    })
  const put = (form: SentSite, version: number, agreed: boolean) =>
    change.mutateAsync({ params: { siteId: id }, body: { form, version, agreed } })
  const write = async (form: SentSite, version: number) => {
    try {
      await put(form, version, false)
      say({ text: t('host.sites.saved') })
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'VISITS_CONCERNED') throw error
      if (!(await isMeant(countsOf(error.carries)))) throw error
      await put(form, version, true)
      say({ text: t('host.sites.savedTold') })
    }
  }
  return { write, asking }
}

function countsOf(carries: Refused['carries']): Concerned {
  const count = (name: string) => Number(carries[name] ?? 0)
  return {
    visits: count('visits'),
    access: count('access'),
    language: count('language'),
    lists: count('lists'),
    rules: count('rules'),
  }
}
