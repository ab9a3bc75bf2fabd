import {
  type NomineeList as List,
  nomineesOfFocalPoint,
  orderNominees,
} from '@plenary/shared/contracts/nomination/focal-point'
import { type FocalPointId, focalPointId, type NominationId } from '@plenary/shared/language/ids'
import { useParams } from 'react-router'
import { LinkButton } from '../../../components/action/button.js'
import { Meter } from '../../../components/figure/meter.js'
import { Loaded } from '../../../components/loaded.js'
import { useToast } from '../../../components/over/toast.js'
import { Empty } from '../../../components/show/empty.js'
import { Notice } from '../../../components/show/notice.js'
import { Section } from '../../../components/show/section.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useAccent } from '../../../lib/look/accent.js'
import { paths } from '../../../lib/paths.js'
import { sentenceOfError } from '../../../lib/refusal-sentence.js'
import { useAct, useRead } from '../../../lib/server-state.js'
import { nameOf } from '../named.js'
import { ListHead } from './list/list-head.js'
import { NomineesTable } from './list/nominees-table.js'
import { Waiting } from './list/waiting.js'

/** One list of several. */
export function Component() {
  return <NomineeList id={focalPointId.parse(useParams()['focalPointId'])} />
}

/** What waits, how many places are used, and whom this focal point proposed, in rank. */
export function NomineeList({ id }: { readonly id: FocalPointId }) {
  const reading = useRead(nomineesOfFocalPoint, { params: { focalPointId: id } }, { keeps: true })
  return (
    <Loaded of={reading} whole="screen" skeleton={<Skeleton lines={8} />}>
      {(list) => <Sheet list={list} />}
    </Loaded>
  )
}

function Sheet({ list }: { readonly list: List }) {
  const { t } = useTexts()
  useAccent(list.event.accent)
  return (
    <div className="pair">
      <div className="stack gap-6">
        <ListHead list={list} />
        <Meter label={t('nominate.places')} taken={list.used} of={list.places} />
        <Section title={t('nominate.waiting')} minor>
          <Waiting list={list} />
        </Section>
        <Nominees list={list} />
      </div>
      <aside className="stack gap-5">
        <Section title={t('nominate.how')} minor light>
          <ol className="stack gap-2 small">
            <li>{t('nominate.how.write')}</li>
            <li>{t('nominate.how.evidence')}</li>
            <li>{t('nominate.how.nominate')}</li>
            <li>{t('nominate.how.then')}</li>
          </ol>
        </Section>
      </aside>
    </div>
  )
}

function Nominees({ list }: { readonly list: List }) {
  const texts = useTexts()
  const { t } = texts
  const { order, error } = useOrder(list)
  const { id, nominees } = list
  const ways = (
    <span className="row gap-2">
      <LinkButton to={paths.importNominees(id)} icon="file">
        {t('nominate.import')}
      </LinkButton>
      <LinkButton to={paths.newNominee(id)} icon="plus">
        {t('nominate.add')}
      </LinkButton>
    </span>
  )
  return (
    <div id="nominees">
      <Section title={t('nominate.nominees')} count={nominees.length || undefined} action={ways}>
        {error && (
          <Notice tone="stop" live>
            <p>{sentenceOfError(error, texts)}</p>
          </Notice>
        )}
        {nominees.length === 0 ? (
          <Empty title={t('nominate.nobody')}>{t('nominate.nobodyText')}</Empty>
        ) : (
          <NomineesTable nominees={nominees} onOrder={order} />
        )}
      </Section>
    </div>
  )
}

/** One place up or down in the order of choice; said afterwards, and taken back by the same press. */
function useOrder({ id, nominees }: List) {
  const { t } = useTexts()
  const say = useToast()
  const { mutate, error } = useAct(orderNominees)
  const send = (ids: NominationId[], onSuccess?: () => void) =>
    mutate({ params: { focalPointId: id }, body: { ids } }, onSuccess && { onSuccess })
  const order = (at: number, by: -1 | 1) => {
    const before = nominees.map((nominee) => nominee.id)
    const [moved, other] = [nominees[at], nominees[at + by]]
    if (!moved || !other) return
    const ids = before.with(at, other.id).with(at + by, moved.id)
    const said = t('nominate.ranked', { name: nameOf(moved), rank: at + by + 1 })
    send(ids, () => say({ text: said, onUndo: () => send(before) }))
  }
  return { order, error }
}
