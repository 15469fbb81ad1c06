import type { OperatorFamily } from '../operator'

export const DATE_ARITHMETIC: OperatorFamily = new Map()
