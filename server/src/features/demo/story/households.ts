import type { Relation } from '@linyi/shared/domain/people/residency'

/** A door of the demo community. */
export interface StoryDoor {
  readonly building: string
  readonly unit: number
  readonly door: string
}

/** Somebody who has signed up and waits to be verified. */
export interface StoryClaimant {
  readonly key: string
  readonly name: string
  readonly born: number
  readonly phone: string
  /** Can be chosen at sign-in. */
  readonly hint: string | null
  readonly home: StoryDoor
  readonly relation: Relation
  readonly note: string
  readonly daysAgo: number
}

const CONTESTED: StoryDoor = { building: '杏林苑2号楼', unit: 3, door: '502' }

/** One who waits alone, and two who claim the same door: the owner and a tenant who has moved out. */
export const CLAIMANTS: readonly StoryClaimant[] = [
  {
    key: 'lin-yue',
    name: '林悦',
    born: 1990,
    phone: '13805550101',
    hint: '刚搬来，等楼栋长核实住址',
    home: { building: '铁路小区1号楼', unit: 1, door: '602' },
    relation: 'tenant',
    note: '上个月租的，租到明年十月。',
    daysAgo: 1,
  },
  {
    key: 'qian-lei',
    name: '钱磊',
    born: 1985,
    phone: '13805550102',
    hint: null,
    home: CONTESTED,
    relation: 'owner',
    note: '房子是我的，以前出租。',
    daysAgo: 3,
  },
  {
    key: 'dong-min',
    name: '董敏',
    born: 1994,
    phone: '13805550103',
    hint: null,
    home: CONTESTED,
    relation: 'tenant',
    note: '在这里租住两年多。',
    daysAgo: 2,
  },
]

/** An elder without a phone, whom the grid worker has registered. */
export const ASSISTED = {
  name: '沈玉珍',
  born: 1941,
  home: { building: '铁路小区3号楼', unit: 2, door: '102' },
  witness: '张桂兰',
  daysAgo: 20,
} as const
