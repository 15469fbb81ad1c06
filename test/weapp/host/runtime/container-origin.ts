/** The address by which the page and Node know the service behind `wx.cloud.callContainer`. */
export const CONTAINER_ORIGIN = 'http://container.invalid'
