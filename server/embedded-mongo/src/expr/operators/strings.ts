import type { OperatorFamily } from '../operator'

export const STRINGS: OperatorFamily = new Map()
