/** The reader's own choice of light or dark; without one, the system's. */
export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const place = 'plenary.theme'

export function chosenTheme(): Theme {
  const kept = localStorage.getItem(place)
  return themes.find((theme) => theme === kept) ?? 'system'
}

/** Kept on this device; `/theme.js` sets it before the first paint of the next page. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') {
    localStorage.removeItem(place)
    delete document.documentElement.dataset['theme']
  } else {
    localStorage.setItem(place, theme)
    document.documentElement.dataset['theme'] = theme
  }
}
