import path from 'node:path'
import { type Simulator, startSimulator } from '../../simulator/start'
import { DEMONSTRATION_AREA, demonstrationTemplates, SERVICEACCOUNT_TOKEN } from '../seed/settings'
import type { DataDir } from './data-dir'

const root = path.resolve(__dirname, '../..')

/** Starts the simulator on the built product. A busy port gets a sentence. */
export async function serve({ port, host, data }: { port: number; host: string; data: DataDir }): Promise<Simulator> {
  try {
    return await startSimulator({
      port,
      host,
      dataDir: path.join(data.path, 'cloud'),
      distDir: path.join(root, 'dist'),
      cacheDir: path.join(root, '.cache', 'simulator'),
      functionsEnv: functionsEnv(data.secretKeys),
      log: (line) => console.log(line),
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    console.error(
      `端口 ${port} 已被占用。请先关掉占用它的程序，或换一个端口：PORT=7200 npm start\nPort ${port} is in use: stop the program that holds it, or choose another: PORT=7200 npm start`,
    )
    process.exit(1)
  }
}

/** What an operator sets in the cloud console for every function. */
export const functionsEnv = (secretKeys: string): Record<string, string> => ({
  SECRET_KEYS: secretKeys,
  COMMUNITY_AREA: DEMONSTRATION_AREA,
  SERVICEACCOUNT_TOKEN,
  SUBSCRIBE_TEMPLATES: JSON.stringify(demonstrationTemplates()),
})
