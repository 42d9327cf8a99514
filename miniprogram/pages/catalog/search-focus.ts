let wished = false

/** The home page's search field opens the catalog with the keyboard up: a tab page takes no query, hence this note. */
export function askForSearch(): void {
  wished = true
}

export function takeSearchWish(): boolean {
  const wish = wished
  wished = false
  return wish
}
