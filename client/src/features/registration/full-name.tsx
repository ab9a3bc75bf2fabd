import type { PersonAtDesk } from '@plenary/shared/contracts/registration/desk'

type Named = Pick<PersonAtDesk, 'givenName' | 'familyName' | 'ownScriptName' | 'ownScriptLanguage'>

/** As its owner writes it, the own script beside it. */
export function FullName({ of }: { readonly of: Named }) {
  const { givenName, familyName, ownScriptName, ownScriptLanguage } = of
  return (
    <>
      <span className="strong">
        <bdi>{[givenName, familyName].filter(Boolean).join(' ')}</bdi>
      </span>{' '}
      <bdi lang={ownScriptLanguage || undefined}>{ownScriptName}</bdi>
    </>
  )
}
