export { closeRoles } from './commands/close-roles'
