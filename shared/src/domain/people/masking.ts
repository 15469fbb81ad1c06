/**
 * How a real name stands in public: the family name and two stars (王**), whatever its length, so
 * that not even the number of characters is told (personal information law, art. 51).
 */
export function maskName(realName: string): string {
  const [family = ''] = Array.from(realName)
  return `${family}**`
}

/** How a phone number stands where it is not to be dialled from: 138****1234. */
export function maskPhone(phone: string): string {
  return phone.length < 7 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

/** How a door stands in public: the building is told, the door is not (A2.8). */
export function maskDoor(): string {
  return '***'
}
