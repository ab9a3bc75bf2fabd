import { contactForm, type ContactForm as SentContact } from '@plenary/shared/contracts/visit/organiser.forms'
import type { Contact } from '@plenary/shared/contracts/visit/sites'
import { Button } from '../../../components/action/button.js'
import { Form, useFormOf } from '../../../components/form/form.js'
import { useInterfaceLanguages } from '../../../components/form/many/language-options.js'
import { SelectField } from '../../../components/form/select-field.js'
import { TextField } from '../../../components/form/text-field.js'
import { DateField } from '../../../components/form/time/date-field.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { ownZone } from '../../../lib/own-zone.js'

interface ContactsProps {
  readonly contacts: readonly Contact[]
  /** Not there for who may not grant. */
  readonly onGrant: ((contact: SentContact) => Promise<unknown>) | undefined
  readonly onRevoke: (contact: Contact) => Promise<unknown>
}

/** Who acts for the host: granted, dated, revocable. */
export function Contacts({ contacts, onGrant, onRevoke }: ContactsProps) {
  const { t, dates } = useTexts()
  return (
    <Section title={t('organise.visit.contacts')} count={contacts.length} minor>
      {contacts.length === 0 && <p className="muted">{t('organise.visit.noContacts')}</p>}
      <ul className="stack gap-4">
        {contacts.map((contact) => (
          <li key={contact.id} className="stack gap-1">
            <p className="strong">{contact.name}</p>
            <p className="small muted">{contact.address}</p>
            {contact.endsAt !== null && (
              <p className="small muted">
                {t('organise.visit.until', { day: dates.moment(contact.endsAt, ownZone()) })}
              </p>
            )}
            {onGrant && (
              <span>
                <Button compact onClick={() => void onRevoke(contact)}>
                  {t('organise.visit.revoke', { name: contact.name })}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {onGrant && (
        <div className="above-6">
          <GrantForm key={contacts.length} onGrant={onGrant} />
        </div>
      )}
    </Section>
  )
}

function GrantForm({ onGrant }: { readonly onGrant: (contact: SentContact) => Promise<unknown> }) {
  const { t, language } = useTexts()
  const options = useInterfaceLanguages()
  const form = useFormOf(contactForm, {
    familyName: '',
    givenName: '',
    address: '',
    position: '',
    language,
    lastDay: null,
  })
  return (
    <Form form={form} onSubmit={onGrant}>
      <TextField name="familyName" label={t('organise.visit.familyName')} maxLength={100} />
      <TextField name="givenName" label={t('organise.visit.givenName')} maxLength={100} />
      <TextField name="address" type="email" label={t('organise.visit.mail')} />
      <TextField name="position" label={t('organise.visit.position')} maxLength={200} />
      <SelectField name="language" label={t('organise.visit.letterLanguage')} options={options} />
      <DateField name="lastDay" label={t('organise.visit.lastDay')} optional empty={null} />
      <span>
        <Button type="submit" busy={form.formState.isSubmitting}>
          {t('organise.visit.grant')}
        </Button>
      </span>
    </Form>
  )
}
