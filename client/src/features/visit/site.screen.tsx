import type { Received } from '@plenary/shared/contracts/route'
import type { ContactForm, SiteForm as SentSite } from '@plenary/shared/contracts/visit/organiser.forms'
import {
  type Contact,
  changeSite,
  dropSite,
  grantContact,
  revokeContact,
  siteOfEvent,
} from '@plenary/shared/contracts/visit/sites'
import { eventId, siteId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useNavigate, useParams } from 'react-router'
import { Button, LinkButton } from '../../components/action/button.js'
import { Loaded } from '../../components/loaded.js'
import { useToast } from '../../components/over/toast.js'
import { Section } from '../../components/show/section.js'
import { useTexts } from '../../i18n/speaking.js'
import { call } from '../../lib/api.js'
import { paths } from '../../lib/paths.js'
import { sentenceOfError } from '../../lib/refusal-sentence.js'
import { useAct, useRead } from '../../lib/server-state.js'
import { Contacts } from './places/contacts.js'
import { SiteForm } from './places/site-form.js'
import { useSiteSaving } from './places/site-saving.js'
import { TheirsNotice } from './places/theirs-notice.js'

/** One site with every fact, and the people of its host. */
export function Component() {
  const { eventId: event, siteId: site } = useParams()
  const params = { eventId: eventId.parse(event), siteId: siteId.parse(site) }
  const reading = useRead(siteOfEvent, { params })
  return (
    <Loaded of={reading} whole="screen">
      {(read) => <Site params={params} site={read} />}
    </Loaded>
  )
}

interface SiteProps {
  readonly params: {
    readonly eventId: ReturnType<typeof eventId.parse>
    readonly siteId: ReturnType<typeof siteId.parse>
  }
  readonly site: Received<typeof siteOfEvent>
}

function Site({ params, site }: SiteProps) {
  const { t, language } = useTexts()
  const list = paths.organiseVisitSites(params.eventId)
  const acts = useSiteActs(params)
  const read = () => call(siteOfEvent, { params })
  const { key, values, save, theirs, take } = useSiteSaving({ site, read, write: acts.change })
  return (
    <main id="main" className="page pair" tabIndex={-1}>
      <Section
        title={readLocalText(site.form.name, language).text}
        action={<LinkButton to={list}>{t('organise.visit.backToSites')}</LinkButton>}
      >
        <div className="stack gap-5">
          <p className="muted">{readLocalText(site.host.name, language).text}</p>
          <TheirsNotice theirs={theirs} take={take} />
          <SiteForm key={key} values={values} label={t('organise.visit.save')} onSave={save} />
          {site.can.write && (
            <span>
              <Button tone="danger" onClick={acts.drop}>
                {t('organise.visit.dropSite')}
              </Button>
            </span>
          )}
        </div>
      </Section>
      <Contacts contacts={site.contacts} onGrant={site.can.write ? acts.grant : undefined} onRevoke={acts.revoke} />
    </main>
  )
}

function useSiteActs(params: SiteProps['params']) {
  const texts = useTexts()
  const say = useToast()
  const navigate = useNavigate()
  const [change, drop, grant, revoke] = [
    useAct(changeSite),
    useAct(dropSite),
    useAct(grantContact),
    useAct(revokeContact),
  ]
  return {
    change: async (form: SentSite, version: number) => {
      await change.mutateAsync({ params, body: { form, version } })
      say({ text: texts.t('organise.visit.saved') })
    },
    drop: () =>
      void drop.mutateAsync({ params }).then(
        () => navigate(paths.organiseVisitSites(params.eventId)),
        (error: unknown) => say({ text: sentenceOfError(error, texts) }),
      ),
    grant: async (body: ContactForm) => {
      await grant.mutateAsync({ params, body })
      say({ text: texts.t('organise.visit.granted') })
    },
    revoke: ({ id: membershipId }: Contact) => revoke.mutateAsync({ params: { ...params, membershipId } }),
  }
}
