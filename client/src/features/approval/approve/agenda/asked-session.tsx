import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import { LocalName } from '../../../../components/show/approval/local-name.js'
import { useTexts } from '../../../../i18n/speaking.js'
import type { Asked } from './said.js'

/** One session as readers would have it: what it is called and about, in which languages, by whom, with which papers. */
export function AskedSession({ of }: { readonly of: Asked['sessions'][number] }) {
  const { t, list, languageName } = useTexts()
  const spoken = list(of.languages.map(languageName))
  const interpreted = list(of.interpretation.map(languageName))
  const people = of.people.map(({ name, role }) => t('approve.speaks', { name, role: t(`public.agenda.role.${role}`) }))
  return (
    <>
      <h3>
        <LocalName of={of.title} />
      </h3>
      <Text of={of.subtitle} />
      {people.length > 0 && <p className="small">{list(people)}</p>}
      {spoken !== '' && <p className="small muted">{t('approve.spoken', { languages: spoken })}</p>}
      {interpreted !== '' && <p className="small muted">{t('approve.interpreted', { languages: interpreted })}</p>}
      <Text of={of.abstract} />
      <Text of={of.description} />
      {of.materials.length > 0 && (
        <p className="small muted">{t('approve.materials', { names: list(of.materials.map(({ name }) => name)) })}</p>
      )}
    </>
  )
}

/** A text that may be empty. */
function Text({ of }: { readonly of: LocalText }) {
  const { text, language } = readLocalText(of, useTexts().language)
  if (text === '') return null
  return (
    <p className="small" lang={language} dir="auto">
      {text}
    </p>
  )
}
