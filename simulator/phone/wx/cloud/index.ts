import { Failure, type Family } from '../calling'
import { callFunction } from './call-function'
import { cloudFiles } from './files'
import { enableCloud } from './outcome'

/** wx.cloud: functions and files. The product's clients never touch the database, so it is not here. */
export function cloud(): Family {
  const api = {
    init: enableCloud,
    callFunction,
    ...cloudFiles(),
    database: () => {
      throw new Failure('wx.cloud.database is not in the simulator: data is read and written by cloud functions only')
    },
    CloudID: class CloudID {
      constructor(readonly cloudID: string) {}
    },
  }
  return {
    cloud: {
      ...api,
      Cloud: class Cloud {
        constructor() {
          Object.assign(this, api)
        }
      },
    },
  }
}
