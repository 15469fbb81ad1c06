import type { Ability } from '@linyi/shared/contract/fields'
import type { MinutesInfo } from '@linyi/shared/contract/minutes.contract'
import { standText } from './minutes.text'
import { minutesSteps } from './minutes-step'

const yes: Ability = { allowed: true }
const no = (reason: string): Ability => ({ allowed: false, reason, message: reason })

const NOW = new Date('2026-11-25T02:00:00Z')

/** Minutes as somebody reads who has nothing to do with them, changed in what a test is about. */
function minutes(
  abilities: Partial<MinutesInfo['abilities']> = {},
  change: Partial<MinutesInfo> = {},
): MinutesInfo {
  return {
    meetingId: 'm',
    status: 'confirming',
    correctionsUntil: '2026-11-28T16:00:00.000Z',
    signatures: [],
    abilities: {
      edit: no('minutes.not_keeper'),
      send: no('minutes.not_keeper'),
      confirm: no('minutes.not_there'),
      correct: no('minutes.not_there'),
      answer: no('minutes.not_keeper'),
      sign: no('minutes.not_signer'),
      ...abilities,
    },
    ...change,
  } as MinutesInfo
}

describe('what somebody does next with the minutes', () => {
  const words = (abilities: Partial<MinutesInfo['abilities']>) =>
    minutesSteps(minutes(abilities)).map(({ text }) => text)

  it('is nothing for who was not there; signing comes first once it is time', () => {
    expect(words({})).toEqual([])
    expect(words({ confirm: yes, sign: no('minutes.correcting') })).toEqual(['我核对过，纪要属实'])
    expect(words({ confirm: yes, sign: yes })).toEqual(['签字封存', '我核对过，纪要属实'])
  })

  it('stays visible with its reason while others still read, and goes when another has signed', () => {
    const early = no('minutes.correcting')

    expect(minutesSteps(minutes({ sign: early }))).toMatchObject([{ ability: early }])
    expect(words({ sign: no('minutes.already_signed') })).toEqual([])
  })
})

describe('how far the minutes are', () => {
  it('says by when they can be corrected, and names the day that ends and not the next', () => {
    expect(standText(minutes(), NOW)).toContain('11月28日 24:00 前可以提出更正')
    expect(standText(minutes(), new Date('2026-11-28T16:00:00Z'))).toContain('核对期已过')
  })

  it('says whose signature is missing', () => {
    const signatures = [{ as: 'chair', name: '马德福', at: NOW.toISOString() }] as const

    expect(standText(minutes({}, { signatures: [...signatures] }), NOW)).toContain('等到会成员签字')
  })
})
