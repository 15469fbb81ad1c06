export { openPages, openWeight } from './open.routes'
