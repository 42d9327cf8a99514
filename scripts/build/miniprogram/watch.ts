import path from 'node:path'
import chokidar from 'chokidar'

/** Builds again 100 ms after the last change; a build that fails is told and the watch goes on. */
export function watchSources(root: string, build: () => Promise<unknown>): void {
  let timer: NodeJS.Timeout | undefined
  const again = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      build().then(
        () => console.log('mini-program built'),
        (error: Error) => console.error(`mini-program not built: ${error.message}`),
      )
    }, 100)
  }
  chokidar.watch([path.join(root, 'miniprogram'), path.join(root, 'domain')], { ignoreInitial: true }).on('all', again)
}
