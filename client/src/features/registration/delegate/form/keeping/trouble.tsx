import { Button, LinkButton } from '../../../../../components/action/button.js'
import { Notice } from '../../../../../components/show/notice.js'
import { useTexts } from '../../../../../i18n/speaking.js'
import { paths } from '../../../../../lib/paths.js'
import type { Keeper, Kept } from './keeper.js'
import type { Conflict } from './typed.js'

interface TroubleProps {
  readonly kept: Kept
  readonly keeper: Keeper
  readonly here: string
}

/** What keeps the typing from being saved, what happens to it meanwhile, and the way out. */
export function Trouble({ kept, keeper, here }: TroubleProps) {
  const { t } = useTexts()
  if (kept.state === 'signed out')
    return (
      <Notice
        tone="wait"
        live
        action={
          <LinkButton compact to={paths.signInAndReturn(here)}>
            {t('page.signInAgain')}
          </LinkButton>
        }
      >
        <p className="strong">{t('my.form.signedOut')}</p>
        <p className="small">{t('my.form.typingIsKept')}</p>
      </Notice>
    )
  if (kept.state === 'unsaved')
    return (
      <Notice tone="off" live>
        <p className="strong">{t('my.form.noConnection')}</p>
        <p className="small">{t('my.form.typingIsKept')}</p>
      </Notice>
    )
  return (
    <>
      {kept.conflicts.map((conflict) => (
        <OtherDevice key={conflict.field} conflict={conflict} keeper={keeper} />
      ))}
    </>
  )
}

/** Two devices answered one question: both answers are shown, nothing typed is lost. */
function OtherDevice({ conflict, keeper }: { readonly conflict: Conflict; readonly keeper: Keeper }) {
  const { t } = useTexts()
  const { field } = conflict
  const label = t(`my.field.${field}`)
  return (
    <Notice tone="wait" live>
      <div className="stack gap-2">
        <p className="strong">{t('my.form.otherDevice', { label })}</p>
        <dl className="facts stacked small">
          <dt>{t('my.form.typedHere')}</dt>
          <dd dir="auto">{written(keeper.typed[field]) || t('my.form.notAnswered')}</dd>
          <dt>{t('my.form.savedThere')}</dt>
          <dd dir="auto">{written(conflict.theirs) || t('my.form.notAnswered')}</dd>
        </dl>
        <span className="row gap-2">
          <Button compact onClick={() => keeper.settle(field, 'mine')}>
            {t('my.form.keepMine')}
          </Button>
          <Button compact onClick={() => keeper.settle(field, 'theirs')}>
            {t('my.form.takeTheirs')}
          </Button>
        </span>
      </div>
    </Notice>
  )
}

const written = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value ?? ''))
