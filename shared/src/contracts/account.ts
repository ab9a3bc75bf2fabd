import * as z from 'zod'
import { accountId, fileId, personId } from '../language/ids.js'
import {
  codeForm,
  codeRequestForm,
  languageOnlyForm,
  leaveForm,
  newAddressForm,
  newPasswordForm,
  passwordForm,
} from './account.forms.js'
import { instant } from './parts.js'
import { route } from './route.js'

/** The faces of the application; whoever is signed in has `my`, the others come with roles. */
export const faces = ['my', 'host', 'nominate', 'approve', 'organise'] as const
export type Face = (typeof faces)[number]

/** Who asks. Nobody is an answer too, so that a public page can ask without an error. */
export const me = route({
  id: 'me',
  method: 'GET',
  path: '/me',
  word: 'account',
  needs: 'public',
  answer: z.object({
    /** In the demo the sign-in page has a button per member of the cast, and all mail can be read. */
    demo: z.boolean(),
    account: z
      .object({
        id: accountId,
        personId: personId.nullable(),
        address: z.string(),
        /** As greeted; empty until they said it. */
        name: z.string(),
        language: z.string().nullable(),
        hasPassword: z.boolean(),
        photoFileId: fileId.nullable(),
        /** Whether they give roles on the platform. */
        administers: z.boolean(),
        faces: z.array(z.enum(faces)),
      })
      .nullable(),
  }),
  refuses: [],
  touches: [],
})

/** Sends a code, to an address that is known or not: the answer is the same. */
export const requestSignInCode = route({
  id: 'requestSignInCode',
  method: 'POST',
  path: '/sign-in/codes',
  word: 'account',
  needs: 'public',
  body: codeRequestForm,
  refuses: [],
  touches: [],
})

/** Proves the address and begins a session; an address that was not known has an account now. */
export const signInByCode = route({
  id: 'signInByCode',
  method: 'POST',
  path: '/sign-in/by-code',
  word: 'account',
  needs: 'public',
  body: codeForm,
  refuses: ['CODE_WRONG'],
  touches: ['account'],
})

export const signInByPassword = route({
  id: 'signInByPassword',
  method: 'POST',
  path: '/sign-in/by-password',
  word: 'account',
  needs: 'public',
  body: passwordForm,
  refuses: ['PASSWORD_WRONG'],
  touches: ['account'],
})

export const signOut = route({
  id: 'signOut',
  method: 'POST',
  path: '/sign-out',
  word: 'account',
  needs: 'public',
  refuses: [],
  touches: ['account'],
})

/** The first step to a password: the first one, another, or one in place of one forgotten. */
export const requestPasswordCode = route({
  id: 'requestPasswordCode',
  method: 'POST',
  path: '/account/password/codes',
  word: 'account',
  needs: 'public',
  body: codeRequestForm,
  refuses: [],
  touches: [],
})

/** Proves the address, sets the password, ends every session and begins a new one here. */
export const setPassword = route({
  id: 'setPassword',
  method: 'POST',
  path: '/account/password',
  word: 'account',
  needs: 'public',
  body: newPasswordForm,
  refuses: ['CODE_WRONG'],
  touches: ['account'],
})

/** From now on by code only. */
export const removePassword = route({
  id: 'removePassword',
  method: 'DELETE',
  path: '/account/password',
  word: 'account',
  needs: 'account.own',
  refuses: [],
  touches: ['account'],
})

/** Sends one code to the present address and one to the new. */
export const requestAddressCodes = route({
  id: 'requestAddressCodes',
  method: 'POST',
  path: '/account/address/codes',
  word: 'account',
  needs: 'account.own',
  body: codeRequestForm,
  refuses: [],
  touches: [],
})

export const changeAddress = route({
  id: 'changeAddress',
  method: 'PUT',
  path: '/account/address',
  word: 'account',
  needs: 'account.own',
  body: newAddressForm,
  refuses: ['CODE_WRONG'],
  touches: ['account', 'person'],
})

/** Where one is signed in, the latest first. */
export const sessions = route({
  id: 'sessions',
  method: 'GET',
  path: '/account/sessions',
  word: 'account',
  needs: 'account.own',
  answer: z.object({
    sessions: z.array(
      z.object({
        id: z.uuid(),
        /** The one that asks. */
        here: z.boolean(),
        /** What the browser called itself. */
        browser: z.string(),
        beganAt: instant,
        endsAt: instant,
      }),
    ),
  }),
  refuses: [],
  touches: [],
})

export const endSession = route({
  id: 'endSession',
  method: 'DELETE',
  path: '/account/sessions/{signedInId}',
  word: 'account',
  needs: 'account.own',
  params: z.object({ signedInId: z.uuid() }),
  refuses: [],
  touches: ['account'],
})

/** Ends all but the one that asks. */
export const endOtherSessions = route({
  id: 'endOtherSessions',
  method: 'DELETE',
  path: '/account/sessions',
  word: 'account',
  needs: 'account.own',
  refuses: [],
  touches: ['account'],
})

export const requestLeavingCode = route({
  id: 'requestLeavingCode',
  method: 'POST',
  path: '/account/leaving/codes',
  word: 'account',
  needs: 'account.own',
  body: languageOnlyForm,
  refuses: [],
  touches: [],
})

/** Leaves the platform: account, profile and names are erased for good; figures stay. */
export const leave = route({
  id: 'leave',
  method: 'POST',
  path: '/account/leaving',
  word: 'account',
  needs: 'account.own',
  body: leaveForm,
  refuses: ['CODE_WRONG', 'LAST_ORGANISER', 'LAST_ADMINISTRATOR'],
  touches: ['account', 'person', 'registration'],
})
