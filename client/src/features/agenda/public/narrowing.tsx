import { useNavigate, useSearchParams } from 'react-router'
import { Button } from '../../../components/action/button.js'
import { Link } from '../../../components/action/link.js'
import { Filter } from '../../../components/list/filter.js'
import { Icon } from '../../../components/show/icon.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import type { Choice, Content } from './content.js'
import { addressWith } from './wishes.js'

/** Search, types and languages, over all days; without script it is sent by its button. */
export function Narrowing({ content }: { readonly content: Content }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const { wishes, choices, slug } = content
  const find = (form: HTMLFormElement) => void navigate(`${paths.agenda(slug)}?${typedIn(form)}`)
  return (
    <search>
      <form
        className="row gap-2"
        action={paths.agenda(slug)}
        onChange={({ target, currentTarget }) => isBox(target) && find(currentTarget)}
        onSubmit={(event) => {
          event.preventDefault()
          find(event.currentTarget)
        }}
      >
        <Kept />
        <label className="with-icon seek">
          <Icon name="search" />
          <input
            className="input"
            type="search"
            name="q"
            defaultValue={wishes.search}
            placeholder={t('public.agenda.search')}
            aria-label={t('public.agenda.search')}
          />
        </label>
        <Boxes label={t('public.agenda.type')} name="type" choices={choices.types} />
        <Boxes label={t('public.agenda.language')} name="language" choices={choices.languages} />
        <Button type="submit" compact>
          {t('public.agenda.find')}
        </Button>
        {wishes.narrowed && <Clear slug={slug} />}
      </form>
    </search>
  )
}

/** What the address says beside the search stays in it. */
function Kept() {
  const [query] = useSearchParams()
  const kept = ['day', 'zone', 'lang'].flatMap((name) => query.getAll(name).map((value) => ({ name, value })))
  return kept.map(({ name, value }) => <input key={name} type="hidden" name={name} value={value} />)
}

/** The address that the browser itself would make of the form. */
const typedIn = (form: HTMLFormElement) =>
  new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))

const isBox = (target: EventTarget) => target instanceof HTMLInputElement && target.type === 'checkbox'

function Clear({ slug }: { readonly slug: string }) {
  const { t } = useTexts()
  const [query] = useSearchParams()
  const to = addressWith(paths.agenda(slug), query, { q: null, type: null, language: null, view: null })
  return <Link to={to}>{t('public.agenda.all')}</Link>
}

function Boxes({
  label,
  name,
  choices,
}: {
  readonly label: string
  readonly name: string
  readonly choices: readonly Choice[]
}) {
  const chosen = choices.filter((choice) => choice.chosen)
  const value = chosen.length === 1 ? chosen[0]?.label : chosen.length > 1 ? String(chosen.length) : undefined
  return (
    <Filter label={label} value={value}>
      <div className="choices">
        {choices.map(({ value, label, chosen }) => (
          <label className="choice" key={value}>
            <input type="checkbox" name={name} value={value} defaultChecked={chosen} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </Filter>
  )
}
