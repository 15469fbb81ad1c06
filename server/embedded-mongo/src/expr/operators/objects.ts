import type { OperatorFamily } from '../operator'

export const OBJECTS: OperatorFamily = new Map()
