import organise from './en/organise.json' with { type: 'json' }
import organiseAgenda from './en/organise-agenda.json' with { type: 'json' }
import organiseAgreement from './en/organise-agreement.json' with { type: 'json' }
import organiseApproval from './en/organise-approval.json' with { type: 'json' }
import organiseAudit from './en/organise-audit.json' with { type: 'json' }
import organiseEvent from './en/organise-event.json' with { type: 'json' }
import organiseGrant from './en/organise-grant.json' with { type: 'json' }
import organiseNomination from './en/organise-nomination.json' with { type: 'json' }
import organiseOrganisation from './en/organise-organisation.json' with { type: 'json' }
import organiseProgramme from './en/organise-programme.json' with { type: 'json' }
import organiseRegistration from './en/organise-registration.json' with { type: 'json' }
import organiseVisit from './en/organise-visit.json' with { type: 'json' }

/** The organiser's face speaks English; in other languages its screens are mirrored and keep these texts. */
export default {
  ...organise,
  ...organiseAgenda,
  ...organiseAgreement,
  ...organiseApproval,
  ...organiseAudit,
  ...organiseEvent,
  ...organiseGrant,
  ...organiseNomination,
  ...organiseOrganisation,
  ...organiseProgramme,
  ...organiseRegistration,
  ...organiseVisit,
}
