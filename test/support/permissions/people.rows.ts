import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import { ACTING, anybody, everybody, everybodyActing, SIGNED, type Cells, type Row } from './table'

const NOBODYS = '0'.repeat(24)

/** Offices that work with residents' data (DOMAIN A3). */
const DATA_OFFICES = {
  buildingLead: 'ok',
  gridWorker: 'ok',
  gridSecretary: 'ok',
  communitySecretary: 'ok',
} as const

/** Open to whoever is signed in, also before agreeing to the notice. */
const beforeConsent: Cells = { noSession: 'session.required', rest: 'ok' }

export const peopleRows: readonly Row[] = [
  { name: 'people.personas', own: anybody },
  {
    name: 'people.signIn',
    request: () => ({ personaId: 'nobody' }),
    own: anybody,
    passes: ['people.persona_unknown'],
  },
  { name: 'people.privacyNotice', own: anybody },
  {
    name: 'people.register',
    request: (_target, { community }) => ({
      communityId: community.communityId,
      realName: '钱小雨',
      phone: '13900001234',
      birthYear: 1990,
      consentVersion: PRIVACY_VERSION,
    }),
    own: anybody,
  },
  { name: 'people.signInWays', own: anybody },
  { name: 'people.signInWithWechat', own: anybody, passes: ['people.wechat_off'] },
  {
    name: 'people.openDesk',
    request: () => ({ site: 'https://linyi.example.cn' }),
    own: anybody,
  },
  {
    name: 'people.takeDesk',
    request: () => ({ secret: 'x'.repeat(43) }),
    own: anybody,
  },
  {
    name: 'people.findDesk',
    request: () => ({ deskId: NOBODYS }),
    own: everybody,
  },
  {
    name: 'people.answerDesk',
    request: () => ({ deskId: NOBODYS, isConfirmed: false }),
    own: everybody,
    passes: ['people.desk_unknown'],
  },
  { name: 'people.devices', own: beforeConsent },
  {
    name: 'people.endDevice',
    request: () => ({ deviceId: NOBODYS }),
    own: beforeConsent,
    passes: ['people.device_unknown'],
  },
  {
    name: 'people.setProfile',
    request: () => ({ nickname: null, avatarId: null }),
    own: everybodyActing,
  },
  { name: 'people.me', own: beforeConsent },
  {
    name: 'requests.outcome',
    request: () => ({ operation: 'agenda.raise', key: 'a'.repeat(36) }),
    own: beforeConsent,
  },
  {
    name: 'people.consent',
    request: () => ({ version: PRIVACY_VERSION }),
    own: beforeConsent,
  },
  {
    name: 'people.search',
    request: () => ({ text: '张三丰' }),
    own: { ...SIGNED, ...DATA_OFFICES, streetOfficer: 'ok', rest: 'people.not_staff' },
  },
  {
    name: 'people.reveal',
    prepare: ({ bystander }) => Promise.resolve({ accountId: bystander.accountId }),
    request: ({ accountId }) => ({ accountId, purpose: 'contact' }),
    own: { ...ACTING, ...DATA_OFFICES, rest: 'people.not_staff' },
    other: {
      ...ACTING,
      buildingLead: 'people.not_found',
      gridWorker: 'people.not_found',
      gridSecretary: 'people.not_found',
      communitySecretary: 'people.not_found',
      rest: 'people.not_staff',
    },
  },
  { name: 'people.revealsOfMe', own: everybody },
  { name: 'people.exportMine', own: beforeConsent },
  {
    name: 'people.eraseMe',
    request: () => ({ phrase: '注销账号' }),
    own: {
      noSession: 'session.required',
      recorder: 'people.office_held',
      councilChair: 'people.office_held',
      gridWorker: 'people.office_held',
      gridSecretary: 'people.office_held',
      communitySecretary: 'people.office_held',
      supervisor: 'people.office_held',
      streetOfficer: 'people.office_held',
      rest: 'ok',
    },
  },
  { name: 'people.signOut', own: beforeConsent },
  {
    name: 'photos.upload',
    own: { ...ACTING, rest: 'ok' },
    // the request of this table carries no picture
    passes: ['request.invalid'],
  },
  {
    name: 'voices.upload',
    own: { ...ACTING, rest: 'ok' },
    // the request of this table carries no recording
    passes: ['request.invalid'],
  },
  { name: 'demo.clock', own: anybody },
  {
    name: 'demo.advance',
    request: () => ({ hours: 1 }),
    own: anybody,
    passes: ['demo.too_far'],
  },
]
