import { LinkButton } from '../../../components/action/button.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { useStars } from './stars.js'

/** One's own agenda, and the whole of it as a calendar and on paper. */
export function TakeAlong({ slug }: { readonly slug: string }) {
  const { t, language } = useTexts()
  const { starred } = useStars()
  return (
    <div className="row gap-2">
      {starred && (
        <LinkButton to={paths.myAgenda} away icon="kept" compact>
          {t('public.agenda.my')}
        </LinkButton>
      )}
      <LinkButton to={`${paths.agendaFile(slug, 'ics')}?lang=${language}`} away download icon="calendar" compact>
        {t('public.agenda.calendar')}
      </LinkButton>
      <LinkButton to={`${paths.agendaFile(slug, 'pdf')}?lang=${language}`} away icon="download" compact>
        {t('public.agenda.paper')}
      </LinkButton>
    </div>
  )
}
