import tcb from '@cloudbase/node-sdk'
import type { wx } from '../../domain/kernel'

/** How an environment is reached: the simulator by variables (`connect`), a real one by name and a key of its account. */
export interface Environment {
  name: string
  secretId: string
  secretKey: string
}

type App = ReturnType<typeof tcb.init>

/**
 * @cloudbase/node-sdk in the words of wx-server-sdk, which the domain speaks: the two differ in how documents are given to
 * `add` and `update`, and in what an update, a removal and an aggregation answer.
 */
export function nodeSdk(environment?: Environment): wx.Sdk {
  const app = tcb.init(
    environment
      ? { env: environment.name, secretId: environment.secretId, secretKey: environment.secretKey }
      : { env: tcb.SYMBOL_CURRENT_ENV },
  )
  const database = app.database()
  const given = {
    database: () => ({ command: database.command, collection: (name: string) => collection(app, name) }),
    uploadFile: app.uploadFile.bind(app),
    downloadFile: app.downloadFile.bind(app),
    deleteFile: app.deleteFile.bind(app),
    getTempFileURL: app.getTempFileURL.bind(app),
    callFunction: app.callFunction.bind(app),
    getWXContext: () => ({}),
  }
  return given as unknown as wx.Sdk
}

function collection(app: App, name: string) {
  const rows = app.database().collection(name)
  return {
    add: ({ data }: { data: object }) => rows.add(data),
    where(condition: object) {
      const query = rows.where(condition)
      const update = query.update.bind(query)
      const remove = query.remove.bind(query)
      return Object.assign(query, {
        update: async ({ data }: { data: object }) => ({ stats: { updated: (await update(data)).updated ?? 0 } }),
        remove: async () => ({ stats: { removed: Number((await remove()).deleted ?? 0) } }),
      })
    },
    aggregate() {
      const pipeline = rows.aggregate()
      const end = pipeline.end.bind(pipeline)
      return Object.assign(pipeline, { end: async () => ({ list: (await end()).data }) })
    },
  }
}
