import type { MatrixPart } from '../../../tests/matrix/kind'
import { tasks } from '../task/document'

export const matrix: MatrixPart = {
  noKinds: [
    { collection: tasks, why: 'a list shows the origin that a task is about; its commands are the origin’s own' },
  ],
}
