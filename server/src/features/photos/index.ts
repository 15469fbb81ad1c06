export { presentPhoto, thumbUrl } from './photo.presenter'
export { ownPhotos, type PhotoReference } from './photo.store'
export { photosData } from './personal-data.queries'
