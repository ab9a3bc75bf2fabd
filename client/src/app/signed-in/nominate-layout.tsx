import { useTexts } from '../../i18n/speaking.js'
import { paths } from '../../lib/paths.js'
import { ColumnLayout } from './column-layout.js'

/** The focal point's face. */
export function NominateLayout() {
  return <ColumnLayout here="nominate" home={paths.nominate} name={useTexts().t('page.faceNominate')} />
}
