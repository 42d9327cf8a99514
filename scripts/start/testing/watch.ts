import { watchSources } from '../watch'

/** Watches the repository given, until SIGTERM. A process of its own: jest cannot load chokidar, an ES module. */
async function main() {
  const watch = await watchSources(process.argv[2]!, (line) => console.log(line))
  process.once('SIGTERM', () => void watch.close().then(() => process.exit(0)))
  console.log('watching')
}

void main()
