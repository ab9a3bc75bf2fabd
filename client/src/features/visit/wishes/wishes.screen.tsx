import { myWishes } from '@plenary/shared/contracts/visit/delegate'
import { type RegistrationId, registrationId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useParams } from 'react-router'
import { Button, LinkButton } from '../../../components/action/button.js'
import { Saved } from '../../../components/form/saved.js'
import { Loaded } from '../../../components/loaded.js'
import { Empty } from '../../../components/show/empty.js'
import { Notice } from '../../../components/show/notice.js'
import { Section } from '../../../components/show/section.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAccent } from '../../../lib/look/accent.js'
import { ownZone } from '../../../lib/own-zone.js'
import { paths } from '../../../lib/paths.js'
import { useRead } from '../../../lib/server-state.js'
import type { Order } from './keeping.js'
import { RankedSites } from './ranked-sites.js'
import { type Ranking, useRanking, type Wishes } from './ranking.js'
import { SiteWords } from './site-words.js'
import './wishes.css'

/** Which sites of the study visit would I rather see, and until when can I say so? */
export function Component() {
  const id = registrationId.parse(useParams()['registrationId'])
  const reading = useRead(myWishes, { params: { registrationId: id } })
  const readAgain = async () => (await reading.refetch()).data?.wishes ?? []
  return (
    <div className="phone stack gap-5">
      <Loaded of={reading} whole="content" skeleton={<Skeleton lines={8} />}>
        {(wishes) => <Page id={id} wishes={wishes} readAgain={readAgain} />}
      </Loaded>
    </div>
  )
}

interface PageProps {
  readonly id: RegistrationId
  readonly wishes: Wishes
  readonly readAgain: () => Promise<Order>
}

function Page({ id, wishes, readAgain }: PageProps) {
  const { t, language } = useTexts()
  const ranking = useRanking(id, wishes, readAgain)
  const { mayRank, event } = wishes
  useAccent(event.accent)
  const asked = mayRank.ok || mayRank.code !== 'WISHES_NOT_ASKED'
  return (
    <>
      <header className="stack gap-1">
        <p className="label">{t('visit.wish.label')}</p>
        <h1>{t('visit.wish.title')}</h1>
        <p className="muted" dir="auto">
          {readLocalText(event.title, language).text}
        </p>
      </header>
      {asked ? <Due wishes={wishes} /> : <NotAsked />}
      {asked && (mayRank.ok ? <Writing wishes={wishes} ranking={ranking} /> : <Read wishes={wishes} />)}
    </>
  )
}

function Due({ wishes: { dueAt, mayRank, event } }: { readonly wishes: Wishes }) {
  const { t, moment, elsewhere } = useTexts()
  if (dueAt === null) return null
  const said = { moment: moment(dueAt, event.zone), elsewhere: elsewhere(dueAt, event.zone, ownZone()) }
  return (
    <Notice tone={mayRank.ok ? 'note' : 'off'}>
      <p>{t(mayRank.ok ? 'visit.wish.due' : 'visit.wish.closed', said)}</p>
    </Notice>
  )
}

function NotAsked() {
  const { t } = useTexts()
  return (
    <Empty
      title={t('visit.wish.notAsked')}
      heading={2}
      action={<LinkButton to={paths.my}>{t('visit.wish.home')}</LinkButton>}
    >
      {t('visit.wish.notAskedText')}
    </Empty>
  )
}

function Writing({ wishes, ranking }: { readonly wishes: Wishes; readonly ranking: Ranking }) {
  const { t, language } = useTexts()
  const { order, keeping, change } = ranking
  const others = wishes.sites.filter(({ id }) => !order.includes(id))
  return (
    <>
      <RankedSites sites={wishes.sites} ranking={ranking} />
      <Saved keeping={keeping} />
      {others.length > 0 && (
        <Section title={t('visit.wish.others')} minor>
          <ul className="ranked">
            {others.map((site) => (
              <li key={site.id}>
                <SiteWords site={site} />
                <Button
                  icon="plus"
                  label={t('visit.wish.add', { name: readLocalText(site.name, language).text, rank: order.length + 1 })}
                  onClick={() => change([...order, site.id])}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

/** After the deadline: what was said. */
function Read({ wishes: { sites, wishes } }: { readonly wishes: Wishes }) {
  const { t } = useTexts()
  const ranked = wishes.flatMap((id) => sites.find((site) => site.id === id) ?? [])
  return (
    <Section title={t('visit.wish.order')} minor count={ranked.length || undefined}>
      {ranked.length === 0 && <p className="muted">{t('visit.wish.ranked none')}</p>}
      <ol className="ranked">
        {ranked.map((site, at) => (
          <li key={site.id}>
            <span className="rank num">{at + 1}</span>
            <SiteWords site={site} />
          </li>
        ))}
      </ol>
    </Section>
  )
}
