import { agreementsForOrganiser } from '@plenary/shared/contracts/agreement'
import type { Received } from '@plenary/shared/contracts/route'
import { readLocalText } from '@plenary/shared/language/local-text'
import { LinkButton } from '../../components/action/button.js'
import { Link } from '../../components/action/link.js'
import type { Column } from '../../components/list/table.js'
import { TablePage } from '../../components/list/table-page.js'
import { Crumbs } from '../../components/show/crumbs.js'
import { useTexts } from '../../i18n/speaking.js'
import type { Texts } from '../../i18n/texts.js'
import { paths } from '../../lib/paths.js'
import { useRead } from '../../lib/server-state.js'
import { AgreementPill } from './agreement-pill.js'

type Row = Received<typeof agreementsForOrganiser>['rows'][number]

/** The agreements behind the events: who signed what, until when, and what came of it. */
export function Component() {
  const texts = useTexts()
  const { t } = texts
  const reading = useRead(agreementsForOrganiser)
  return (
    <TablePage
      title={t('organise.agreement.title')}
      crumbs={
        <Crumbs above={[[t('organise.event.list.title'), paths.organiseEvents]]} here={t('organise.agreement.title')} />
      }
      actions={
        <LinkButton to={paths.organiseNewAgreement} icon="plus" tone="primary">
          {t('organise.agreement.new')}
        </LinkButton>
      }
      of={reading}
      empty={{ title: t('organise.agreement.empty'), text: t('organise.agreement.empty.text') }}
      columns={columnsIn(texts)}
    />
  )
}

function columnsIn({ t, dates, language, list }: Texts): Column<Row>[] {
  const read = (text: Row['title']) => readLocalText(text, language).text
  const day = (on: string | null) => on && dates.dayAndYear(on)
  return [
    {
      key: 'title',
      title: t('organise.agreement.column.title'),
      cell: ({ id, title }) => (
        <Link className="plain strong" to={paths.organiseAgreement(id)}>
          {read(title)}
        </Link>
      ),
    },
    {
      key: 'parties',
      title: t('organise.agreement.column.parties'),
      cell: ({ parties }) => list(parties.map(read)),
    },
    {
      key: 'state',
      title: t('organise.agreement.column.state'),
      cell: ({ state }) => <AgreementPill state={state} />,
    },
    { key: 'signed', title: t('organise.agreement.column.signed'), cell: ({ signedOn }) => day(signedOn) },
    { key: 'valid', title: t('organise.agreement.column.valid'), cell: ({ validUntil }) => day(validUntil) },
    {
      key: 'came',
      title: t('organise.agreement.column.came'),
      cell: ({ programmes, events }) => t('organise.agreement.came', { programmes, events }),
    },
  ]
}
