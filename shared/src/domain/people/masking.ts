/**
 * How a real name stands in public: the family name and two stars (王**), whatever its length, so
 * that not even the number of characters is told (personal information law, art. 51).
 */
export function maskName(realName: string): string {
  const [family = ''] = Array.from(realName)
  return `${family}**`
}
