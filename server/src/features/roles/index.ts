export { appointStreet, type StreetAppointment } from './commands/appoint-street'
export { closeRoles } from './commands/close-roles'
