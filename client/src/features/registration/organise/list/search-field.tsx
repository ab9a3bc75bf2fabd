import { useEffect, useRef, useState } from 'react'
import { Icon } from '../../../../components/show/icon.js'
import { useTexts } from '../../../../i18n/speaking.js'

interface SearchFieldProps {
  readonly value: string
  readonly onSearch: (search: string) => void
}

const pauseMs = 250

/** Searches while one types, after a short pause; Enter does not wait. */
export function SearchField({ value, onSearch }: SearchFieldProps) {
  const { t } = useTexts()
  const [typed, setTyped] = useState(value)
  const told = useRef(value)
  const tell = useRef(onSearch)
  tell.current = onSearch

  useEffect(() => {
    if (value !== told.current) setTyped(value)
    told.current = value
  }, [value])

  useEffect(() => {
    if (typed === told.current) return
    const timer = setTimeout(() => {
      told.current = typed
      tell.current(typed)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [typed])

  return (
    <span className="with-icon">
      <Icon name="search" />
      <input
        className="input"
        type="search"
        maxLength={100}
        placeholder={t('organise.registration.search')}
        aria-label={t('organise.registration.searchLabel')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          told.current = typed
          onSearch(typed)
        }}
      />
    </span>
  )
}
