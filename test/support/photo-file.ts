import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The smallest picture that a phone could send: one grey JPEG pixel. */
const JPEG =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k='

/** A picture file to choose, in the folder for things that pass. */
export const PHOTO_FILE = path.join(mkdtempSync(path.join(tmpdir(), 'linyi-photo-')), 'photo.jpg')
writeFileSync(PHOTO_FILE, Buffer.from(JPEG, 'base64'))
