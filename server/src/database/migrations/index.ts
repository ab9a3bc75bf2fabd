import { AskAgain } from './ask-again.js'
import { CreateAgenda } from './create-agenda.js'
import { CreateApprovals } from './create-approvals.js'
import { CreateEvents } from './create-events.js'
import { CreateGrants } from './create-grants.js'
import { CreateGround } from './create-ground.js'
import { CreateNominations } from './create-nominations.js'
import { CreatePeople } from './create-people.js'
import { CreateRegistrations } from './create-registrations.js'
import { CreateSignIn } from './create-sign-in.js'
import { CreateVisits } from './create-visits.js'
import { ExtendAgenda } from './extend-agenda.js'
import { ForgetDroppedSites } from './forget-dropped-sites.js'
import { GiveDelegationsHeads } from './give-delegations-heads.js'
import { LetLettersWait } from './let-letters-wait.js'
import { MarkVisitChanges } from './mark-visit-changes.js'
import { TellLocalCategories } from './tell-local-categories.js'

/** In the order in which they run; one that was released is never changed. */
export const migrations = [
  CreateSignIn,
  CreateGround,
  CreatePeople,
  CreateEvents,
  CreateGrants,
  CreateRegistrations,
  CreateAgenda,
  LetLettersWait,
  CreateVisits,
  ExtendAgenda,
  AskAgain,
  CreateNominations,
  TellLocalCategories,
  CreateApprovals,
  MarkVisitChanges,
  ForgetDroppedSites,
  GiveDelegationsHeads,
]
