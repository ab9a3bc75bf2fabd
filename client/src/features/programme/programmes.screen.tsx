import { programmesForOrganiser } from '@plenary/shared/contracts/programme'
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

type Row = Received<typeof programmesForOrganiser>['rows'][number]

/** The lines of work to which events belong. */
export function Component() {
  const texts = useTexts()
  const { t } = texts
  const reading = useRead(programmesForOrganiser)
  return (
    <TablePage
      title={t('organise.programme.title')}
      crumbs={
        <Crumbs above={[[t('organise.event.list.title'), paths.organiseEvents]]} here={t('organise.programme.title')} />
      }
      actions={
        <LinkButton to={paths.organiseNewProgramme} icon="plus" tone="primary">
          {t('organise.programme.new')}
        </LinkButton>
      }
      of={reading}
      empty={{ title: t('organise.programme.empty'), text: t('organise.programme.empty.text') }}
      columns={columnsIn(texts)}
    />
  )
}

function columnsIn({ t, language, list }: Texts): Column<Row>[] {
  const read = (text: Row['title']) => readLocalText(text, language).text
  return [
    {
      key: 'title',
      title: t('organise.programme.column.title'),
      cell: ({ id, title }) => (
        <Link className="plain strong" to={paths.organiseProgramme(id)}>
          {read(title)}
        </Link>
      ),
    },
    {
      key: 'agreements',
      title: t('organise.programme.column.agreements'),
      cell: ({ agreements }) => list(agreements.map(({ title }) => read(title))),
    },
    { key: 'events', title: t('organise.programme.column.events'), cell: ({ events }) => events, end: true },
    {
      key: 'new',
      title: t('organise.programme.newEvent'),
      cell: ({ id, may }) =>
        may.createEvent && (
          <LinkButton tone="quiet" to={`${paths.organiseNewEvent}?programme=${id}`} icon="plus">
            {t('organise.programme.newEvent')}
          </LinkButton>
        ),
      end: true,
    },
  ]
}
