import { useState } from 'react'
import { useTexts } from '../i18n/speaking.js'
import { useHydrated } from '../lib/hydrated.js'
import { chooseTheme, chosenTheme, themes } from '../lib/look/theme.js'

/** Light, dark, or as the system; there once there is a script to hear it. */
export function ThemeChoice() {
  const hydrated = useHydrated()
  return hydrated ? <Choice /> : null
}

function Choice() {
  const { t } = useTexts()
  const [theme, setTheme] = useState(chosenTheme)
  return (
    <label className="theme-choice">
      <span className="visually-hidden">{t('public.theme')}</span>
      <select
        value={theme}
        onChange={(event) => {
          const chosen = themes.find((each) => each === event.target.value) ?? 'system'
          chooseTheme(chosen)
          setTheme(chosen)
        }}
      >
        {themes.map((each) => (
          <option key={each} value={each}>
            {t(`public.theme.${each}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
