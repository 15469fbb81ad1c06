import type { OperatorFamily } from '../operator'

export const DATES: OperatorFamily = new Map()
