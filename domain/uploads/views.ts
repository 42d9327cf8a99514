/** Where photos that were said beforehand are put, in the order in which they were said. */
export interface AnnouncedUploads {
  paths: string[]
}
