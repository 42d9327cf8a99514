import { commandsOf } from './command-words'

test('the bar shows exactly what the server allows, the main deed last', () => {
  expect(commandsOf(['accept', 'notAccept', 'requestSupplement'])).toEqual(['notAccept', 'requestSupplement', 'accept'])
})

test('a resident’s commands never become buttons of staff', () => {
  expect(commandsOf(['withdraw', 'rate', 'collect'])).toEqual([])
})
