import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { Button } from '../../components/action/button.js'
import { useToast } from '../../components/over/toast.js'
import { Section } from '../../components/show/section.js'
import { useTexts } from '../../i18n/speaking.js'

interface OwnCalendarProps {
  /** Once it was asked for. */
  readonly address: string | undefined
  readonly onShow: () => void
  readonly onRenew: () => Promise<unknown>
}

/** One address for any calendar program; whoever has it can read it, so it can be renewed. `#calendar` leads here. */
export function OwnCalendar({ address, onShow, onRenew }: OwnCalendarProps) {
  const { t } = useTexts()
  const { hash } = useLocation()
  const own = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (hash === '#calendar') own.current?.focus()
  }, [hash])
  return (
    <Section title={t('my.home.calendar')} minor>
      <div id="calendar" className="stack gap-3" ref={own} tabIndex={-1}>
        <p className="small muted">{t('my.home.calendarText')}</p>
        {address ? (
          <Address address={address} onRenew={onRenew} />
        ) : (
          <span>
            <Button icon="link" onClick={onShow}>
              {t('my.home.calendarShow')}
            </Button>
          </span>
        )}
      </div>
    </Section>
  )
}

function Address({ address, onRenew }: { readonly address: string; readonly onRenew: () => Promise<unknown> }) {
  const { t } = useTexts()
  const say = useToast()
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    say({ text: t('my.home.copied') })
  }
  const renew = async () => {
    await onRenew()
    say({ text: t('my.home.calendarRenewed') })
  }
  return (
    <>
      <input
        className="input small"
        dir="ltr"
        readOnly
        aria-label={t('my.home.calendarAddress')}
        value={address}
        onFocus={({ target }) => target.select()}
      />
      <span className="row gap-2">
        <Button onClick={() => void copy()}>{t('my.home.copy')}</Button>
        <Button tone="quiet" onClick={() => void renew()}>
          {t('my.home.calendarRenew')}
        </Button>
      </span>
    </>
  )
}
