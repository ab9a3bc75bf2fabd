import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { ColumnLayout } from './column-layout.js'

/** The approver's face. */
export function ApproveLayout() {
  return <ColumnLayout here="approve" home={paths.approve} name={useTexts().t('page.faceApprove')} />
}
