import type { ReactNode } from 'react'

export function SignInHead({ title, lede }: { readonly title: string; readonly lede: ReactNode }) {
  return (
    <div className="stack gap-2">
      <h1>{title}</h1>
      <p className="muted">{lede}</p>
    </div>
  )
}
