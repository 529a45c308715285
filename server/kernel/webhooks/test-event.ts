/** What "send a test" sends: no fact of the house, and no reason to worry when it is not taken. */
export const testType = 'webhook.test'
