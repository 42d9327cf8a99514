/** Runs a script: what it could not do is shown, and its exit code says so. */
export function run(main: () => Promise<void>): void {
  main().catch((error) => {
    console.error(error)
    process.exit(1)
  })
}
