import { type ownProfile, saveProfile } from '@plenary/shared/contracts/person'
import { profileForm } from '@plenary/shared/contracts/person.forms'
import type { Received } from '@plenary/shared/contracts/route'
import { audienceOf, shownFields } from '@plenary/shared/rules/person/visibility'
import { useRef } from 'react'
import { Button } from '../../components/action/button.js'
import { Form, useFormOf } from '../../components/form/form.js'
import { useToast } from '../../components/over/toast.js'
import { useTexts } from '../../i18n/speaking.js'
import { useAct } from '../../lib/server-state.js'
import { AboutSection } from './about-section.js'
import { NamesSection } from './names-section.js'
import { WorkSection } from './work-section.js'

export type Profile = Received<typeof ownProfile>

/** The form's answers: the profile without what is not typed, and for each field who sees it, decided or not. */
function answersOf({ id, version, hasPhoto, ...profile }: Profile) {
  const visibility = Object.fromEntries(shownFields.map((field) => [field, audienceOf(profile.visibility, field)]))
  return { ...profile, visibility }
}

/** The version that was read when the form was filled goes along, so that another window's changes are not lost unseen. */
export function ProfileEditor({ profile }: { readonly profile: Profile }) {
  const { t } = useTexts()
  const say = useToast()
  const version = useRef(profile.version)
  const save = useAct(saveProfile)
  const form = useFormOf(profileForm, answersOf(profile))
  return (
    <Form
      form={form}
      onSubmit={async (answers) => {
        const saved = await save.mutateAsync({ body: { version: version.current, profile: answers } })
        version.current = saved.version
        say({ text: t('person.saved') })
      }}
    >
      <NamesSection />
      <WorkSection />
      <AboutSection />
      <p>
        <Button tone="primary" type="submit" busy={save.isPending}>
          {t('person.save')}
        </Button>
      </p>
    </Form>
  )
}
