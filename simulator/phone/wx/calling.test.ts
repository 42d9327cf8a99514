import { api, Failure } from './calling'

const double = api('double', { n: 'Number' }, ({ n }) => {
  if (n < 0) throw new Failure('too small', { errno: 7 })
  return { twice: n * 2 }
})

test('without callbacks it answers a promise', async () => {
  await expect(double({ n: 2 })).resolves.toEqual({ twice: 4, errMsg: 'double:ok' })
  await expect(double({ n: -1 })).rejects.toEqual({ errMsg: 'double:fail too small', errno: 7 })
})

test('with a callback it answers through it, later, and returns nothing', async () => {
  const order: string[] = []
  const done = new Promise<void>((resolve) => {
    const returned = double({
      n: 1,
      success: ({ twice }) => order.push(`success ${twice}`),
      fail: () => order.push('fail'),
      complete: () => {
        order.push('complete')
        resolve()
      },
    })
    expect(returned).toBeUndefined()
    order.push('returned')
  })
  await done
  expect(order).toEqual(['returned', 'success 2', 'complete'])
})

test('wrong arguments are named as WeChat names them', async () => {
  await expect(double()).rejects.toMatchObject({
    errMsg: 'double:fail parameter error: parameter.n should be Number instead of Undefined;',
  })
  await expect(double('2' as never)).rejects.toMatchObject({
    errMsg: 'double:fail parameter error: parameter should be Object instead of String;',
  })
})

test('an answer that already carries errMsg keeps its words', async () => {
  const refused = api('navigateTo', {}, () => Promise.reject({ errMsg: 'navigateTo:fail page "x" is not found' }))
  await expect(refused()).rejects.toEqual({ errMsg: 'navigateTo:fail page "x" is not found' })
})
