import path from 'node:path'
import { type Simulator, startSimulator } from '../../simulator/start'
import { DEMONSTRATION_AREA, demonstrationTemplates, SERVICEACCOUNT_TOKEN } from '../seed/settings'
import type { DataDir } from './data-dir'

const root = path.resolve(__dirname, '../..')

/** Starts the simulator on the built product. */
export const serve = ({ port, host, data }: { port: number; host: string; data: DataDir }): Promise<Simulator> =>
  startSimulator({
    port,
    host,
    dataDir: path.join(data.path, 'cloud'),
    distDir: path.join(root, 'dist'),
    cacheDir: path.join(root, '.cache', 'simulator'),
    functionsEnv: functionsEnv(data.secretKeys),
    log: (line) => console.log(line),
  })

/** What an operator sets in the cloud console for every function. */
export const functionsEnv = (secretKeys: string): Record<string, string> => ({
  SECRET_KEYS: secretKeys,
  COMMUNITY_AREA: DEMONSTRATION_AREA,
  SERVICEACCOUNT_TOKEN,
  SUBSCRIBE_TEMPLATES: JSON.stringify(demonstrationTemplates()),
})
