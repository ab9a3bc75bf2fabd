import { Outlet } from 'react-router'
import { useTexts } from '../../i18n/speaking.js'
import { DeskLayout } from './desk-layout.js'

/** The organiser's face: a desk, dense, over the full width. */
export function OrganiserLayout() {
  const { t } = useTexts()
  return (
    <DeskLayout here="organise" face={t('page.faceOrganiser')}>
      <Outlet />
    </DeskLayout>
  )
}
