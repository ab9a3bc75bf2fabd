import { ownProfile } from '@plenary/shared/contracts/person'
import { Loaded } from '../../components/loaded.js'
import { useTexts } from '../../i18n/speaking.js'
import { useRead } from '../../lib/server-state.js'
import { PhotoSection } from './photo-section.js'
import { ProfileEditor } from './profile-form.js'

/** What one says about oneself once, for every event, and who sees it. */
export function Component() {
  const { t } = useTexts()
  const reading = useRead(ownProfile)
  return (
    <div className="wrap open">
      <div className="stack gap-6 measure">
        <div className="stack gap-2">
          <h1>{t('person.title')}</h1>
          <p className="lede">{t('person.lede')}</p>
        </div>
        <Loaded of={reading}>
          {(profile) => (
            <>
              <PhotoSection profile={profile} />
              <ProfileEditor profile={profile} />
            </>
          )}
        </Loaded>
      </div>
    </div>
  )
}
