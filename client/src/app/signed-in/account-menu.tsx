import { signOut } from '@plenary/shared/contracts/account'
import { useQueryClient } from '@tanstack/react-query'
import { Menu, type MenuAct } from '../../components/action/menu.js'
import { Avatar } from '../../components/show/person.js'
import { useTexts } from '../../i18n/speaking.js'
import { forgetAllTyping } from '../../lib/kept-typing.js'
import { paths } from '../../lib/paths.js'
import { photoAddress } from '../../lib/photo.js'
import { useAct } from '../../lib/server-state.js'
import { rememberSignedIn } from '../../lib/signed-in-here.js'
import { type Me, useMe } from './me.js'

type Face = Me['faces'][number]

const homeOf: Readonly<Record<Face, string>> = {
  my: paths.my,
  host: paths.host,
  nominate: paths.nominate,
  approve: paths.approve,
  organise: paths.organise,
}
const labelOf = {
  my: 'page.toMine',
  host: 'page.toHost',
  nominate: 'page.toNominate',
  approve: 'page.toApprove',
  organise: 'page.toOrganise',
} as const

/** The faces that this person has besides the present one, their own things, and the way out. */
export function AccountMenu({ here }: { readonly here: Face }) {
  const { t } = useTexts()
  const { name, address, faces, administers, personId, photoFileId } = useMe()
  const out = useSignOut()
  const photo = personId && photoFileId && photoAddress(personId, photoFileId)
  const others = faces.filter((face) => face !== here)
  const acts: MenuAct[] = [
    ...others.map((face) => ({
      key: face,
      label: t(labelOf[face]),
      icon: 'swap',
      to: homeOf[face],
    })),
    { key: 'profile', label: t('page.profile'), icon: 'user', to: paths.myProfile },
    { key: 'account', label: t('page.accountSettings'), icon: 'lock', to: paths.myAccount },
    ...(administers
      ? [{ key: 'people', label: t('page.platformPeople'), icon: 'flag', to: paths.organisePlatformPeople }]
      : []),
    { key: 'public', label: t('page.toPublic'), icon: 'globe', onAct: () => location.assign(paths.home) },
    { key: 'out', label: t('page.signOut'), icon: 'x', onAct: out },
  ]
  return (
    <Menu
      label={t('page.account', { name: name || address })}
      trigger={<Avatar name={name || address} photo={photo} size="small" />}
      acts={acts}
    />
  )
}

/** Ends the session, forgets what was read, and leaves for the public pages. */
function useSignOut(): () => void {
  const leaving = useAct(signOut)
  const queries = useQueryClient()
  return () =>
    leaving.mutate(
      {},
      {
        onSuccess: () => {
          rememberSignedIn(false)
          forgetAllTyping()
          queries.clear()
          location.assign(paths.home)
        },
      },
    )
}
