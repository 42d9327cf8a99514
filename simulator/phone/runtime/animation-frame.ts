/** After the browser has painted what was just changed. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    // a hidden tab paints never: a timer keeps lifecycles going there
    const late = setTimeout(resolve, 200)
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(late)
        resolve()
      }),
    )
  })
}
