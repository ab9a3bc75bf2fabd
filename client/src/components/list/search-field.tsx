import { useEffect, useRef, useState } from 'react'
import { Icon } from '../show/icon.js'

interface SearchFieldProps {
  readonly label: string
  /** What can be looked for. */
  readonly placeholder: string
  readonly value: string
  readonly onSearch: (search: string) => void
}

const pauseMs = 250

/** Searches while one types, after a short pause; Enter does not wait. */
export function SearchField({ label, placeholder, value, onSearch }: SearchFieldProps) {
  const { typed, type, tell } = useTyped(value, onSearch)
  return (
    <span className="with-icon">
      <Icon name="search" />
      <input
        className="input"
        type="search"
        maxLength={100}
        placeholder={placeholder}
        aria-label={label}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && tell(typed)}
      />
    </span>
  )
}

/** What is being typed, told on after a pause; what comes from elsewhere (the address) takes its place. */
function useTyped(value: string, onSearch: (search: string) => void) {
  const [typed, setTyped] = useState(value)
  const told = useRef(value)
  const newest = useRef(onSearch)
  newest.current = onSearch
  const tell = useRef((search: string) => {
    told.current = search
    newest.current(search)
  }).current

  useEffect(() => {
    if (value !== told.current) setTyped(value)
    told.current = value
  }, [value])

  useEffect(() => {
    if (typed === told.current) return
    const timer = setTimeout(() => tell(typed), pauseMs)
    return () => clearTimeout(timer)
  }, [typed, tell])

  return { typed, type: setTyped, tell }
}
